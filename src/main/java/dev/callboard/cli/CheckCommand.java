package dev.callboard.cli;

import dev.callboard.platform.Account;
import dev.callboard.platform.Bill;
import dev.callboard.platform.BillPage;
import dev.callboard.platform.BillQuery;
import dev.callboard.platform.PlatformClient;
import dev.callboard.platform.PlatformClock;
import dev.callboard.platform.Reply;
import dev.callboard.profile.Profile;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code check}: logs in, measures the clock, says what would be wrong. Changes nothing but the
 * token, and that only when it is asked for.
 */
@Command
final class CheckCommand implements Callable<Integer> {

  /** Half a minute of difference shifts no call into another day that anyone would miss. */
  private static final long TOLERATED_SKEW_SECONDS = 30;

  private static final Duration LOOK_BACK = Duration.ofDays(1);

  private final Root root;

  @Option(names = "--clear-token", descriptionKey = "cli.option.clear-token")
  private boolean clearToken;

  CheckCommand(Root root) {
    this.root = root;
  }

  /**
   * What was found (public interface); null fields are left out.
   *
   * @param ok whether the profile can be worked with
   * @param code the platform's code, when it refused
   * @param failure what happened to the connection, when there was no answer
   * @param text the platform's own words
   * @param explanation what it means and what to do
   * @param skewSeconds the platform's clock minus this machine's
   * @param offset at which the profile reads the platform's times
   * @param measuredOffset at which the platform was seen to write them
   * @param recordsLastDay call records of the last 24 hours on the platform
   */
  private record Finding(
      String profile,
      String url,
      boolean ok,
      boolean plainHttp,
      @Nullable Integer code,
      @Nullable String failure,
      @Nullable String text,
      @Nullable String explanation,
      @Nullable String companyCode,
      @Nullable String companyName,
      @Nullable Double skewSeconds,
      @Nullable String offset,
      @Nullable String measuredOffset,
      @Nullable Long recordsLastDay) {}

  @Override
  public Integer call() throws IOException {
    Session session = root.session();
    Profile profile = session.profile();
    try (PlatformClient client =
        session.engine().connections().connect(profile, session.keys().need(profile))) {
      session.warnOfPlainHttp(profile);
      return switch (clearToken ? anew(client) : client.login()) {
        case Reply.Ok<Account>(Account account) -> records(session, profile, client, account);
        case Reply.Refused<Account> no -> wrong(session, profile, no);
        case Reply.Failed<Account> none -> wrong(session, profile, none);
      };
    }
  }

  /** What the documentation prescribes after extensions were added or changed. */
  private static Reply<Account> anew(PlatformClient client) {
    return client.login().then(_ -> client.logout()).then(_ -> client.login());
  }

  private static int records(
      Session session, Profile profile, PlatformClient client, Account account) {
    Instant now = Clock.systemUTC().instant();
    LocalDateTime end = client.clock().local(now);
    BillQuery lastDay =
        new BillQuery(end.minus(LOOK_BACK), end, 3, 3, 0, 1, 10, List.of(), "", "", "", "", "");
    Reply<BillPage> page = client.getBill(lastDay);
    if (!(page instanceof Reply.Ok<BillPage>(BillPage bills))) {
      return wrong(session, profile, page);
    }
    // The expiry of a recording's link is the one time the platform gives for "now".
    bills.bills().stream()
        .map(Bill::recordFileName)
        .filter(f -> !f.isEmpty() && !f.equals("0"))
        .findFirst()
        .ifPresent(client::getRecordingFile);
    right(session, profile, client.clock(), account, bills.totalItems());
    return ExitCode.DONE;
  }

  private static void right(
      Session session, Profile profile, PlatformClock clock, Account account, long records) {
    @Nullable Double skew = clock.skew().map(s -> s.toMillis() / 1000.0).orElse(null);
    @Nullable String measured = clock.measuredOffset().map(ZoneOffset::getId).orElse(null);
    session
        .report()
        .object(
            new Finding(
                profile.name(),
                profile.endpoint().toString(),
                true,
                profile.plainHttp(),
                null,
                null,
                null,
                null,
                account.companyCode(),
                account.companyName(),
                skew,
                clock.offset().getId(),
                measured,
                records));
    session.report().line("cli.check.ok", account.companyName(), account.companyCode());
    session.report().line("cli.check.records", records);
    if (skew != null) {
      session.report().line("cli.check.skew", skew);
      if (Math.abs(skew) > TOLERATED_SKEW_SECONDS) {
        session.report().note("cli.check.skewed", skew);
      }
    }
    if (clock.disagrees() && measured != null) {
      session.report().note("cli.check.offset", measured, clock.offset().getId());
    }
  }

  private static int wrong(Session session, Profile profile, Reply<?> reply) {
    @Nullable Integer code = null;
    @Nullable String failure = null;
    @Nullable String text = null;
    String explanation = "";
    switch (reply) {
      case Reply.Refused<?> no -> {
        code = no.refusal().code().number();
        text = no.refusal().text();
        explanation = Explained.refusal(session.texts(), no.refusal());
      }
      case Reply.Failed<?> none -> {
        failure = none.failure().kind().name().toLowerCase(Locale.ROOT);
        explanation = Explained.failure(session.texts(), none.failure());
      }
      case Reply.Ok<?> _ -> throw new IllegalStateException("nothing is wrong");
    }
    session
        .report()
        .object(
            new Finding(
                profile.name(),
                profile.endpoint().toString(),
                false,
                profile.plainHttp(),
                code,
                failure,
                text,
                explanation,
                null,
                null,
                null,
                null,
                null,
                null));
    session.report().say(explanation);
    return ExitCode.FAILED;
  }
}
