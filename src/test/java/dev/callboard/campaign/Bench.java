package dev.callboard.campaign;

import dev.callboard.calls.CallIndex;
import dev.callboard.calls.CallStore;
import dev.callboard.calls.CallSync;
import dev.callboard.calls.RecordLog;
import dev.callboard.calls.SyncRule;
import dev.callboard.job.JobControl;
import dev.callboard.platform.PlatformClient;
import dev.callboard.platform.PlatformClock;
import dev.callboard.platform.Secret;
import dev.callboard.platform.Timeouts;
import dev.callboard.profile.NumberForm;
import dev.callboard.profile.Profile;
import dev.callboard.simulator.Simulator;
import dev.callboard.store.Database;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Everything a profile has, on real files and a real wire, put together as the program does. */
final class Bench implements AutoCloseable {

  final PlatformClient client;
  final Ledger ledger;
  final Database database;
  final CampaignStore campaigns;
  final RecordLog log;
  private final CallIndex index;
  final CallStore calls;
  final NeverCall never;
  final Submitter submitter;
  final Reconciler reconciler;
  final CampaignExport export;

  Bench(Path folder, URI endpoint, InstantSource clock) throws IOException {
    client = client(endpoint);
    ledger = Ledger.open(folder.resolve("ledger"), clock);
    database = Database.open(folder.resolve("callboard"));
    campaigns = new CampaignStore(database, ledger);
    campaigns.catchUp(JobControl.NONE);
    index = CallIndex.open(folder.resolve("index"));
    calls = new CallStore(database, client.clock(), index);
    log =
        RecordLog.open(
            folder.resolve("records"), database, client.clock(), List.of(campaigns), index, calls);
    log.catchUp(JobControl.NONE);
    never = new NeverCall(folder);
    var sync = new CallSync(client, log, SyncRule.USUAL);
    submitter =
        new Submitter(
            ledger,
            client::playVoice,
            NumberForm.NATIONAL,
            "",
            new SendRules(2, Duration.ZERO, 2),
            SendGate.OPEN,
            new FreshKeys(ledger, sync, client.clock(), clock),
            new OptOutStore(database, ledger, never, clock));
    reconciler = new Reconciler(ledger, campaigns, sync, client.clock(), clock);
    export = new CampaignExport(ledger, campaigns, NumberForm.NATIONAL, "");
  }

  static PlatformClient client(URI endpoint) {
    return client(endpoint, Duration.ofSeconds(20));
  }

  /** A client that waits so long for an answer. */
  static PlatformClient client(URI endpoint, Duration answerWithin) {
    var timeouts = new Timeouts(Duration.ofSeconds(10), answerWithin, Duration.ofSeconds(30));
    return new PlatformClient(
        endpoint,
        Simulator.APP_ID,
        new Secret(Simulator.ACCESS_KEY),
        timeouts,
        new PlatformClock(Profile.BEIJING));
  }

  @Override
  public void close() throws IOException {
    client.close();
    log.close();
    index.close();
    database.close();
    ledger.close();
  }
}
