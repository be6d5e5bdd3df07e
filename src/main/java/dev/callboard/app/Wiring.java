package dev.callboard.app;

import dev.callboard.callback.CallbackStore;
import dev.callboard.callback.Callbacks;
import dev.callboard.calls.CallExport;
import dev.callboard.calls.CallFilter;
import dev.callboard.calls.CallIndex;
import dev.callboard.calls.CallStore;
import dev.callboard.calls.CallSync;
import dev.callboard.calls.RecordLog;
import dev.callboard.calls.SyncRule;
import dev.callboard.campaign.CampaignExport;
import dev.callboard.campaign.CampaignPaceStore;
import dev.callboard.campaign.CampaignStore;
import dev.callboard.campaign.FreshKeys;
import dev.callboard.campaign.HoursGate;
import dev.callboard.campaign.Ledger;
import dev.callboard.campaign.NeverCall;
import dev.callboard.campaign.OptOutStore;
import dev.callboard.campaign.RecentCalls;
import dev.callboard.campaign.Reconciler;
import dev.callboard.campaign.SendRules;
import dev.callboard.campaign.Submitter;
import dev.callboard.campaign.hours.HoursBook;
import dev.callboard.job.JobControl;
import dev.callboard.notes.NoteStore;
import dev.callboard.notes.Notes;
import dev.callboard.platform.PlatformClient;
import dev.callboard.platform.PlatformClock;
import dev.callboard.platform.Secret;
import dev.callboard.platform.Timeouts;
import dev.callboard.profile.Profile;
import dev.callboard.profile.Profiles;
import dev.callboard.recordings.RecordingArchive;
import dev.callboard.store.Database;
import dev.callboard.workspace.Connections;
import dev.callboard.workspace.Upkeep;
import dev.callboard.workspace.Workspace;
import dev.callboard.workspace.Workspaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The one place that builds the parts of a profile and connects them. */
final class Wiring implements Workspaces, Connections, Upkeep {

  private static final String DATABASE = "callboard";
  private static final String INDEX = "index";
  private static final Secret NO_KEY = new Secret("");

  private final Profiles profiles;
  private final Masking masking;
  private final Set<Path> held = ConcurrentHashMap.newKeySet();

  /**
   * Wires profiles of one data folder.
   *
   * @param profiles knows where each profile's data lies
   * @param masking is told every access key before it is used
   */
  Wiring(Profiles profiles, Masking masking) {
    this.profiles = profiles;
    this.masking = masking;
  }

  @Override
  public PlatformClient connect(Profile profile, Secret accessKey) {
    masking.register(accessKey);
    return new PlatformClient(
        profile.endpoint(),
        profile.appId(),
        accessKey,
        new Timeouts(profile.connectTimeout(), profile.readTimeout(), profile.callTimeout()),
        new PlatformClock(profile.platformOffset()));
  }

  @Override
  public Workspace open(Profile profile, Secret accessKey) throws IOException {
    return open(profile, accessKey, JobControl.NONE);
  }

  @Override
  public Workspace open(Profile profile, Secret accessKey, JobControl control) throws IOException {
    Path folder = profiles.folder(profile);
    ProfileLock lock = ProfileLock.take(folder, profile.name(), held);
    Workspace workspace = assemble(profile, folder, accessKey, lock, control);
    workspace.callbacks().start();
    return workspace;
  }

  @Override
  public Rebuilt rebuild(Profile profile, JobControl control) throws IOException {
    Path folder = profiles.folder(profile);
    ProfileLock lock = ProfileLock.take(folder, profile.name(), held);
    Path stored = folder.resolve(DATABASE + ".mv.db");
    Path old = folder.resolve(DATABASE + ".mv.db.old");
    try {
      ArchiveWiring.mustBeThere(folder);
      if (Files.exists(stored)) {
        Files.move(stored, old, StandardCopyOption.REPLACE_EXISTING);
      }
      CallIndex.drop(folder.resolve(INDEX));
      ArchiveWiring.forget(folder);
    } catch (IOException e) {
      lock.close();
      throw e;
    }
    try (Workspace workspace = assemble(profile, folder, NO_KEY, lock, control)) {
      Rebuilt rebuilt =
          new Rebuilt(
              workspace.ledger().campaigns().size(),
              workspace.calls().totals(CallFilter.ALL).calls(),
              workspace.recordings().kept(),
              workspace.recordings().reachable() ? "" : workspace.recordings().folder().toString());
      Files.deleteIfExists(old);
      return rebuilt;
    } catch (SQLException e) {
      throw new IOException("the new database cannot be counted", e);
    }
  }

  /** Builds everything of a profile; whatever was opened is closed again when a part fails. */
  private Workspace assemble(
      Profile profile, Path folder, Secret accessKey, ProfileLock lock, JobControl control)
      throws IOException {
    Opened parts = new Opened();
    try {
      parts.add(lock);
      return assemble(profile, folder, parts.add(connect(profile, accessKey)), parts, control);
    } catch (IOException | RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  private static Workspace assemble(
      Profile profile, Path folder, PlatformClient client, Opened parts, JobControl control)
      throws IOException {
    Database database = parts.add(Database.open(folder.resolve(DATABASE)));
    Ledger ledger = parts.add(Ledger.open(folder.resolve("ledger"), InstantSource.system()));
    CampaignStore campaigns = new CampaignStore(database, ledger);
    CallIndex index = parts.add(CallIndex.open(folder.resolve(INDEX)));
    CallStore calls = new CallStore(database, client.clock(), index);
    ArchiveWiring recordings = new ArchiveWiring(folder, database, client, calls, parts);
    CallbackStore callbackStore = new CallbackStore(database, calls);
    RecentCalls recentCalls =
        new RecentCalls(calls, profile.numberPrefix(), InstantSource.system());
    NeverCall never = new NeverCall(folder, recentCalls, InstantSource.system());
    RecordLog log =
        parts.add(
            RecordLog.open(
                folder.resolve("records"),
                database,
                client.clock(),
                List.of(campaigns, callbackStore, recentCalls),
                index,
                calls));
    Callbacks callbacks = parts.add(Callbacks.open(folder, database, callbackStore));
    Notes notes =
        parts.add(
            Notes.open(
                folder.resolve("notes"),
                database,
                new NoteStore(database),
                System.getProperty("user.name", ""),
                InstantSource.system()));
    RecordingArchive archive = recordings.archive(profile, client, notes, parts);
    // Records are matched to the numbers of campaigns, so those must be there first.
    campaigns.catchUp(control);
    log.catchUp(control);
    callbacks.catchUp(control);
    notes.catchUp(control);
    recordings.catchUp(archive, control);
    CallSync sync =
        new CallSync(client, log, new SyncRule(profile.sync().flag(), profile.sync().lookBack()));
    return new Workspace(
        profile,
        folder,
        client,
        log,
        calls,
        sync,
        new CallExport(calls),
        ledger,
        never,
        new Submitter(
            ledger,
            client::playVoice,
            profile.numberForm(),
            profile.numberPrefix(),
            SendRules.DEFAULT,
            new HoursGate(
                new HoursBook(folder),
                new CampaignPaceStore(database, campaigns, InstantSource.system()),
                InstantSource.system()),
            new FreshKeys(ledger, sync, client.clock(), InstantSource.system()),
            new OptOutStore(database, ledger, never, InstantSource.system())),
        new Reconciler(ledger, campaigns, sync, client.clock(), InstantSource.system()),
        campaigns,
        new CampaignExport(ledger, campaigns, profile.numberForm(), profile.numberPrefix()),
        archive,
        callbacks,
        notes,
        recordings.audit(),
        parts::close);
  }
}
