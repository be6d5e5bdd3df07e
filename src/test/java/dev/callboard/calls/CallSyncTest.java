package dev.callboard.calls;

import static dev.callboard.calls.RandomBills.DAY;
import static dev.callboard.calls.RandomBills.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.calls.SyncSpan.Verdict;
import dev.callboard.job.JobControl;
import dev.callboard.platform.Bill;
import dev.callboard.platform.BillReader;
import dev.callboard.platform.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sync ends with the platform's own set of records, and claims no more than it has proven. */
class CallSyncTest {

  private static final int DAY_SECONDS = 86_400;
  private static final Instant FROM = instant(DAY);
  private static final Instant TO = instant(DAY.plusDays(3));

  @TempDir Path profile;

  private final RandomBills random = new RandomBills(11);
  private BillServer server;
  private CallsFixture calls;

  @BeforeEach
  void open() throws IOException {
    server = new BillServer();
    calls = CallsFixture.open(profile, server.endpoint());
  }

  @AfterEach
  void close() throws IOException {
    calls.close();
    server.close();
  }

  @Test
  void readsEverythingAndProvesIt() throws Exception {
    server.add(random.plain(1, 5_300, 3 * DAY_SECONDS));
    SyncReport report = sync();
    assertThat(report.gapFree()).isTrue();
    assertThat(report.fresh()).isEqualTo(5_300);
    assertThat(report.pages()).isEqualTo(server.requests());
    assertThat(calls.bills()).isEqualTo(server.bills());
    assertThat(calls.sync().spans())
        .singleElement()
        .satisfies(
            span -> {
              assertThat(span.from()).isEqualTo(FROM);
              assertThat(span.to()).isEqualTo(TO);
              assertThat(span.verdict()).isEqualTo(Verdict.PROVEN);
            });
    assertThat(sync().fresh()).isZero();
  }

  @Test
  void asksAFewTimesOnlyWhereYearsAreEmpty() throws Exception {
    server.add(random.plain(1, 300, DAY_SECONDS));
    Instant begin = Instant.parse("1970-01-01T00:00:00Z");
    SyncReport report = calls.sync().sync(begin, TO, JobControl.NONE);
    assertThat(report.gapFree()).isTrue();
    assertThat(report.spans().getFirst().from()).isEqualTo(begin);
    assertThat(server.requests()).isLessThan(90);
    assertThat(calls.bills()).isEqualTo(server.bills());
  }

  @Test
  void writesOnlyWhatIsNewOfAPageAndThatAsItCame() throws Exception {
    server.add(random.plain(1, 900, DAY_SECONDS));
    sync();
    long before = size();
    server.add(List.of(random.bill(901, "2026-11-20 11:00:00")));
    assertThat(sync().fresh()).isEqualTo(1);
    assertThat(size() - before).as("bytes of one record and a verdict").isLessThan(1_500);
    calls.close();
    Files.delete(profile.resolve("callboard.mv.db"));
    calls = CallsFixture.open(profile, server.endpoint());
    assertThat(calls.bills()).isEqualTo(server.bills());
  }

