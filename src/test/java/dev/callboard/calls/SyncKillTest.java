package dev.callboard.calls;

import static dev.callboard.calls.RandomBills.DAY;
import static dev.callboard.calls.RandomBills.instant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.job.JobControl;
import dev.callboard.platform.Bill;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A syncing process is killed again and again while the platform shifts pages, repeats records, keeps
 * some back, cuts connections and drops tokens, and the database is deleted now and then: in the end
 * the records are the platform's, none lost and none invented. {@code -Dcallboard.sync.kills=N} and
 * {@code -Dcallboard.sync.records=N} set how often and of how many; a million want {@code
 * -Dtest.heap=3g} for the platform that is in this process.
 */
class SyncKillTest {

  private static final int KILLS = Integer.getInteger("callboard.sync.kills", 20);
  private static final int RECORDS = Integer.getInteger("callboard.sync.records", 1_500);

  /** A long run is one profile over many days, and is checked whole less often. */
  private static final boolean LONG = RECORDS > 10_000;

  private static final int PROFILES = LONG ? 1 : 2;
  private static final int DAYS = LONG ? 40 : 2;
  private static final int PER_PAGE = LONG ? 1_000 : 200;
  private static final int CHECKED = LONG ? 10 : 1;
  private static final int MOST_PAGES = LONG ? 150 : 15;

  @TempDir Path folder;

  @Test
  void endsWithThePlatformsOwnRecords() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(PROFILES)) {
      List<Callable<Integer>> chains =
          IntStream.range(0, PROFILES).<Callable<Integer>>mapToObj(c -> () -> chain(c)).toList();
      for (Future<Integer> records : pool.invokeAll(chains)) {
        assertThat(records.get()).isGreaterThanOrEqualTo(RECORDS);
      }
    }
  }

  private int chain(int chain) throws Exception {
    Path profile = folder.resolve("profile-" + chain);
    Random random = new Random(chain);
    RandomBills bills = new RandomBills(chain);
    try (BillServer server = new BillServer()) {
      server.mostPerPage = PER_PAGE;
      server.add(bills.plain(1, RECORDS, DAYS * 86_400));
      for (int kill = 0; kill < KILLS / PROFILES; kill++) {
        server.twist = new Hostile(server, bills, 50_000_000L + kill * 1_000L);
        kill(SyncChild.start(profile, server.endpoint(), DAYS), random.nextInt(MOST_PAGES));
        server.add(bills.plain(100_000_000L + kill * 20L, 20, DAYS * 86_400));
        if (kill % (2 * CHECKED) == 0) {
          Files.deleteIfExists(profile.resolve("callboard.mv.db"));
        }
        if (kill % CHECKED == 0) {
          assertNothingInvented(profile, server);
        }
      }
      server.twist = (_, _, answer) -> answer;
      return finish(profile, server);
    }
  }

  private static int finish(Path profile, BillServer server) throws Exception {
    try (CallsFixture calls = CallsFixture.open(profile, server.endpoint())) {
      SyncReport report =
          calls.sync().sync(instant(DAY), instant(DAY.plusDays(DAYS)), JobControl.NONE);
      assertThat(report.gapFree()).isTrue();
      Map<Long, Bill> stored = calls.bills();
      assertThat(stored.equals(server.bills())).as("the platform's own records").isTrue();
      System.out.printf(
          "%d kills, %d records, %d pages asked for: none lost, none invented%n",
          KILLS / PROFILES, stored.size(), server.requests());
      return stored.size();
    }
  }

  /** Waits for some pages, so that kills fall on all parts of a sync. */
  private static void kill(Process child, int pages) throws Exception {
    try {
      for (int i = 0; i < pages; i++) {
        assertThat(child.getInputStream().read()).isEqualTo('p');
      }
    } finally {
      child.toHandle().destroyForcibly();
      child.waitFor();
    }
  }

  private static void assertNothingInvented(Path profile, BillServer server) throws Exception {
    try (CallsFixture calls = CallsFixture.open(profile, server.endpoint())) {
      Map<Long, Bill> truth = server.bills();
      Map<Long, Bill> stored = calls.bills();
      assertThat(stored.values().stream().filter(bill -> !bill.equals(truth.get(bill.id()))))
          .isEmpty();
      assertThat(calls.store().totals(CallFilter.ALL).calls()).isEqualTo(stored.size());
    }
  }

  /** Does one bad thing or another to some of the answers. */
  private static final class Hostile implements BillServer.Twist {
    private final BillServer server;
    private final RandomBills bills;
    private long next;

    Hostile(BillServer server, RandomBills bills, long next) {
      this.server = server;
      this.bills = bills;
      this.next = next;
    }

    @Override
    public synchronized Object bend(
        int request, Map<String, String> fields, BillServer.Answer answer) {
      if (request % 9 == 0) {
        server.killToken();
      }
      if (request % 23 == 0) {
        return BillServer.CUT;
      }
      if (request % 7 == 0) {
        // A new record shifts every page behind it.
        server.add(bills.plain(next++, 1, DAYS * 86_400));
      }
      List<String> told = new ArrayList<>(answer.bills());
      if (request % 5 == 0 && told.size() > 3) {
        told.set(0, told.get(1));
      }
      if (request % 11 == 0 && told.size() > 3) {
        // Kept back: the platform has it, and tells of it another time.
        told.removeLast();
        return new BillServer.Answer(told, answer.total() - 1);
      }
      return new BillServer.Answer(told, answer.total());
    }
  }
}
