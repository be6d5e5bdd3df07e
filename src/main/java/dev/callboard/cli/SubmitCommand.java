package dev.callboard.cli;

import dev.callboard.campaign.CallCaps;
import dev.callboard.campaign.CampaignPlan;
import dev.callboard.campaign.Caps;
import dev.callboard.campaign.ListOrigin;
import dev.callboard.campaign.NeverCall;
import dev.callboard.campaign.Pacing;
import dev.callboard.campaign.Preflight;
import dev.callboard.campaign.TestCall;
import dev.callboard.campaign.hours.HoursBook;
import dev.callboard.campaign.hours.HoursRules;
import dev.callboard.country.Country;
import dev.callboard.numbers.JudgedNumber;
import dev.callboard.numbers.NumberImport;
import dev.callboard.numbers.Rejection;
import dev.callboard.profile.Profile;
import dev.callboard.workspace.Workspace;
import dev.callboard.workspace.Workspaces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code submit}: shows who would be called and who not; with {@code --yes} sends. With {@code
 * --test-call} it rings one telephone of the supervisor's instead.
 */
@Command
final class SubmitCommand implements Callable<Integer> {

  private static final String STANDARD_INPUT = "-";

  private final Root root;

  @Option(names = "--numbers", paramLabel = "FILE", descriptionKey = "cli.option.numbers")
  private String numbers = "";

  @Option(names = "--test-call", paramLabel = "NUMBER", descriptionKey = "cli.option.testcall")
  private String testCall = "";

  @Mixin private PlanOptions options = new PlanOptions();

  @Option(names = "--any-hour", descriptionKey = "cli.option.anyhour")
  private boolean anyHour;

  @Option(names = "--yes", descriptionKey = "cli.option.yes")
  private boolean yes;

  SubmitCommand(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IOException {
    Session session = root.session();
    Profile profile = session.profile();
    if (numbers.isEmpty() == testCall.isEmpty()) {
      throw session.usage("cli.submit.what");
    }
    Path folder = session.engine().profiles().folder(profile);
    CampaignPlan plan =
        planned(options.plan(session, usualName(), profile.country(), anyHour, Pacing.of(folder)));
    if (yes && numbers.equals(STANDARD_INPUT) && session.keys().present(profile).isEmpty()) {
      throw session.usage("cli.submit.stdin", AccessKeys.ENVIRONMENT);
    }
    List<JudgedNumber> list = screened(session, folder, read(session, plan), plan.country());
    HoursRules rules = new HoursBook(folder).rules(plan.country());
    PreflightLine sheet = PreflightLine.of(Preflight.sheet(plan, list), list, rules, Instant.now());
    sheet.print(session.report());
    if (!yes || sheet.numbers() == 0) {
      session.report().object(sheet);
    }
    if (sheet.numbers() == 0 && !(yes && continues(session, plan, list))) {
      throw session.failed("cli.submit.nothing", list.size());
    }
    if (!yes) {
      session.report().note("cli.submit.dry", sheet.numbers());
      return ExitCode.DONE;
    }
    try (Workspace workspace = session.open()) {
      if (!testCall.isEmpty()) {
        return new Sending(session, workspace, sheet.hours().told(), ListOrigin.UNKNOWN)
            .test(plan, list.getFirst(), testCall);
      }
      return new Sending(session, workspace, sheet.hours().told(), origin())
          .send(plan, list, options.paceGiven());
    }
  }

  private CampaignPlan planned(CampaignPlan plan) {
    return testCall.isEmpty() ? plan : TestCall.plan(plan, plan.name(), plan.anyHour());
  }

  // Caps count calls, which only an opened profile knows.
  private static List<JudgedNumber> screened(
      Session session, Path folder, List<JudgedNumber> list, Country country) throws IOException {
    if (!CallCaps.of(folder).equals(Caps.NONE)) {
      try (Workspace workspace = session.openOffline()) {
        return workspace.never().screen(list, country);
      } catch (Workspaces.ProfileInUse e) {
        session.report().note("cli.submit.uncounted");
      }
    }
    return new NeverCall(folder).screen(list, country);
  }

  // Whoever was called by the first run of a command may have reached a cap by the second.
  private boolean continues(Session session, CampaignPlan plan, List<JudgedNumber> list)
      throws IOException {
    if (list.stream().noneMatch(n -> n.rejection() == Rejection.CAPPED)) {
      return false;
    }
    try (Workspace workspace = session.openOffline()) {
      return (options.paceGiven()
              ? workspace.ledger().findSame(plan, list)
              : workspace.ledger().findSameAtAnyPace(plan, list))
          .isPresent();
    }
  }

  private ListOrigin origin() throws IOException {
    return numbers.equals(STANDARD_INPUT) ? ListOrigin.UNKNOWN : ListOrigin.of(Path.of(numbers));
  }

  private String usualName() {
    if (!testCall.isEmpty()) {
      return "test call";
    }
    if (numbers.equals(STANDARD_INPUT)) {
      return "stdin";
    }
    String file =
        numbers.substring(Math.max(numbers.lastIndexOf('/'), numbers.lastIndexOf('\\')) + 1);
    int dot = file.lastIndexOf('.');
    return (dot > 0 ? file.substring(0, dot) : file).strip();
  }

  private List<JudgedNumber> read(Session session, CampaignPlan plan) throws IOException {
    if (!testCall.isEmpty()) {
      List<JudgedNumber> own = NumberImport.fromText(testCall, plan.country());
      if (own.size() != 1) {
        throw session.usage("cli.submit.onenumber");
      }
      return own;
    }
    if (numbers.equals(STANDARD_INPUT)) {
      byte[] typed = session.terminal().in().readAllBytes();
      return NumberImport.fromText(new String(typed, StandardCharsets.UTF_8), plan.country());
    }
    try {
      Path file = Path.of(numbers);
      if (Files.isRegularFile(file) && Files.isReadable(file)) {
        return NumberImport.fromFile(file, plan.country());
      }
    } catch (InvalidPathException e) {
      throw session.usage("cli.submit.file", numbers);
    }
    throw session.usage("cli.submit.file", numbers);
  }
}
