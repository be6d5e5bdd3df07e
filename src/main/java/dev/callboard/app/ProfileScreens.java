package dev.callboard.app;

import dev.callboard.text.Texts;
import dev.callboard.ui.calls.CallsScreen;
import dev.callboard.ui.calls.Syncing;
import dev.callboard.ui.home.HomeScreen;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Dialogs;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Jobs;
import dev.callboard.ui.kit.Notices;
import dev.callboard.ui.kit.Reachability;
import dev.callboard.ui.login.Opened;
import dev.callboard.ui.shell.NavItem;
import dev.callboard.ui.shell.Session;
import dev.callboard.ui.shell.Shell;
import dev.callboard.ui.theme.Theme;
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

  /** What belongs to the window and outlives a profile. */
  record Window(
      Background background,
      Jobs jobs,
      Dialogs dialogs,
      Notices notices,
      Formats formats,
      Theme theme,
      Texts texts,
      Clock clock) {}

  private final Workspace workspace;
  private final Window window;
  private final boolean online;
  private final Reachability reachability = new Reachability();
  private final Syncing syncing;
  private final HomeScreen home;
  private final Shell shell;

  ProfileScreens(Opened opened, Window window, Runnable leave) {
    this.workspace = opened.workspace();
    this.window = window;
    this.online = opened.account() != null;
    syncing =
        new Syncing(
            workspace.callSync()::sync,
            window.jobs(),
            window.notices(),
            reachability,
            window.formats(),
            window.texts());
    home =
        new HomeScreen(
            HomeScreen.reader(workspace, window.formats()),
            syncing::recent,
            this::go,
            syncing.revisionProperty(),
            window.background(),
            window.formats(),
            window.texts());
    shell =
        new Shell(
            Session.of(workspace, opened.account()),
            items(),
            window.jobs(),
            reachability,
            syncing.revisionProperty(),
            syncing::recent,
            leave,
            window.background(),
            window.formats(),
            window.texts());
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
      reachability.lost(window.formats().now());
      return;
    }
    window
        .background()
        .run(
            () -> workspace.callSync().spans().isEmpty(),
            first -> {
              if (first) {
                Instant now = window.formats().now();
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
        new NavItem("calls", Feather.PHONE_CALL, this::calls, none()));
  }

  private CallsScreen calls() {
    return new CallsScreen(
        workspace,
        syncing,
        _ -> go("recordings"),
        window.background(),
        window.jobs(),
        window.dialogs(),
        window.notices(),
        window.formats(),
        window.theme(),
        window.texts(),
        window.clock());
  }

  private void go(String place) {
    shell.go(place);
  }

  private static SimpleLongProperty none() {
    return new SimpleLongProperty();
  }
}