  private long size() throws IOException {
    try (var files = Files.walk(profile.resolve("records"))) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  @Test
  void losesNothingAtTheSeamsWhateverTheEndOfASpanMeans() throws Exception {
    server.endInclusive = false;
    List<Bill> seams = new ArrayList<>();
    for (int day = 0; day < 3; day++) {
      seams.add(random.bill(100 + day, "2026-11-2" + day + " 00:00:00"));
      seams.add(random.bill(200 + day, "2026-11-2" + day + " 23:59:59"));
    }
    server.add(seams);
    assertThat(sync().gapFree()).isTrue();
    assertThat(calls.bills()).isEqualTo(server.bills());
  }

  @Test
  void readsAgainInHalvesWhenPagesShift() throws Exception {
    server.add(random.plain(1, 4_000, DAY_SECONDS));
    AtomicInteger next = new AtomicInteger(10_000);
    server.twist =
        (request, _, answer) -> {
          if (request < 30) {
            server.add(random.plain(next.getAndAdd(7), 7, DAY_SECONDS));
          }
          return answer;
        };
    SyncReport shifting = sync();
    assertThat(shifting.pages()).as("read again").isGreaterThan(12);
    assertThat(sync().gapFree()).isTrue();
    assertThat(calls.bills()).isEqualTo(server.bills());
  }

  @Test
  void halvesWhenAPageIsSmallerThanAskedFor() throws Exception {
    server.mostPerPage = 100;
    server.add(random.plain(1, 700, DAY_SECONDS));
    server.twist =
        (request, fields, answer) -> {
          boolean first = request <= 3 && fields.get("currentpage").equals("2");
          return first
              ? new BillServer.Answer(answer.bills().subList(1, 90), answer.total())
              : answer;
        };
    assertThat(sync().gapFree()).isTrue();
    assertThat(calls.bills()).isEqualTo(server.bills());
  }

  @Test
  void claimsNoProofWhereTheTotalIsWrong() throws Exception {
    server.add(random.plain(1, 2_500, 3 * DAY_SECONDS));
    String second = "2026-11-21 12:00:00";
    server.twist =
        (_, fields, answer) -> {
          boolean covers =
              fields.get("starttime").compareTo(second) <= 0
                  && fields.get("endtime").compareTo(second) > 0;
          return covers ? new BillServer.Answer(answer.bills(), answer.total() + 1) : answer;
        };
    SyncReport report = sync();
    assertThat(report.gapFree()).isFalse();
    assertThat(calls.bills()).isEqualTo(server.bills());
    assertThat(calls.sync().spans())
        .extracting(SyncSpan::verdict)
        .containsExactly(Verdict.PROVEN, Verdict.SUSPECTED, Verdict.PROVEN);
    server.twist = (_, _, answer) -> answer;
    assertThat(sync().gapFree()).isTrue();
    assertThat(calls.sync().spans()).extracting(SyncSpan::verdict).containsExactly(Verdict.PROVEN);
  }

  @Test
  void asksNotForEverWhereTotalsAreAlwaysWrong() throws Exception {
    server.add(random.plain(1, 4_500, 3 * DAY_SECONDS));
    server.twist = (_, _, answer) -> new BillServer.Answer(answer.bills(), answer.total() + 1);
    boundedWithoutProof();
    assertThat(calls.bills()).isEqualTo(server.bills());
  }

  @Test
  void asksNotForEverWhereTotalsAreAbsurd() throws Exception {
    server.add(random.plain(1, 900, 3 * DAY_SECONDS));
    server.twist = (_, _, answer) -> new BillServer.Answer(answer.bills(), 1_000_000_000);
    boundedWithoutProof();
    assertThat(calls.bills()).isEqualTo(server.bills());
  }

  @Test
  void asksNotForEverWhereEveryPageIsTheSame() throws Exception {
    server.add(random.plain(1, 900, 3 * DAY_SECONDS));
    List<String> same = random.plain(1, 3, 60).stream().map(BillReader::toJson).toList();
    server.twist = (_, _, _) -> new BillServer.Answer(same, 100_000);
    boundedWithoutProof();
  }

  private void boundedWithoutProof() throws IOException {
    int most = 300;
    JobControl impatient =
        new JobControl() {
          @Override
          public void progress(long done, long total) {}

          @Override
          public boolean cancelled() {
            return server.requests() > most;
          }
        };
    SyncReport report = calls.sync().sync(FROM, TO, impatient);
    assertThat(report.cancelled()).as("after %d requests", server.requests()).isFalse();
    assertThat(report.spans()).extracting(SyncSpan::verdict).containsOnly(Verdict.SUSPECTED);
  }

  @Test
  void claimsNoProofWhereRecordsRepeatOrCannotBeRead() throws Exception {
    server.add(random.plain(1, 50, DAY_SECONDS));
    server.twist =
        (_, _, answer) -> {
          List<String> bills = new ArrayList<>(answer.bills());
          if (bills.size() > 2) {
            bills.set(1, bills.get(0));
          }
          return new BillServer.Answer(bills, answer.total());
        };
    assertThat(sync().gapFree()).isFalse();
    server.twist =
        (_, _, answer) -> {
          List<String> bills = new ArrayList<>(answer.bills());
          if (!bills.isEmpty()) {
            bills.set(0, "{\"id\":null,\"destnumber\":\"81300000001\"}");
          }
          return new BillServer.Answer(bills, answer.total());
        };
    assertThat(sync().gapFree()).isFalse();
  }

  @Test
  void goesOnWithANewTokenInTheMidstOfPages() throws Exception {
    server.add(random.plain(1, 4_200, DAY_SECONDS));
    server.twist =
        (request, _, answer) -> {
          if (request % 2 == 0) {
            server.killToken();
          }
          return answer;
        };
    assertThat(sync().gapFree()).isTrue();
    assertThat(calls.bills()).isEqualTo(server.bills());
  }

  @Test
  void keepsWhatItHasWhenThePlatformBreaksAndFillsTheGapLater() throws Exception {
    server.add(random.plain(1, 4_200, 3 * DAY_SECONDS));
    server.twist =
        (request, _, answer) -> request > 3 ? "<html><body>Maintenance</body></html>" : answer;
    SyncReport report = sync();
    assertThat(report.failure()).isNotNull();
    assertThat(report.failure().kind()).isEqualTo(Failure.Kind.GARBLED);
    assertThat(report.gapFree()).isFalse();
    assertThat(report.spans().getLast().verdict()).isEqualTo(Verdict.PROVEN);
    assertThat(report.spans().getFirst().verdict()).isEqualTo(Verdict.MISSING);
    assertThat(report.spans().getFirst().from()).isEqualTo(FROM);
    assertThat(calls.bills()).hasSizeBetween(1_000, 4_199);
    assertThat(calls.sync().spans())
        .extracting(SyncSpan::verdict)
        .as("the gap stays known")
        .containsExactly(Verdict.MISSING, Verdict.PROVEN);

    server.twist = (_, _, answer) -> answer;
    assertThat(sync().gapFree()).isTrue();
    assertThat(calls.bills()).isEqualTo(server.bills());
  }

  @Test
  void endsAtARefusal() throws Exception {
    server.add(random.plain(1, 10, DAY_SECONDS));
    server.twist = (_, _, _) -> "{\"ret\":604,\"data\":[],\"msg\":\"IP is not authorized\"}";
    SyncReport report = sync();
    assertThat(report.refusal()).isNotNull();
    assertThat(report.refusal().code().number()).isEqualTo(604);
    assertThat(report.spans()).extracting(SyncSpan::verdict).containsOnly(Verdict.MISSING);
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void endsWhenAskedTo() throws Exception {
    server.add(random.plain(1, 3_000, 3 * DAY_SECONDS));
    JobControl afterOnePage =
        new JobControl() {
          @Override
          public void progress(long done, long total) {}

          @Override
          public boolean cancelled() {
            return server.requests() > 0;
          }
        };
    SyncReport report = calls.sync().sync(FROM, TO, afterOnePage);
    assertThat(report.cancelled()).isTrue();
    assertThat(server.requests()).isEqualTo(1);
    assertThat(report.gapFree()).isFalse();
  }

  @Test
  void readsTheRecordsOfOneTag() throws Exception {
    server.add(random.plain(1, 6_000, DAY_SECONDS));
    SyncReport report = calls.sync().syncTag("cb-1-2", FROM, TO, JobControl.NONE);
    assertThat(report.gapFree()).isTrue();
    Map<Long, Bill> tagged = new HashMap<>(server.bills());
    tagged.values().removeIf(bill -> !bill.customUuid().equals("cb-1-2"));
    assertThat(tagged).hasSizeGreaterThan(1_000);
    assertThat(calls.bills()).isEqualTo(tagged);
    assertThat(calls.sync().spans()).as("a tag proves nothing about a span").isEmpty();
  }

  @Test
  void takesARecordAsItWasReadLast() throws Exception {
    server.add(random.plain(1, 10, DAY_SECONDS));
    sync();
    Bill changed = random.bill(4, "2026-11-22 10:00:00");
    server.add(List.of(changed));
    assertThat(sync().fresh()).isZero();
    assertThat(calls.store().find(4))
        .hasValueSatisfying(c -> assertThat(c.bill()).isEqualTo(changed));
    assertThat(calls.bills()).isEqualTo(server.bills());
  }

  @Test
  void comesBackFromTheLogAloneAndTellsItsListenersAgain() throws Exception {
    server.add(random.plain(1, 2_500, 3 * DAY_SECONDS));
    sync();
    List<SyncSpan> spans = calls.sync().spans();
    calls.close();
    Files.delete(profile.resolve("callboard.mv.db"));
    Map<Long, Bill> told = new HashMap<>();
    calls =
        CallsFixture.open(
            profile,
            server.endpoint(),
            (_, records, _) -> records.forEach(call -> told.put(call.id(), call)));
    assertThat(calls.database().freshlyCreated()).isTrue();
    assertThat(calls.bills()).isEqualTo(server.bills());
    assertThat(told).isEqualTo(server.bills());
    assertThat(calls.sync().spans()).isEqualTo(spans);
    assertThat(profile.resolve("records")).isDirectoryContaining("glob:**/20[0-9][0-9]-[01][0-9]");
  }

  @Test
  void storesAPageTogetherWithWhatItsListenersMakeOfIt() throws Exception {
    calls.close();
    var failing = new AtomicBoolean(true);
    calls =
        CallsFixture.open(
            profile,
            server.endpoint(),
            (_, records, _) -> {
              if (failing.get() && records.size() > 5) {
                throw new SQLException("the listener cannot");
              }
            });
    server.add(random.plain(1, 10, DAY_SECONDS));
    assertThatThrownBy(this::sync).isInstanceOf(IOException.class);
    assertThat(calls.bills()).isEmpty();
    failing.set(false);
    calls.log().catchUp(JobControl.NONE);
    assertThat(calls.bills()).as("the page was durable already").isEqualTo(server.bills());
  }

  private SyncReport sync() throws IOException {
    return calls.sync().sync(FROM, TO, JobControl.NONE);
  }
}
