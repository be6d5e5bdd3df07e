package dev.callboard.ui.campaigns;

import dev.callboard.calls.SyncReport;
import dev.callboard.campaign.Agreement;
import dev.callboard.campaign.Batch;
import dev.callboard.campaign.BatchState;
import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.CampaignPlan;
import dev.callboard.campaign.CampaignResult;
import dev.callboard.campaign.CampaignResultStore;
import dev.callboard.campaign.CampaignStore.BatchProgress;
import dev.callboard.campaign.Draft;
import dev.callboard.campaign.Fates;
import dev.callboard.campaign.FollowUps;
import dev.callboard.campaign.ImportedNumber;
import dev.callboard.campaign.ListOrigin;
import dev.callboard.campaign.NeverCall;
import dev.callboard.campaign.Outlook;
import dev.callboard.campaign.Pacing;
import dev.callboard.campaign.ResultFilter;
import dev.callboard.campaign.Rhythm;
import dev.callboard.campaign.SendEnd;
import dev.callboard.campaign.Subset;
import dev.callboard.campaign.hours.BarredDay;
import dev.callboard.campaign.hours.CalleeZones;
import dev.callboard.campaign.hours.HoursBook;
import dev.callboard.campaign.hours.HoursRules;
import dev.callboard.campaign.hours.HoursVerdict;
import dev.callboard.country.Country;
import dev.callboard.job.JobControl;
import dev.callboard.numbers.JudgedNumber;
import dev.callboard.profile.DataFolder;
import dev.callboard.profile.DurableFile;
import dev.callboard.recordings.RecordingState;
import dev.callboard.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The campaigns of an opened profile. */
public final class WorkspaceDesk implements CampaignDesk {

  /** Where lists are kept that are too long for a text field. */
  static final String PASTED = "pasted";

  private final Workspace workspace;
  private final NeverCall never;
  private final Map<String, List<ZoneId>> zones = new ConcurrentHashMap<>();

  /** Works on an opened profile. */
  public WorkspaceDesk(Workspace workspace) {
    this.workspace = workspace;
    never = workspace.never();
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
    return workspace.ledger().create(plan, numbers, list, Agreement.Hours.of(hours), user());
  }

  @Override
  public TestCalls testCalls() {
    return new WorkspaceTestCalls(workspace, never, user());
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

  @Override
  public Optional<BarredDay> barredNextDay(Country country) throws IOException {
    return new HoursBook(workspace.folder())
        .rules(country)
        .barredNextDay(Instant.now(), country.zones());
  }

  @Override
  public HoursRules rules(Country country) throws IOException {
    return new HoursBook(workspace.folder()).rules(country);
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
  public void decide(String id, int batch, boolean taken, String why) throws IOException {
    workspace.ledger().decide(id, batch, taken, user(), why);
  }

  @Override
  public void retryRefused(String id) throws IOException {
    for (int batch : refused(id)) {
      workspace.ledger().retryRefused(id, batch);
    }
  }

  @Override
  public void giveUpRefused(String id) throws IOException {
    for (int batch : refused(id)) {
      workspace.ledger().drop(id, batch);
    }
  }

  private List<Integer> refused(String id) {
    return workspace.ledger().find(id).stream()
        .flatMap(c -> c.batches().stream())
        .filter(b -> b.state() == BatchState.REFUSED)
        .map(Batch::number)
        .toList();
  }

  @Override
  public void replan(String id, CampaignPlan plan) throws IOException {
    workspace.ledger().replan(id, plan, user());
  }

  private static String user() {
    return System.getProperty("user.name", "");
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
  public Rhythm rhythm(String id) throws SQLException {
    return workspace.campaigns().rhythm(id);
  }

  @Override
  public Outlook outlook(Campaign campaign, Fates fates, Rhythm rhythm) throws IOException {
    HoursRules rules = new HoursBook(workspace.folder()).rules(campaign.plan().country());
    return Outlook.of(campaign, fates, rhythm, rules, zones(campaign), Instant.now());
  }

  // Reading every number of a campaign takes its time, and where its people are never changes.
  private List<ZoneId> zones(Campaign campaign) throws IOException {
    List<ZoneId> known = zones.get(campaign.id());
    if (known != null) {
      return known;
    }
    Country country = campaign.plan().country();
    Set<ZoneId> all = new LinkedHashSet<>();
    for (Batch batch : campaign.batches()) {
      if (!all.containsAll(country.zones())) {
        List<ImportedNumber> numbers = workspace.ledger().numbers(campaign.id(), batch.number());
        all.addAll(
            CalleeZones.of(country, () -> numbers.stream().map(n -> n.canonical()).iterator()));
      }
    }
    List<ZoneId> found = all.isEmpty() ? country.zones() : List.copyOf(all);
    zones.put(campaign.id(), found);
    return found;
  }

  @Override
  public Results results() {
    CampaignResultStore store = workspace.campaigns().results();
    return new Results() {
      @Override
      public boolean holds(String id) throws SQLException {
        return store.holds(id);
      }

      @Override
      public List<CampaignResult> page(String id, ResultFilter filter, long offset, int limit)
          throws SQLException {
        return store.page(id, filter, offset, limit);
      }

      @Override
      public long count(String id, ResultFilter filter) throws SQLException {
        return store.count(id, filter);
      }

      @Override
      public long count(String id, Subset subset) throws SQLException {
        return store.count(id, subset);
      }

      @Override
      public Map<Long, RecordingState> recordings(List<Long> calls) throws SQLException {
        return calls.isEmpty() ? Map.of() : workspace.recordings().lookup().states(calls);
      }

      @Override
      public SortedMap<Integer, Long> failures(String id) throws SQLException {
        return store.failures(id);
      }
    };
  }

  @Override
  public Draft followUp(Campaign campaign, Subset subset, String name, JobControl control)
      throws IOException {
    return followUps().some(campaign, subset, name, control);
  }

  @Override
  public Draft copy(Campaign campaign, String name, JobControl control) throws IOException {
    return followUps().all(campaign, name, control);
  }

  private FollowUps followUps() {
    return new FollowUps(workspace.campaigns().results(), workspace.folder());
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
  public Pacing pacing() throws IOException {
    return Pacing.of(workspace.folder()).orElse(Pacing.USUAL);
  }

  @Override
  public String usualCountry() {
    return workspace.profile().country();
  }
}
