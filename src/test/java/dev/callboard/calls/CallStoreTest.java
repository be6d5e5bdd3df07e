package dev.callboard.calls;

import static dev.callboard.calls.RandomBills.DAY;
import static dev.callboard.calls.RandomBills.instant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.job.JobControl;
import dev.callboard.journal.Position;
import dev.callboard.platform.Bill;
import dev.callboard.platform.BillPage;
import dev.callboard.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every filter, order and page against the same question asked of a plain list. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallStoreTest {

  private static final int CALLS = 2_000;
  private static final int FILTERS = 300;
  private static final int SECONDS = 3 * 86_400;

  /** Calls with a note, in the order of its text. */
  private static final List<Long> NOTED = List.of(70L, 3L, 1_999L, 44L, 1_200L, 77_777L, 45L);

  private static final OrderWords WORDS =
      new OrderWords() {
        @Override
        public Map<String, String> campaigns() {
          return Map.of("cb-1", "Reminder", "cb-12", "Invoice", "cb-99", "Nobody");
        }

        @Override
        public List<Long> noted() {
          return NOTED;
        }
      };

  private final Random random = new Random(5);
  private Database database;
  private CallStore store;
  private CallIndex index;
  private RecordLog log;
  private final List<CallRecord> all = new ArrayList<>();

  @BeforeAll
  void fill(@TempDir Path folder) throws Exception {
    database = Database.open(folder.resolve("callboard"));
    index = CallIndex.open(folder.resolve("index"));
    store = new CallStore(database, CallsFixture.CLOCK, index);
    log =
        RecordLog.open(
            folder.resolve("records"), database, CallsFixture.CLOCK, List.of(), index, store);
    log.catchUp(JobControl.NONE);
    RandomBills random = new RandomBills(3);
    List<Bill> bills = new ArrayList<>(random.plain(1, CALLS, SECONDS));
    bills.add(random.bill(9_007_199_254_740_993L, "2026-11-20 10:00:00"));
    bills.add(random.bill(CALLS + 1, "0000-00-00 00:00:00"));
    bills.add(random.bill(CALLS + 2, ""));
    bills.add(random.bill(CALLS + 3, "2026-11-20T10:00:00.5"));
    bills.add(random.bill(CALLS + 4, "2026-02-30 10:00:00"));
    // New York put its clocks back at 14:00 of the platform's first of November.
    bills.add(random.bill(CALLS + 5, "2026-11-01 13:59:59"));
    bills.add(random.bill(CALLS + 6, "2026-11-01 14:00:00"));
    // Longer than any call: it must not draw all others into the search for an end.
    bills.add(random.longBill(CALLS + 7, "2026-11-21 14:00:00", 90_000));
    for (int i = 0; i < bills.size(); i += 1000) {
      BillPage page = Pages.of(bills.subList(i, Math.min(bills.size(), i + 1000)));
      assertThat(log.append(Pages.QUERY, page)).isEqualTo(page.bills().size());
      page.bills().forEach(bill -> all.add(PlatformTimes.record(bill, CallsFixture.CLOCK)));
    }
  }

  @AfterAll
  void close() throws IOException {
    log.close();
    index.close();
    database.close();
  }

  @Test
  void givesRecordsBackInThePlatformsOwnWords() throws SQLException {
    for (CallRecord call : all) {
      if (call.id() > CALLS || call.id() % 50 == 0) {
        assertThat(store.find(call.id())).contains(call);
      }
    }
    assertThat(store.find(77_777)).isEmpty();
  }

  @Test
  void answersEveryFilterAsAPlainListWould() throws SQLException {
    for (int i = 0; i < FILTERS; i++) {
      CallFilter filter = filter();
      List<CallRecord> wanted = all.stream().filter(call -> matches(filter, call)).toList();
      CallSort sort = pick(CallSort.values());
      boolean descending = random.nextBoolean();
      int offset = random.nextInt(Math.max(1, wanted.size()));
      int limit = 1 + random.nextInt(100);
      CallPage page = store.page(filter, new CallOrder(sort, descending, WORDS), offset, limit);
      assertThat(page.rows())
          .as("%s by %s", filter, sort)
          .isEqualTo(
              wanted.stream().sorted(order(sort, descending)).skip(offset).limit(limit).toList());
      assertThat(page.totals()).isEqualTo(totals(wanted)).isEqualTo(store.totals(filter));
    }
  }

  @Test
  void countsWhatAPlainListWouldInEveryZone() throws SQLException {
    for (int i = 0; i < 40; i++) {
      CallFilter filter = i < 4 ? CallFilter.ALL : filter();
      ZoneId zone =
          ZoneId.of(pick("America/New_York", "Asia/Kolkata", "Asia/Jakarta", "Pacific/Apia"));
      List<CallRecord> wanted = all.stream().filter(call -> matches(filter, call)).toList();
      assertThat(store.statistics(filter, zone))
          .as("%s in %s", filter, zone)
          .usingRecursiveComparison()
          .ignoringCollectionOrderInFields("causes", "keys")
          .isEqualTo(NaiveStatistics.of(wanted, zone, totals(wanted)));
    }
  }

  @Test
  void streamsAFilterOldestFirst() throws SQLException {
    for (int i = 0; i < 20; i++) {
      CallFilter filter = i == 0 ? CallFilter.ALL : filter();
      List<CallRecord> streamed = new ArrayList<>();
      store.each(filter, streamed::add);
      assertThat(streamed)
          .isEqualTo(
              all.stream()
                  .filter(call -> matches(filter, call))
                  .sorted(order(CallSort.START, false))
                  .toList());
    }
  }

  @Test
  void leavesUnchangedRecordsAloneAndReplacesChangedOnes() throws SQLException, IOException {
    List<Bill> page = all.subList(0, 10).stream().map(CallRecord::bill).toList();
    Position before = log.end();
    assertThat(log.append(Pages.QUERY, Pages.of(page))).isZero();
    assertThat(log.end()).as("nothing is written again").isEqualTo(before);
    Bill changed = new RandomBills(99).bill(1, "2026-11-22 22:22:22");
    Bill first = page.getFirst();
    assertThat(log.append(Pages.QUERY, Pages.of(List.of(changed)))).isZero();
    assertThat(store.find(1)).hasValueSatisfying(c -> assertThat(c.bill()).isEqualTo(changed));
    log.append(Pages.QUERY, Pages.of(List.of(changed, first)));
    assertThat(store.find(1)).hasValueSatisfying(c -> assertThat(c.bill()).isEqualTo(first));
  }

  /** Each part is there about one time in four, so that parts meet and something is left over. */
  private CallFilter filter() {
    Instant from = instant(DAY).plusSeconds(random.nextInt(SECONDS));
    return new CallFilter(
        sometimes(from, null),
        sometimes(from.plusSeconds(random.nextInt(SECONDS)), null),
        sometimes(pick(1, 2), 3),
        sometimes(random.nextInt(7), 0),
        sometimes(pick(List.of("7001"), List.of("7002", "0700", "none")), List.of()),
        sometimes(pick(all).bill().destNumber(), ""),
        sometimes(pick("8130001", "81300010", "9", "8130001000"), ""),
        sometimes(pick("0", "17"), ""),
        sometimes(pick("0", "18533700187590656"), ""),
        sometimes(pick("ref-7", "ref \"quoted\", with 'all' ;\n of it 中文", "%"), ""),
        sometimes(pick("cb-1-1", "cb-12-1", "cb-1-"), ""),
        sometimes(pick("cb-1-", "cb-1", "CB", "%"), ""),
        sometimes(random.nextBoolean(), null),
        sometimes(random.nextBoolean(), null),
        sometimes(pick("1", "#", "*"), ""),
        sometimes(pick(10001, 99999, -1, 0), null),
        new CallFilter.More(
            sometimes(pick(1, 0, 30), null),
            sometimes(pick(0, 20, 300), null),
            sometimes(pick(all).bill().displayNumber(), ""),
            sometimes(ids(), null)));
  }

  private CallIds ids() {
    int most = pick(1, 40, 1_500);
    return CallIds.of(random.longs(most, -5, pick(50, CALLS + 100, Integer.MAX_VALUE)).toArray());
  }

  private <T> T sometimes(T one, T other) {
    return random.nextInt(5) == 0 ? one : other;
  }

  @SafeVarargs
  private <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static boolean matches(CallFilter wanted, CallRecord call) {
    Bill bill = call.bill();
    return (wanted.from() == null || !call.start().isBefore(wanted.from()))
        && (wanted.to() == null || call.start().isBefore(wanted.to()))
        && (wanted.direction() != 1 || bill.direction().equals("callin"))
        && (wanted.direction() != 2 || bill.direction().equals("callout"))
        && (wanted.callMethod() == 0 || bill.callMethod() == wanted.callMethod())
        && (wanted.extNumbers().isEmpty() || wanted.extNumbers().contains(bill.extNumber()))
        && either(wanted.destNumber(), bill.destNumber())
        && bill.destNumber().startsWith(wanted.destPrefix())
        && either(wanted.userId(), bill.userId())
        && either(wanted.memberId(), bill.memberId())
        && either(wanted.chengshudu(), bill.chengshudu())
        && either(wanted.customUuid(), bill.customUuid())
        && bill.customUuid().startsWith(wanted.tagPrefix())
        && (wanted.answered() == null || wanted.answered() == answered(call))
        && (wanted.withRecording() == null || wanted.withRecording() == call.hasRecording())
        && either(wanted.userKey(), bill.userKey())
        && (wanted.hangupCause() == null || wanted.hangupCause() == bill.hangupCause())
        && matches(wanted.more(), bill);
  }

  private static boolean matches(CallFilter.More wanted, Bill bill) {
    return (wanted.talkFrom() == null || bill.billSec() >= wanted.talkFrom())
        && (wanted.talkTo() == null || bill.billSec() <= wanted.talkTo())
        && either(wanted.callerId(), bill.displayNumber())
        && (wanted.ids() == null || wanted.ids().contains(bill.id()));
  }

  private static boolean either(String wanted, String value) {
    return wanted.isEmpty() || wanted.equals(value);
  }

  private static boolean answered(CallRecord call) {
    return call.disposition() == Disposition.ANSWERED;
  }

  private static String campaign(CallRecord call) {
    String tag = call.bill().customUuid();
    return tag.startsWith("cb-1-") ? "Reminder" : tag.startsWith("cb-12-") ? "Invoice" : "";
  }

  private static long lasted(CallRecord call) {
    return Math.min(EndOrder.LONGEST_SECONDS, call.bill().duration() + call.bill().billSec());
  }

  private static Comparator<CallRecord> order(CallSort sort, boolean descending) {
    Comparator<CallRecord> first =
        switch (sort) {
          case START -> Comparator.comparing(CallRecord::start);
          case DESTINATION -> Comparator.comparing(call -> call.bill().destNumber());
          case RING -> Comparator.comparing(call -> call.bill().duration());
          case TALK -> Comparator.comparing(call -> call.bill().billSec());
          case CAUSE -> Comparator.comparing(call -> call.bill().hangupCause());
          case EXTENSION -> Comparator.comparing(call -> call.bill().extNumber());
          case CALLER_ID -> Comparator.comparing(call -> call.bill().displayNumber());
          case ANSWERED -> Comparator.comparing(CallStoreTest::answered);
          case RECORDED -> Comparator.comparing(CallRecord::hasRecording);
          case DIRECTION -> Comparator.comparing(call -> call.bill().direction());
          case METHOD -> Comparator.comparing(call -> call.bill().callMethod());
          case KEY -> Comparator.comparing(call -> call.bill().userKey());
          case USER -> Comparator.comparing(call -> call.bill().userId());
          case MEMBER -> Comparator.comparing(call -> call.bill().memberId());
          case REFERENCE -> Comparator.comparing(call -> call.bill().chengshudu());
          case TAG -> Comparator.comparing(call -> call.bill().customUuid());
          case HANGUP_SIDE -> Comparator.comparing(call -> call.bill().hangupDirection());
          case ID -> Comparator.comparing(CallRecord::id);
          case END -> Comparator.comparing(call -> call.start().plusSeconds(lasted(call)));
          case CAMPAIGN -> Comparator.comparing(CallStoreTest::campaign);
          case NOTE -> Comparator.comparing(call -> NOTED.indexOf(call.id()));
        };
    Comparator<CallRecord> order =
        first.thenComparing(CallRecord::start).thenComparing(CallRecord::id);
    return descending ? order.reversed() : order;
  }

  private static CallPage.Totals totals(List<CallRecord> calls) {
    return new CallPage.Totals(
        calls.size(),
        calls.stream().filter(CallStoreTest::answered).count(),
        calls.stream().mapToLong(call -> call.bill().billSec()).sum());
  }
}
