package dev.callboard.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.job.JobControl;
import dev.callboard.platform.Bill;
import dev.callboard.platform.PlatformClient;
import dev.callboard.platform.PlatformClock;
import dev.callboard.platform.Secret;
import dev.callboard.platform.Timeouts;
import dev.callboard.store.Database;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Log, database, store and sync of one profile, as the program wires them. */
record CallsFixture(
    Database database,
    RecordLog log,
    CallIndex index,
    CallStore store,
    PlatformClient client,
    CallSync sync)
    implements AutoCloseable {

  static final PlatformClock CLOCK = new PlatformClock(ZoneOffset.ofHours(8));

  static CallsFixture open(Path profile, URI endpoint, RecordedCalls... listeners)
      throws IOException {
    return open(profile, endpoint, SyncRule.USUAL, listeners);
  }

  static CallsFixture open(Path profile, URI endpoint, SyncRule rule, RecordedCalls... listeners)
      throws IOException {
    PlatformClient client =
        new PlatformClient(endpoint, "ABCDEFG", new Secret("made-up"), Timeouts.DEFAULT, CLOCK);
    Database database = Database.open(profile.resolve("callboard"));
    try {
      CallIndex index = CallIndex.open(profile.resolve("index"));
      CallStore store = new CallStore(database, CLOCK, index);
      RecordLog log =
          RecordLog.open(
              profile.resolve("records"), database, CLOCK, List.of(listeners), index, store);
      log.catchUp(JobControl.NONE);
      return new CallsFixture(database, log, index, store, client, new CallSync(client, log, rule));
    } catch (IOException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Everything in the store, which the index must know alike. */
  Map<Long, Bill> bills() throws SQLException {
    Map<Long, Bill> all = new HashMap<>();
    List<Long> inOrder = new ArrayList<>();
    store.each(
        CallFilter.ALL,
        call -> {
          all.put(call.id(), call.bill());
          inOrder.add(call.id());
        });
    assertThat(index.ready()).isTrue();
    assertThat(index.select(List.of()).page(CallColumns.START, false, 0, Integer.MAX_VALUE))
        .isEqualTo(inOrder.stream().mapToLong(Long::longValue).toArray());
    assertThat(index.select(List.of()).sum(CallColumns.TALK))
        .isEqualTo(all.values().stream().mapToLong(Bill::billSec).sum());
    return all;
  }

  @Override
  public void close() throws IOException {
    client.close();
    log.close();
    index.close();
    database.close();
  }
}
