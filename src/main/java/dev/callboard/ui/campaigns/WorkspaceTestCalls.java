package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Agreement;
import dev.callboard.campaign.BatchState;
import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.CampaignPlan;
import dev.callboard.campaign.Ledger;
import dev.callboard.campaign.NeverCall;
import dev.callboard.campaign.OwnNumbers;
import dev.callboard.campaign.hours.CalleeZones;
import dev.callboard.campaign.hours.HoursBook;
import dev.callboard.country.Country;
import dev.callboard.numbers.JudgedNumber;
import dev.callboard.numbers.NumberImport;
import dev.callboard.workspace.Workspace;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Test calls of an opened profile. */
final class WorkspaceTestCalls implements TestCalls {

  private final Workspace workspace;
  private final NeverCall never;
  private final OwnNumbers own;
  private final String user;

  /**
   * Works on an opened profile.
   *
   * @param user who sits at this machine; may be empty
   */
  WorkspaceTestCalls(Workspace workspace, NeverCall never, String user) {
    this.workspace = workspace;
    this.never = never;
    this.user = user;
    own = new OwnNumbers(workspace.folder());
  }

  @Override
  public List<String> own() throws IOException {
    return own.all();
  }

  @Override
  public Optional<Ready> judge(String typed, Country country) throws IOException {
    List<JudgedNumber> judged =
        never.screen(NumberImport.fromText(typed.strip(), country), country);
    if (judged.size() != 1) {
      return Optional.empty();
    }
    JudgedNumber number = judged.getFirst();
    String canonical = number.canonical();
    var zones = canonical.isEmpty() ? country.zones() : CalleeZones.of(country, canonical);
    var rules = new HoursBook(workspace.folder()).rules(country);
    return Optional.of(new Ready(number, rules.allowed(Instant.now(), zones)));
  }

  @Override
  public Campaign create(CampaignPlan plan, Ready ready) throws IOException {
    own.remember(ready.number().raw().strip());
    return workspace
        .ledger()
        .createTest(plan, ready.number(), Agreement.Hours.of(ready.hours()), user);
  }

  @Override
  public void giveUp(String id) throws IOException {
    Ledger ledger = workspace.ledger();
    boolean waits =
        ledger.find(id).stream()
            .flatMap(c -> c.batches().stream())
            .anyMatch(b -> b.state() == BatchState.WAITING);
    if (waits) {
      ledger.drop(id, 1);
    }
  }
}
