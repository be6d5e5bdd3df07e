package dev.callboard.calls;

import static dev.callboard.calls.RandomBills.DAY;
import static dev.callboard.calls.RandomBills.instant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.job.JobControl;
import dev.callboard.platform.Bill;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * A syncing process is killed again and again while the platform drops tokens and gets new records,
 * and the database is deleted half of the time: in the end the records are the platform's, none lost
 * and none invented. {@code -Dcallboard.sync.kills=N} sets how often.
 */
class SyncKillTest {

  private static final int KILLS = Integer.getInteger("callboard.sync.kills", 20);

  private static final int PROFILES = 2;
  private static final int RECORDS = 1_500;

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
      server.mostPerPage = 200;
      server.add(bills.plain(1, RECORDS, 2 * 86_400));
      server.twist =
          (request, _, answer) -> {
            if (request % 9 == 0) {
              server.killToken();
            }
            return answer;
          };
      for (int kill = 0; kill < KILLS / PROFILES; kill++) {
        kill(SyncChild.start(profile, server.endpoint()), random.nextInt(15));
        server.add(bills.plain(100_000 + kill * 20L, 20, 2 * 86_400));
        if (kill % 2 == 0) {
          Files.deleteIfExists(profile.resolve("callboard.mv.db"));
        }
        assertNothingInvented(profile, server);
      }
      try (CallsFixture calls = CallsFixture.open(profile, server.endpoint())) {
        SyncReport report =
            calls.sync().sync(instant(DAY), instant(DAY.plusDays(2)), JobControl.NONE);
        assertThat(report.gapFree()).isTrue();
        assertThat(calls.bills()).isEqualTo(server.bills());
        return calls.bills().size();
      }
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
      assertThat(truth.entrySet()).containsAll(calls.bills().entrySet());
      assertThat(calls.store().totals(CallFilter.ALL).calls()).isEqualTo(calls.bills().size());
    }
  }
}
