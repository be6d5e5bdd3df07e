package dev.callboard.app;

import dev.callboard.campaign.Drafts;
import dev.callboard.campaign.VoiceList;
import dev.callboard.ui.calls.CallsScreen;
import dev.callboard.ui.calls.Syncing;
import dev.callboard.ui.campaigns.CampaignsScreen;
import dev.callboard.ui.campaigns.WorkspaceDesk;
import dev.callboard.ui.home.HomeScreen;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Reachability;
import dev.callboard.ui.login.Opened;
import dev.callboard.ui.shell.NavItem;
import dev.callboard.ui.shell.Session;
import dev.callboard.ui.shell.Shell;
import dev.callboard.workspace.Workspace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.SimpleLongProperty;
import org.kordamp.ikonli.feather.Feather;

/** Builds the screens of an opened profile and connects them with each other. */
final class ProfileScreens {

  /** What is read first when nothing has been read yet: the calls screen shows a week. */
  private static final Duration FIRST_SYNC = Duration.ofDays(7);

  private final Workspace workspace;
  private final Kit kit;
  private final Clock clock;
  private final boolean online;
  private final Reachability reachability = new Reachability();
  private final Syncing syncing;
  private final HomeScreen home;
  private final Shell shell;

  ProfileScreens(Opened opened, Kit kit, Clock clock, Runnable leave) {
    this.workspace = opened.workspace();
    this.kit = kit;
    this.clock = clock;
    this.online = opened.account() != null;
    syncing =
        new Syncing(
            workspace.callSync()::sync,
            kit.jobs(),
            kit.notices(),
            reachability,
            kit.formats(),
            kit.texts());
    home =
        new HomeScreen(
            HomeScreen.reader(workspace, kit.formats()),
            syncing::recent,
            this::go,
            syncing.revisionProperty(),
            kit.background(),
            kit.formats(),
            kit.texts());
    shell =
        new Shell(
            Session.of(workspace, opened.account()),
            items(),
            kit.jobs(),
            reachability,
            syncing.revisionProperty(),
            syncing::recent,
            leave,
            kit.background(),
            kit.formats(),
            kit.texts());
  }

  Workspace workspace() {
    return workspace;
  }

  Shell shell() {
    return shell;
  }

  /** Reads what is new, if there is a platform to read from. */
  void start() {
    if (!online) {
      reachability.lost(kit.formats().now());
      return;
    }
    kit.background()
        .run(
            () -> workspace.callSync().spans().isEmpty(),
            first -> {
              if (first) {
                Instant now = kit.formats().now();
                syncing.sync(now.minus(FIRST_SYNC), now);
              } else {
                syncing.recent();
              }
            },
            _ -> syncing.recent());
  }

  private List<NavItem> items() {
    return List.of(
        new NavItem("home", Feather.HOME, () -> home, none()),
        new NavItem("campaigns", Feather.SEND, this::campaigns, home.unproven()),
        new NavItem("calls", Feather.PHONE_CALL, this::calls, none()));
  }

  private CampaignsScreen campaigns() {
    return new CampaignsScreen(
        new WorkspaceDesk(workspace),
        new Drafts(workspace.folder()),
        new VoiceList(workspace.folder()),
        kit);
  }

  private CallsScreen calls() {
    return new CallsScreen(
        workspace,
        syncing,
        _ -> go("recordings"),
        kit.background(),
        kit.jobs(),
        kit.dialogs(),
        kit.notices(),
        kit.formats(),
        kit.theme(),
        kit.texts(),
        clock);
  }

  private void go(String place) {
    shell.go(place);
  }

  private static SimpleLongProperty none() {
    return new SimpleLongProperty();
  }
}
