package dev.callboard.app;

import dev.callboard.audio.AudioSink;
import dev.callboard.audio.Player;
import dev.callboard.campaign.Drafts;
import dev.callboard.campaign.Schedules;
import dev.callboard.campaign.VoiceList;
import dev.callboard.ui.callbacks.CallbacksScreen;
import dev.callboard.ui.callbacks.WorkspaceCallbacks;
import dev.callboard.ui.calls.CallsScreen;
import dev.callboard.ui.calls.Syncing;
import dev.callboard.ui.campaigns.CampaignWork;
import dev.callboard.ui.campaigns.CampaignsScreen;
import dev.callboard.ui.campaigns.VoiceSound;
import dev.callboard.ui.campaigns.WorkspaceDesk;
import dev.callboard.ui.home.Doors;
import dev.callboard.ui.home.HomeScreen;
import dev.callboard.ui.home.WorkspaceGlance;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Reachability;
import dev.callboard.ui.login.Opened;
import dev.callboard.ui.recordings.AutoArchive;
import dev.callboard.ui.recordings.Listening;
import dev.callboard.ui.recordings.RecordingsScreen;
import dev.callboard.ui.recordings.WorkspaceArchive;
import dev.callboard.ui.recordings.WorkspaceRecordings;
import dev.callboard.ui.settings.Preferences;
import dev.callboard.ui.settings.Restoring;
import dev.callboard.ui.settings.SettingsScreen;
import dev.callboard.ui.shell.NavItem;
import dev.callboard.ui.shell.Session;
import dev.callboard.ui.shell.Shell;
import dev.callboard.ui.shell.ShellActions;
import dev.callboard.ui.shell.TokenClearing;
import dev.callboard.workspace.Backups;
import dev.callboard.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleLongProperty;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Builds the screens of an opened profile and connects them with each other. */
final class ProfileScreens {

  /**
   * What belongs to the window and outlives a profile.
   *
   * @param clock gives now, and the operator's zone
   * @param sinks where recordings sound
   * @param preferences look, language and the like
   * @param help shows the keys that work where one is
   * @param backups backs the profile up
   * @param restoring brings another profile back
   * @param evidence asks for an evidence file and opens it
   */
  record Window(
      Kit kit,
      Clock clock,
      Supplier<AudioSink> sinks,
      Preferences preferences,
      Runnable help,
      Backups backups,
      Restoring restoring,
      Runnable evidence) {}

  private final Workspace workspace;
  private final Kit kit;
  private final Clock clock;
  private final Player player;
  private final Player voicePlayer;
  private final boolean online;
  private final Reachability reachability = new Reachability();
  private final Syncing syncing;
  private final Listening listening;
  private final AutoArchive auto;
  private final CampaignWork campaignWork;
  private final Preferences preferences;
  private final Opened opened;
  private final Runnable help;
  private final Backups backups;
  private final Restoring restoring;
  private final Runnable evidence;
  private final Runnable leave;
  private @Nullable Shown shown;

  /**
   * The screens in one language. They listen to properties of their own, so that nobody holds on to
   * them when others take their place.
   */
  private final class Shown {
    private final ReadOnlyLongWrapper synced = new ReadOnlyLongWrapper();
    private final HomeScreen home;
    private @Nullable RecordingsScreen recordings;
    private final Shell shell;

    Shown() {
      synced.bind(syncing.revisionProperty());
      home =
          new HomeScreen(
              new WorkspaceGlance(workspace, kit.formats()),
              syncing::recent,
              doors(),
              synced.getReadOnlyProperty(),
              kit);
      shell =
          new Shell(
              Session.of(workspace, opened.account()),
              items(this),
              kit.jobs(),
              reachability,
              synced.getReadOnlyProperty(),
              new ShellActions(
                  syncing::recent,
                  new TokenClearing(workspace.client(), kit)::ask,
                  help,
                  campaignWork::hold,
                  leave),
              kit.background(),
              kit.ticker(),
              kit.formats(),
              kit.texts());
      shell.beside(listening.mini(() -> go("recordings")));
    }

    // Built when it is first opened: the player has more controls than the rest of the window.
    RecordingsScreen recordings() {
      RecordingsScreen known = recordings;
      if (known == null) {
        known =
            new RecordingsScreen(
                new WorkspaceArchive(workspace, auto.atWork()::get), listening, evidence, kit);
        recordings = known;
      }
      return known;
    }

    void recordingsChanged() {
      if (recordings != null) {
        recordings.changed();
      }
    }
  }

