package dev.callboard.ui.campaigns;

import dev.callboard.calls.SyncReport;
import dev.callboard.campaign.Agreement;
import dev.callboard.campaign.Batch;
import dev.callboard.campaign.BatchState;
import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.CampaignPlan;
import dev.callboard.campaign.CampaignStore.BatchProgress;
import dev.callboard.campaign.Draft;
import dev.callboard.campaign.Fates;
import dev.callboard.campaign.ListOrigin;
import dev.callboard.campaign.Outlook;
import dev.callboard.campaign.Pacing;
import dev.callboard.campaign.Rhythm;
import dev.callboard.campaign.SendEnd;
import dev.callboard.campaign.Subset;
import dev.callboard.campaign.hours.BarredDay;
import dev.callboard.campaign.hours.HoursPreset;
import dev.callboard.campaign.hours.HoursRules;
import dev.callboard.campaign.hours.HoursVerdict;
import dev.callboard.campaign.hours.OpenHours;
import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import dev.callboard.job.JobControl;
import dev.callboard.numbers.JudgedNumber;
import dev.callboard.numbers.NumberImport;
import dev.callboard.numbers.SkipReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Campaigns in memory, with a platform that does what the test says. */
class FakeDesk implements CampaignDesk {

  final List<String> own = new ArrayList<>();
  @Nullable BarredDay barred;
  Pacing pacing = Pacing.USUAL;

  final Map<String, Campaign> campaigns = new LinkedHashMap<>();
  final Map<String, Fates> fates = new LinkedHashMap<>();
  List<Campaign> former = List.of();
  final Map<String, SkipReason> never = new HashMap<>();
  final Map<String, SendEnd> ends = new LinkedHashMap<>();
  final List<String> done = new ArrayList<>();
  final List<Consumer<Campaign>> listeners = new CopyOnWriteArrayList<>();
  SyncReport report = new SyncReport(List.of(), 1, 0, 0, null, null, false);
  @Nullable IOException broken;
  Rhythm rhythm = Rhythm.NONE;
  Instant now = Instant.parse("2026-11-23T07:32:00Z");
  private boolean held;

  static CampaignPlan plan(String name) {
    return new CampaignPlan(
        name,
        Countries.find("id").orElseThrow(),
        "reminder_nov_id.mp3",
        30,
        60,
        true,
        true,
        "",
        "",
        5000,
        Duration.ofMinutes(7));
  }

  static Batch batch(int number, BatchState state) {
    boolean sent = state != BatchState.WAITING && state != BatchState.DROPPED;
    Instant at = Instant.parse("2026-11-23T06:00:00Z").plusSeconds(420L * number);
    return new Batch(number, "cb-7f3a-" + number, 100, state, sent ? at : null, null, null);
  }

  Campaign put(String name, BatchState... states) {
    List<Batch> batches = new ArrayList<>();
    for (BatchState state : states) {
      batches.add(batch(batches.size() + 1, state));
    }
    Campaign campaign =
        new Campaign(
            "c" + (campaigns.size() + 1),
            plan(name),
            Instant.parse("2026-11-23T05:00:00Z"),
            100 * states.length,
            0,
            batches);
    put(campaign);
    return campaign;
  }

  void put(Campaign campaign) {
    campaigns.put(campaign.id(), campaign);
    listeners.forEach(l -> l.accept(campaign));
  }

  @Override
  public List<Campaign> campaigns() {
    return List.copyOf(campaigns.values()).reversed();
  }

  @Override
  public Optional<Campaign> find(String id) {
    return Optional.ofNullable(campaigns.get(id));
  }

  @Override
  public Campaign create(CampaignPlan plan, List<JudgedNumber> numbers, ListOrigin list)
      throws IOException {
    check();
    done.add("create");
    int accepted = (int) numbers.stream().filter(JudgedNumber::accepted).count();
    Campaign campaign =
        new Campaign(
            "c" + (campaigns.size() + 1),
            plan,
            Instant.EPOCH,
            numbers.size(),
            numbers.size() - accepted,
            List.of(new Batch(1, "t", accepted, BatchState.WAITING, null, null, null)));
    put(campaign);
    return campaign;
  }

  @Override
  public Campaign send(String id, JobControl control) throws IOException {
    done.add("send " + id);
    check();
    return campaigns.get(id);
  }

  @Override
  public List<JudgedNumber> screen(List<JudgedNumber> numbers, Country country) {
    return numbers.stream()
        .map(
            n ->
                n.accepted() && never.containsKey(n.canonical())
                    ? n.skipped(never.get(n.canonical()))
                    : n)
        .toList();
  }

  @Override
  public List<Campaign> ofList(ListOrigin list) {
    return former;
  }

  @Override
  public Path keepPasted(String text) throws IOException {
    return Files.writeString(Files.createTempFile("pasted", ".txt"), text);
  }

