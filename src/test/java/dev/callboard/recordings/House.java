package dev.callboard.recordings;

import com.google.gson.JsonPrimitive;
import dev.callboard.calls.CallIndex;
import dev.callboard.calls.CallStore;
import dev.callboard.calls.RecordLog;
import dev.callboard.job.JobControl;
import dev.callboard.platform.BillQuery;
import dev.callboard.platform.BillReader;
import dev.callboard.platform.PlatformClient;
import dev.callboard.platform.PlatformClock;
import dev.callboard.platform.Secret;
import dev.callboard.platform.Timeouts;
import dev.callboard.recordings.audit.AuditLog;
import dev.callboard.recordings.audit.AuditStore;
import dev.callboard.store.Database;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One profile's data with its archive, on real files. */
final class House implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");
  static final String TODAY = "2026-11-23 20:59:58";

  final Path folder;
  final Path recordings;
  final Database database;
  final RecordLog log;
  private final CallIndex callIndex;
  final CallStore calls;
  final RecordingStore store;
  final RecordingIndex index;
  final AuditLog audit;
  final ArchiveParts parts;
  final PlatformClient client;
  final RecordingArchive archive;

  House(Path folder, URI endpoint) throws IOException {
    this(folder, endpoint, JobControl.NONE);
  }

  House(Path folder, URI endpoint, JobControl restoring) throws IOException {
    this(folder, endpoint, "127.0.0.1", ArchiveOptions.DEFAULT, Quota.NONE, () -> NOW, restoring);
  }

  House(
      Path folder,
      URI endpoint,
      String endpointHost,
      ArchiveOptions options,
      Quota quota,
      InstantSource now)
      throws IOException {
    this(folder, endpoint, endpointHost, options, quota, now, JobControl.NONE);
  }

  private House(
      Path folder,
      URI endpoint,
      String endpointHost,
      ArchiveOptions options,
      Quota quota,
      InstantSource now,
      JobControl restoring)
      throws IOException {
    this.folder = folder;
    recordings = folder.resolve("recordings");
    PlatformClock clock = new PlatformClock(ZoneOffset.ofHours(8));
    database = Database.open(folder.resolve("callboard"));
    callIndex = CallIndex.open(folder.resolve("calls-index"));
    calls = new CallStore(database, clock, callIndex);
    store = new RecordingStore(database, clock, calls);
    index = RecordingIndex.open(folder.resolve("index"), store);
    HoldStore holds = new HoldStore(database, clock);
    DeletionStore deletions = new DeletionStore(database);
    audit =
        AuditLog.open(
            folder.resolve("audit"),
            database,
            new AuditStore(database),
            List.of(holds, deletions),
            now,
            "ana");
    parts =
        new ArchiveParts(
            store,
            new RecordingSearch(index, database, clock, null, now),
            calls,
            audit,
            holds,
            deletions,
            ArchiveSettingsFile.open(folder),
            folder);
    log = RecordLog.open(folder.resolve("records"), database, clock, List.of(), callIndex, calls);
    log.catchUp(JobControl.NONE);
    client = new PlatformClient(endpoint, "demo", new Secret("k"), Timeouts.DEFAULT, clock);
    archive =
        new RecordingArchive(
            new ArchiveFolder(place(), quota), client, endpointHost, parts, options, now);
    audit.catchUp(JobControl.NONE);
    archive.restoreIfNeeded(restoring);
  }

  private Path place() {
    String set = parts.settings().get().folder();
    return set.isEmpty() ? recordings : Path.of(set);
  }

  /** One call record as GetBill gives it. */
  static String bill(long id, String start, String recording, int seconds) {
    return """
    {"id":%d,"extnumber":"","destnumber":"5550100%d","displaynumber":"","starttime":"%s",
     "answertime":"%s","endtime":"%s","duration":3,"billsec":%d,"direction":"callout",
     "callmethod":6,"userid":"0","memberid":"0","chengshudu":"0","customuuid":"t-1",
     "recordfilename":%s,"downloadip":"","hangupdirection":10041,"hangupcause":10001,
     "userkey":"1"}\
    """
        .formatted(id, id % 1000, start, start, start, seconds, new JsonPrimitive(recording));
  }

  /** Puts call records into the log, as a sync does. */
  void sync(String... bills) throws IOException {
    String raw =
        "{\"ret\":200,\"data\":{\"status\":0,\"desc\":\"\",\"result\":{\"totalitems\":%d,\"currentpage\":1,\"itemsperpage\":1000,\"bills\":[%s]},\"reqtime\":1,\"rsptime\":1},\"msg\":\"\"}"
            .formatted(bills.length, String.join(",", bills));
    LocalDateTime time = LocalDateTime.of(2026, 11, 23, 0, 0);
    log.append(
        BillQuery.all(time, time.plusDays(1), 1),
        BillReader.page(raw.getBytes(StandardCharsets.UTF_8)));
  }

  ArchiveReport run() throws IOException {
    return archive.archive(0, JobControl.NONE);
  }

  /** Every file in the recordings' folder but its marker, relative, sorted. */
  List<String> files() throws IOException {
    if (!Files.exists(recordings)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(recordings)) {
      return new ArrayList<>(
          walk.filter(Files::isRegularFile)
              .map(file -> recordings.relativize(file).toString())
              .filter(file -> !file.equals(ArchiveFolder.MARKER))
              .sorted()
              .toList());
    }
  }

  @Override
  public void close() throws IOException {
    archive.close();
    client.close();
    log.close();
    callIndex.close();
    index.close();
    audit.close();
    database.close();
  }
}