  ProfileScreens(Opened opened, Window window, Runnable leave) {
    this.opened = opened;
    this.help = window.help();
    this.backups = window.backups();
    this.restoring = window.restoring();
    this.evidence = window.evidence();
    this.leave = leave;
    this.workspace = opened.workspace();
    this.kit = window.kit();
    this.clock = window.clock();
    this.preferences = window.preferences();
    this.player = new Player(window.sinks());
    this.voicePlayer = new Player(window.sinks());
    this.online = opened.account() != null;
    syncing =
        new Syncing(
            Syncing.Reader.of(workspace.callSync()),
            kit.jobs(),
            kit.notices(),
            reachability,
            kit.formats(),
            kit.texts());
    listening = new Listening(new WorkspaceRecordings(workspace), player, kit);
    auto = new AutoArchive(workspace.recordings(), kit);
    auto.onRun(() -> shown().recordingsChanged());
    campaignWork =
        new CampaignWork(
            new WorkspaceDesk(workspace), new Schedules(workspace.folder()), sound(), kit);
  }

  // Not with what stands behind it: both in one turn would hold the window up.
  private Shown shown() {
    Shown known = shown;
    if (known == null) {
      known = new Shown();
      shown = known;
    }
    return known;
  }

  /** Stops what sounds. */
  void pause() {
    listening.pause();
    voicePlayer.pause();
  }

  /** Builds every screen anew, in the present language; the place one is at stays. */
  void renew() {
    Shown before = shown();
    before.shell.hidden();
    before.synced.unbind();
    listening.renew();
    campaignWork.renew();
    Shown now = new Shown();
    shown = now;
    now.shell.resume(before.shell.here(), before.shell.places());
  }

  /** Begins nothing any more, before what runs is ended. */
  void ending() {
    if (shown != null) {
      shown.shell.hidden();
    }
    auto.stop();
  }

  /** Ends what sounds, then closes the profile; blocks. */
  void close() {
    campaignWork.stop();
    player.close();
    voicePlayer.close();
    workspace.close();
  }

  Workspace workspace() {
    return workspace;
  }

  Shell shell() {
    return shown().shell;
  }

  /** Reads what is new, if there is a platform to read from. */
  void start() {
    auto.start(online, syncing.revisionProperty());
    campaignWork.start();
    if (!online) {
      reachability.lost(kit.formats().now());
      return;
    }
    syncing.recent();
  }

  private List<NavItem> items(Shown in) {
    return List.of(
        new NavItem("home", Feather.HOME, () -> in.home, none()),
        new NavItem("campaigns", Feather.SEND, this::campaigns, in.home.unproven()),
        new NavItem("calls", Feather.PHONE_CALL, this::calls, none()),
        new NavItem("recordings", Feather.MIC, in::recordings, in.home.atRisk()),
        new NavItem("callbacks", Feather.INBOX, this::callbacks, none()),
        new NavItem("settings", Feather.SETTINGS, this::settings, none()));
  }

  private SettingsScreen settings() {
    return new ProfileSettings(workspace, syncing, preferences, backups, restoring, kit)
        .screen(shown().synced.getReadOnlyProperty());
  }

  private Doors doors() {
    return new Doors(
        () -> calls(calls -> calls.showToday(null)),
        () -> calls(calls -> calls.showToday(true)),
        () -> calls(CallsScreen::showWeek),
        () -> go("campaigns"),
        this::newCampaign,
        () -> go("recordings"),
        () -> {
          go("settings");
          if (shown().shell.screen("settings") instanceof SettingsScreen settings) {
            settings.open("data");
          }
        });
  }

  /** Goes to the set-up of a campaign. */
  void newCampaign() {
    go("campaigns");
    if (shown().shell.screen("campaigns") instanceof CampaignsScreen campaigns) {
      campaigns.newCampaign();
    }
  }

  private void calls(Consumer<CallsScreen> act) {
    go("calls");
    if (shown().shell.screen("calls") instanceof CallsScreen calls) {
      act.accept(calls);
    }
  }

  private VoiceSound sound() {
    return new VoiceSound() {
      @Override
      public void play(Path file) {
        voicePlayer.load(file);
        voicePlayer.play();
      }

      @Override
      public void stop() {
        voicePlayer.pause();
      }
    };
  }

  private CampaignsScreen campaigns() {
    voicePlayer.prepare();
    return new CampaignsScreen(
        campaignWork,
        new Drafts(workspace.folder()),
        new VoiceList(workspace.folder()),
        listening::play,
        kit);
  }

  private CallsScreen calls() {
    return new CallsScreen(
        workspace,
        syncing,
        shown().synced.getReadOnlyProperty(),
        listening.compact(),
        listening::play,
        kit,
        clock);
  }

  private CallbacksScreen callbacks() {
    return new CallbacksScreen(
        new WorkspaceCallbacks(workspace),
        syncing::recent,
        shown().synced.getReadOnlyProperty(),
        kit);
  }

  private void go(String place) {
    shown().shell.go(place);
  }

  private static SimpleLongProperty none() {
    return new SimpleLongProperty();
  }
}
