package dev.callboard.cli;

import dev.callboard.platform.Secret;
import dev.callboard.profile.Profile;
import dev.callboard.text.Texts;
import dev.callboard.workspace.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One command at work: its data folder, its profile, what it says. */
final class Session {

  private static final Secret NO_KEY = new Secret("");

  private final Terminal terminal;
  private final Engine engine;
  private final Report report;
  private final @Nullable String wanted;

  /**
   * Begins a command's work.
   *
   * @param wanted the profile's name as given; null when it was left out
   */
  Session(Terminal terminal, Engine engine, Report report, @Nullable String wanted) {
    this.terminal = terminal;
    this.engine = engine;
    this.report = report;
    this.wanted = wanted;
  }

  Terminal terminal() {
    return terminal;
  }

  Engine engine() {
    return engine;
  }

  Report report() {
    return report;
  }

  Texts texts() {
    return report.texts();
  }

  AccessKeys keys() {
    return new AccessKeys(terminal, engine.secrets(), report);
  }

  /**
   * The profile meant: the one named, else the only one there is.
   *
   * @throws Stop when there is none, or more than one and none was named
   */
  Profile profile() {
    List<Profile> all = engine.profiles().all();
    if (wanted != null) {
      return engine
          .profiles()
          .find(wanted)
          .orElseThrow(() -> usage("cli.profile.unknown", wanted, names(all)));
    }
    if (all.isEmpty()) {
      throw usage("cli.profile.none");
    }
    if (all.size() > 1) {
      throw usage("cli.profile.which", names(all));
    }
    return all.getFirst();
  }

  /** Opens the profile's data for work that asks nothing of the platform: no key is needed. */
  Workspace openOffline() throws IOException {
    return engine.workspaces().open(profile(), NO_KEY);
  }

  /** Opens the profile's data with its access key, which is asked for when nothing has it. */
  Workspace open() throws IOException {
    Profile profile = profile();
    Secret key = keys().need(profile);
    warnOfPlainHttp(profile);
    return engine.workspaces().open(profile, key);
  }

  void warnOfPlainHttp(Profile profile) {
    if (profile.plainHttp()) {
      report.note("cli.plainhttp", profile.name());
    }
  }

  /** Ends the command as wrongly given. */
  Stop usage(String key, Object... arguments) {
    return new Stop(ExitCode.USAGE, texts().get(key, arguments));
  }

  /** Ends the command as failed. */
  Stop failed(String key, Object... arguments) {
    return new Stop(ExitCode.FAILED, texts().get(key, arguments));
  }

  private static String names(List<Profile> profiles) {
    return profiles.stream().map(Profile::name).collect(Collectors.joining(", "));
  }
}
