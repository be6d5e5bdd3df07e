package dev.callboard.ui.campaigns;

import dev.callboard.calls.SyncReport;
import dev.callboard.campaign.Agreement;
import dev.callboard.campaign.Batch;
import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.CampaignPlan;
import dev.callboard.campaign.CampaignStore.BatchProgress;
import dev.callboard.campaign.Fates;
import dev.callboard.campaign.ListOrigin;
import dev.callboard.campaign.NeverCall;
import dev.callboard.campaign.SendEnd;
import dev.callboard.campaign.hours.CalleeZones;
import dev.callboard.campaign.hours.HoursBook;
import dev.callboard.campaign.hours.HoursVerdict;
import dev.callboard.country.Country;
import dev.callboard.job.JobControl;
import dev.callboard.numbers.JudgedNumber;
import dev.callboard.profile.DataFolder;
import dev.callboard.profile.DurableFile;
import dev.callboard.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The campaigns of an opened profile. */
public final class WorkspaceDesk implements CampaignDesk {

  /** Where lists are kept that are too long for a text field. */
  static final String PASTED = "pasted";

  private final Workspace workspace;
  private final NeverCall never;

  /** Works on an opened profile. */
  public WorkspaceDesk(Workspace workspace) {
    this.workspace = workspace;
    never = new NeverCall(workspace.folder());
  }

  @Override
  public List<Campaign> campaigns() {
    return workspace.ledger().campaigns();
  }

  @Override
  public Optional<Campaign> find(String id) {
    return workspace.ledger().find(id);
  }

  @Override
  public List<JudgedNumber> screen(List<JudgedNumber> numbers, Country country) throws IOException {
    return never.screen(numbers, country);
  }

  @Override
  public Campaign create(CampaignPlan plan, List<JudgedNumber> numbers, ListOrigin list)
      throws IOException {
    HoursVerdict hours = hours(plan.country(), numbers);
    return workspace.ledger().create(plan, numbers, list, Agreement.Hours.of(hours));
  }

  @Override
  public List<Campaign> ofList(ListOrigin list) {
    return list.sha256().isEmpty() ? List.of() : workspace.ledger().ofList(list.sha256());
  }

  @Override
  public Path keepPasted(String text) throws IOException {
    Path folder = DataFolder.create(workspace.folder().resolve(PASTED));
    Path file = folder.resolve(ListOrigin.of(text).sha256().substring(0, 16) + ".txt");
    DurableFile.write(file, text);
    // Only the list that is being set up is needed; a campaign keeps its numbers in the ledger.
    try (Stream<Path> kept = Files.list(folder)) {
      for (Path other : kept.filter(f -> !f.equals(file)).toList()) {
        Files.deleteIfExists(other);
      }
    }
    return file;
  }

  @Override
  public Optional<Agreement> agreement(String id) {
    return workspace.ledger().agreement(id);
  }

  @Override
  public Campaign send(String id, JobControl control) throws IOException {
    return workspace.submitter().send(id, control);
  }

  @Override
  public Optional<SendEnd> lastEnd(String id) {
    return workspace.submitter().lastEnd(id);
  }

  @Override
  public HoursVerdict hours(Country country, List<JudgedNumber> numbers) throws IOException {
    return new HoursBook(workspace.folder())
        .rules(country)
        .allowed(Instant.now(), CalleeZones.of(country, canonical(numbers)));
  }

  private static Iterable<String> canonical(List<JudgedNumber> numbers) {
    return () ->
        numbers.stream().filter(JudgedNumber::accepted).map(JudgedNumber::canonical).iterator();
  }

  @Override
  public void hold() {
    workspace.submitter().hold();
  }

  @Override
  public void release() {
    workspace.submitter().release();
  }

  @Override
  public boolean held() {
    return workspace.submitter().held();
  }

  @Override
  public List<SyncReport> reconcile(String id, JobControl control) throws IOException {
    return workspace.reconciler().reconcile(id, control);
  }

  @Override
  public void decide(String id, int batch, boolean taken) throws IOException {
    workspace.ledger().decide(id, batch, taken);
  }

  @Override
  public Fates fates(String id) throws SQLException {
    return workspace.campaigns().fates(id);
  }

  @Override
  public List<BatchProgress> progress(String id) throws SQLException {
    return workspace.campaigns().progress(id);
  }

  @Override
  public SortedMap<String, Long> keyPresses(String id) throws SQLException {
    return workspace.campaigns().keyPresses(id);
  }

  @Override
  public long export(String id, Path out, JobControl control) throws IOException {
    return workspace.campaignExport().write(id, out, control);
  }

  @Override
  public AutoCloseable onChange(Consumer<Campaign> listener) {
    return workspace.ledger().onChange(listener);
  }

  @Override
  public Optional<Instant> provableFrom(Campaign campaign, Batch batch) {
    return workspace.reconciler().provableFrom(campaign, batch);
  }

  @Override
  public String usualCountry() {
    return workspace.profile().country();
  }
}