  @Override
  public TestCalls testCalls() {
    return new TestCalls() {
      @Override
      public List<String> own() {
        return own;
      }

      @Override
      public Optional<Ready> judge(String typed, Country country) {
        List<JudgedNumber> judged = screen(NumberImport.fromText(typed, country), country);
        return judged.size() == 1
            ? Optional.of(new Ready(judged.getFirst(), hours(country, judged)))
            : Optional.empty();
      }

      @Override
      public Campaign create(CampaignPlan plan, Ready ready) throws IOException {
        own.addFirst(ready.number().raw());
        return FakeDesk.this.create(plan, List.of(ready.number()), ListOrigin.UNKNOWN);
      }

      @Override
      public void giveUp(String id) {
        done.add("give up " + id);
      }
    };
  }

  @Override
  public Optional<Agreement> agreement(String id) {
    return Optional.empty();
  }

  @Override
  public Optional<SendEnd> lastEnd(String id) {
    return Optional.ofNullable(ends.get(id));
  }

  @Override
  public HoursVerdict hours(Country country, List<JudgedNumber> numbers) {
    Instant opens = Instant.parse("2026-11-24T01:00:00Z");
    HoursPreset preset =
        new HoursPreset(
            "id-collection",
            country.nationcode(),
            "Debt collection",
            true,
            Map.of(DayOfWeek.MONDAY, OpenHours.parse("08:00-20:00")),
            List.of(),
            "POJK 22/2023 art. 62",
            "",
            "2023",
            "");
    return new HoursVerdict(false, country.zones(), 0, opens, null, preset);
  }

  @Override
  public Optional<BarredDay> barredNextDay(Country country) {
    return Optional.ofNullable(barred);
  }

  @Override
  public HoursRules rules(Country country) {
    return new HoursRules(hours(country, List.of()).preset(), Set.of());
  }

  @Override
  public void hold() {
    held = true;
    done.add("hold");
  }

  @Override
  public void release() {
    held = false;
    done.add("release");
  }

  @Override
  public boolean held() {
    return held;
  }

  @Override
  public List<SyncReport> reconcile(String id, JobControl control) throws IOException {
    done.add("reconcile");
    check();
    return List.of(report);
  }

  @Override
  public void decide(String id, int batch, boolean taken, String why) throws IOException {
    check();
    done.add("decide " + batch + " " + taken + (why.isEmpty() ? "" : " " + why));
  }

  @Override
  public void retryRefused(String id) throws IOException {
    check();
    done.add("retry");
  }

  @Override
  public void giveUpRefused(String id) throws IOException {
    check();
    done.add("give up");
  }

  @Override
  public void replan(String id, CampaignPlan plan) throws IOException {
    check();
    done.add("replan " + plan.voiceFile());
  }

  @Override
  public Rhythm rhythm(String id) {
    return rhythm;
  }

  @Override
  public Outlook outlook(Campaign campaign, Fates fates, Rhythm calls) throws IOException {
    HoursPreset preset = hours(campaign.plan().country(), List.of()).preset();
    return Outlook.of(
        campaign,
        fates,
        calls,
        new HoursRules(preset, Set.of()),
        campaign.plan().country().zones(),
        now);
  }

  @Override
  public Results results() {
    return new FakeResults();
  }

  @Override
  public Draft followUp(Campaign campaign, Subset subset, String name, JobControl control) {
    done.add("follow up " + subset);
    return Draft.like(campaign.plan(), name, "list.txt");
  }

  @Override
  public Draft copy(Campaign campaign, String name, JobControl control) {
    done.add("copy");
    return Draft.like(campaign.plan(), name, "list.txt");
  }

  @Override
  public Fates fates(String id) throws IOException {
    check();
    Campaign c = campaigns.get(id);
    return fates.getOrDefault(id, new Fates(c.imported(), 0, c.imported(), 0, 0, 0, 0, 0, 0, 0));
  }

  @Override
  public List<BatchProgress> progress(String id) {
    return List.of(new BatchProgress(1, 40, 10, 40, 60));
  }

  @Override
  public SortedMap<String, Long> keyPresses(String id) {
    return new TreeMap<>(Map.of("1", 7L));
  }

  @Override
  public long export(String id, Path out, JobControl control) throws IOException {
    check();
    done.add("export " + out);
    return 3;
  }

  @Override
  public AutoCloseable onChange(Consumer<Campaign> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public Optional<Instant> provableFrom(Campaign campaign, Batch batch) {
    return Optional.of(Instant.parse("2026-11-23T16:00:00Z"));
  }

  @Override
  public Pacing pacing() {
    return pacing;
  }

  @Override
  public String usualCountry() {
    return "id";
  }

  private void check() throws IOException {
    if (broken != null) {
      throw broken;
    }
  }
}
