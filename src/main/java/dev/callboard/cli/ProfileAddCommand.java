package dev.callboard.cli;

import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import dev.callboard.platform.Secret;
import dev.callboard.profile.NumberForm;
import dev.callboard.profile.Profile;
import dev.callboard.profile.ProfileName;
import dev.callboard.profile.SecretStore;
import dev.callboard.profile.SyncChoice;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code profile add}: adds a profile or replaces the one of the same name. */
@Command
final class ProfileAddCommand implements Callable<Integer> {

  private final Root root;

  @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "cli.option.name.profile")
  private String name = "";

  @Option(names = "--url", required = true, paramLabel = "URL", descriptionKey = "cli.option.url")
  private String url = "";

  @Option(
      names = "--appid",
      required = true,
      paramLabel = "ID",
      descriptionKey = "cli.option.appid")
  private String appId = "";

  @Option(names = "--country", paramLabel = "CC", descriptionKey = "cli.option.country.profile")
  private @Nullable String country;

  @Option(names = "--offset", paramLabel = "+HH:MM", descriptionKey = "cli.option.offset")
  private @Nullable String offset;

  @Option(names = "--number-form", paramLabel = "FORM", descriptionKey = "cli.option.numberform")
  private @Nullable NumberForm numberForm;

  @Option(
      names = "--number-prefix",
      paramLabel = "DIGITS",
      descriptionKey = "cli.option.numberprefix")
  private @Nullable String numberPrefix;

  @Option(names = "--connect-timeout", paramLabel = "S", descriptionKey = "cli.option.connect")
  private @Nullable Long connectSeconds;

  @Option(names = "--read-timeout", paramLabel = "S", descriptionKey = "cli.option.read")
  private @Nullable Long readSeconds;

  @Option(names = "--call-timeout", paramLabel = "S", descriptionKey = "cli.option.call")
  private @Nullable Long callSeconds;

  @Option(names = "--sync-flag", paramLabel = "N", descriptionKey = "cli.option.syncflag")
  private @Nullable Integer syncFlag;

  @Option(names = "--look-back", paramLabel = "HOURS", descriptionKey = "cli.option.lookback")
  private @Nullable Integer lookBackHours;

  ProfileAddCommand(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IOException {
    Session session = root.session();
    Profile profile = profile(session);
    boolean replaced = session.engine().profiles().find(name).isPresent();
    session.engine().profiles().save(profile);
    ProfileLine line = ProfileLine.of(profile, session.engine().profiles().folder(profile));
    session.report().object(line);
    session
        .report()
        .line(replaced ? "cli.profile.replaced" : "cli.profile.added", name, line.folder());
    session.warnOfPlainHttp(profile);
    keepKey(session, profile);
    return ExitCode.DONE;
  }

  private Profile profile(Session session) {
    ProfileName.problem(name)
        .ifPresent(
            p -> {
              throw session.usage("cli.profile.name." + p.name().toLowerCase(Locale.ROOT));
            });
    if (appId.isBlank()) {
      throw session.usage("cli.profile.appid");
    }
    Profile standard =
        session
            .engine()
            .profiles()
            .find(name)
            .orElseGet(() -> Profile.of(name, endpoint(session), appId, ""));
    return new Profile(
        name,
        endpoint(session),
        appId.strip(),
        country == null ? standard.country() : country(session, country),
        offset == null ? standard.platformOffset() : offset(session, offset),
        numberForm == null ? standard.numberForm() : numberForm,
        numberPrefix == null ? standard.numberPrefix() : digits(session, numberPrefix),
        seconds(session, connectSeconds, standard.connectTimeout()),
        seconds(session, readSeconds, standard.readTimeout()),
        seconds(session, callSeconds, standard.callTimeout()),
        sync(session, standard.sync()));
  }

  private SyncChoice sync(Session session, SyncChoice standard) {
    try {
      return new SyncChoice(
          syncFlag == null ? standard.flag() : syncFlag,
          lookBackHours == null ? standard.lookBack() : Duration.ofHours(lookBackHours));
    } catch (IllegalArgumentException e) {
      throw session.usage("cli.profile.sync", SyncChoice.LONGEST.toHours());
    }
  }

  private URI endpoint(Session session) {
    try {
      URI uri = new URI(url.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean usable =
          (scheme.equals("http") || scheme.equals("https"))
              && uri.getHost() != null
              && uri.getUserInfo() == null
              && uri.getFragment() == null;
      if (usable) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw session.usage("cli.profile.url", url);
    }
    throw session.usage("cli.profile.url", url);
  }

  private static String country(Session session, String code) {
    return Countries.find(code)
        .map(Country::nationcode)
        .orElseThrow(() -> Explained.unknownCountry(session, code));
  }

  private static ZoneOffset offset(Session session, String text) {
    try {
      return ZoneOffset.of(text);
    } catch (DateTimeException e) {
      throw session.usage("cli.profile.offset", text);
    }
  }

  private static String digits(Session session, String text) {
    if (!text.matches("[0-9]{0,16}")) {
      throw session.usage("cli.profile.prefix", text);
    }
    return text;
  }

  private static Duration seconds(Session session, @Nullable Long given, Duration otherwise) {
    if (given == null) {
      return otherwise;
    }
    if (given < 1 || given > 3600) {
      throw session.usage("cli.profile.timeout");
    }
    return Duration.ofSeconds(given);
  }

  /** Standard input is not read here: a script's input may be open and silent for ever. */
  private static void keepKey(Session session, Profile profile) {
    SecretStore store = session.engine().secrets();
    if (!store.available()) {
      session.report().note("cli.key.nostore", AccessKeys.ENVIRONMENT);
      return;
    }
    Optional<Secret> key = session.keys().fromEnvironment().or(() -> session.keys().ask(profile));
    if (key.isEmpty()) {
      session.report().note("cli.key.notgiven", AccessKeys.ENVIRONMENT);
      return;
    }
    boolean kept = store.save(profile.endpoint().toString(), profile.appId(), key.get());
    session.report().note(kept ? "cli.key.kept" : "cli.key.notkept", store.displayName());
  }
}
