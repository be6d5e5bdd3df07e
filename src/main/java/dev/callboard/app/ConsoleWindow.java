package dev.callboard.app;

import dev.callboard.job.WorkThreads;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Dialogs;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.HeldExecutor;
import dev.callboard.ui.kit.Job;
import dev.callboard.ui.kit.Jobs;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Notices;
import dev.callboard.ui.kit.NoticesView;
import dev.callboard.ui.kit.Overlay;
import dev.callboard.ui.kit.OverlayDialogs;
import dev.callboard.ui.kit.Ticker;
import dev.callboard.ui.kit.Turns;
import dev.callboard.ui.kit.UiExecutor;
import dev.callboard.ui.login.LoginScreen;
import dev.callboard.ui.login.Opened;
import dev.callboard.ui.settings.BackupSection;
import dev.callboard.ui.settings.LookSection;
import dev.callboard.ui.settings.Restoring;
import dev.callboard.ui.settings.SettingsScreen;
import dev.callboard.ui.shell.Frame;
import dev.callboard.ui.shell.Shell;
import dev.callboard.ui.theme.Faces;
import dev.callboard.ui.theme.Theme;
import dev.callboard.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.InputEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one window: login, then the opened profile, then login again. On the FX thread, but for its making.
 */
public final class ConsoleWindow {

  private static final Logger LOG = LoggerFactory.getLogger(ConsoleWindow.class);
  private static final int[] ICONS = {16, 32, 48, 128, 256};

  private final ConsoleParts parts;
  private final Texts texts;
  private final Theme theme;
  private final HeldExecutor worker = new HeldExecutor(WorkThreads.pool("work-"));
  private final Executor ui = new UiExecutor();
  private final ScheduledExecutorService timer = Ticker.timer();
  private final Ticker ticker = Ticker.of(timer, ui);
  private final Background background = new Background(worker, ui);
  private final Notices notices = new Notices();
  private final Overlay overlay = new Overlay();
  private final Dialogs dialogs;
  private final Jobs jobs;
  private final Formats formats;
  private final Frame frame;
  private final LoginScreen login;
  private final Appearance appearance;
  private final Kit kit;
  private final Restoring restoring;
  private final Help help;
  private final FirstTour tour;
  private final Rest rest;
  private final EvidenceDoor evidence;
  private final Stage stage;
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private @Nullable ProfileScreens open;
  private boolean entered;
  private @Nullable Scene scene;

  /** Builds it with a window of its own, on the FX thread. */
  ConsoleWindow(ConsoleParts parts) {
    this(parts, dressed(parts));
  }

  /**
   * Builds it for a window that may be shown already; on any thread.
   *
   * @param opening has the window and its theme, with dressed controls
   */
  ConsoleWindow(ConsoleParts parts, Opening opening) {
    this.parts = parts;
    theme = opening.theme();
    stage = opening.stage();
    texts = parts.texts();
    formats = new Formats(texts, parts.clock());
    dialogs = new OverlayDialogs(overlay, texts, background);
    jobs = new Jobs(worker, ui, this::jobFailed);
    frame = new Frame(new NoticesView(notices, dialogs, texts), overlay);
    login =
        new LoginScreen(
            parts.profiles(),
            parts.secrets(),
            parts.workspaces(),
            parts.demo(),
            background,
            dialogs,
            texts,
            this::opened,
            this::settingsBeforeLogin);
    appearance = new Appearance(theme, parts.settings(), texts, worker);
    kit =
        new Kit(
            background,
            ticker,
            jobs,
            dialogs,
            notices,
            texts,
            formats,
            theme,
            new SettingsMemory(parts.settings(), worker));
    restoring = new Restoring(parts.backups(), kit);
    tour = new FirstTour(overlay, kit.memory(), texts);
    frame.above(tour.layer());
    help = new Help(overlay, texts, this::shell, frame::current, this::tourAgain);
    help.follow(frame.root());
    evidence = new EvidenceDoor(frame, kit, parts.sinks(), this::aside, this::comeBack);
    evidence.follow(frame.root());
    appearance.follow(frame.root(), formats, this::renew);
    rest =
        new Rest(
            ticker,
            () -> !jobs.running().isEmpty(),
            () -> Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory(),
            () -> worker.execute(System::gc));
    frame.root().addEventFilter(InputEvent.ANY, _ -> rest.touched());
  }

  /** The window, for pictures. */
  public Stage stage() {
    return stage;
  }

  /** The look, for pictures. */
  public Theme theme() {
    return theme;
  }

  /** The navigation of the opened profile; null while the login is shown. */
  public @Nullable Shell shell() {
    return open == null || !entered ? null : open.shell();
  }

  /** The opened profile; empty while the login is shown. */
  public Optional<Workspace> workspace() {
    return Optional.ofNullable(open).filter(_ -> entered).map(ProfileScreens::workspace);
  }

  /** Completes when the window has been closed and the profile with it. */
  public CompletableFuture<Void> closed() {
    return closed;
  }

  /** Logs in to the demo platform. */
  public void tryDemo() {
    login.tryDemo();
  }

  /** Checks an evidence file and shows what is in it, whatever is shown now; one comes back to that. */
  public void openEvidence(Path file) {
    evidence.open(file);
  }

  private void aside() {
    login.aside();
    tour.stop();
    if (open != null) {
      open.pause();
    }
  }

  private void comeBack() {
    ProfileScreens here = open;
    frame.show(here == null ? login : here.shell());
    if (here != null && entered) {
      tour.first(here::newCampaign);
    }
  }

  /** Closes as the person at the console would, but without asking about running jobs. */
  public void close() {
    leave(
        () -> {
          hidePopups();
          stage.close();
          timer.shutdown();
          closed.complete(null);
        });
  }

  private static Opening dressed(ConsoleParts parts) {
    Faces.load();
    Theme theme = Appearance.theme(parts.settings());
    theme.dressControls();
    return new Opening(theme, new Stage());
  }

  /** Lays the login out, which is most of the way to a usable window; on any thread, once. */
  Scene prepare() {
    Rectangle2D size = Opening.size();
    Scene ready = new Scene(frame.root(), size.getWidth(), size.getHeight());
    theme.dress(ready);
    frame.show(login);
    frame.root().applyCss();
    frame.root().layout();
    scene = ready;
    return ready;
  }

  /** Puts the login into the window and shows it. On the FX thread. */
  void show() {
    Scene shown = scene == null ? prepare() : scene;
    if (!stage.isShowing()) {
      Opening.prepare(stage, texts.get("shell.window"));
    }
    theme.fontFactorProperty().subscribe(now -> Opening.atLeast(stage, now.doubleValue()));
    StartTimes.login(shown);
    stage.setScene(shown);
    stage.setOnCloseRequest(
        e -> {
          e.consume();
          whenJobsMayStop(this::close);
        });
    stage.show();
    worker.release();
    rest.begin();
    ticker.after(QuietPulse.LATER, QuietPulse::begin);
    background.run(
        ConsoleWindow::icons, stage.getIcons()::setAll, e -> LOG.warn("the window has no icon", e));
  }

  private void tourAgain() {
    if (open != null) {
      tour.begin(open::newCampaign);
    }
  }

  /** Look, language and restoring alone: the rest belongs to a profile. */
  private void settingsBeforeLogin() {
    frame.show(
        new SettingsScreen(
            List.of(
                LookSection.of(appearance.preferences(), texts, formats),
                BackupSection.of(null, restoring, kit)),
            texts,
            () -> frame.show(login)));
  }

  /** Builds what is shown anew, in the present language; one stays where one is. */
  private void renew() {
    Node owner = stage.getScene().getFocusOwner();
    login.renew();
    if (open != null) {
      open.renew();
      frame.show(open.shell());
    } else if (!login.isShown()) {
      settingsBeforeLogin();
    }
    if (owner != null && owner.getId() != null) {
      frame.root().applyCss();
      Node again = frame.root().lookup("#" + owner.getId());
      if (again != null) {
        again.requestFocus();
      }
    }
  }

  /** Shows an opened profile in place of the login. */
  void opened(Opened now) {
    ProfileScreens made =
        new ProfileScreens(
            now,
            new ProfileScreens.Window(
                kit,
                parts.clock(),
                parts.sinks(),
                appearance.preferences(),
                help::show,
                parts.backups(),
                restoring,
                evidence::ask),
            () -> whenJobsMayStop(() -> leave(() -> frame.show(login))));
    open = made;
    entered = false;
    // Built and shown in one turn, they held the window up for a fifth of a second.
    Turns.later(ticker, () -> build(made), () -> enter(made));
  }

  private void build(ProfileScreens made) {
    if (open == made) {
      made.shell();
    }
  }

  private void enter(ProfileScreens made) {
    if (open != made) {
      return;
    }
    entered = true;
    frame.show(made.shell());
    made.start();
    tour.first(made::newCampaign);
  }

  private void whenJobsMayStop(Runnable go) {
    if (jobs.running().isEmpty()) {
      go.run();
      return;
    }
    dialogs.confirm(
        new Dialogs.Question(
            texts.get("shell.leave.title"),
            texts.get("shell.leave.text"),
            texts.get("shell.leave.action"),
            false),
        go);
  }

  /** Stops jobs, waits for them, closes the profile, and goes on. */
  private void leave(Runnable then) {
    ProfileScreens leaving = open;
    open = null;
    if (leaving == null) {
      then.run();
      return;
    }
    tour.stop();
    leaving.ending();
    List<Job> running = List.copyOf(jobs.running());
    running.forEach(Job::cancel);
    new JobsEnd(running)
        .then(
            () ->
                background.run(
                    () -> {
                      leaving.close();
                      return leaving;
                    },
                    _ -> then.run(),
                    e -> {
                      LOG.error("closing a profile", e);
                      then.run();
                    }));
  }

  private void jobFailed(Job job, Exception e) {
    LOG.error("job failed", e);
    notices.bad(texts.get("shell.job.failed", job.title()), e.toString());
  }

  /** Says what nobody caught, what is safe, and where the report lies. */
  public void crashed(CrashReports.Crash crash) {
    dialogs.details(
        texts.get("shell.crash.title"),
        texts.get("shell.crash.text", crash.file()),
        crash.report());
  }

  /**
   * Brings the window before all others, for a second start of the program.
   *
   * @param file an evidence file to look into; null for none
   */
  void toFront(@Nullable Path file) {
    if (file != null) {
      openEvidence(file);
    }
    stage.setIconified(false);
    stage.show();
    stage.toFront();
    stage.requestFocus();
  }

  /** Tells whether the window can be seen, now and whenever that changes. */
  void whenSeen(Consumer<Boolean> told) {
    Platform.runLater(
        () -> {
          stage.showingProperty().subscribe(_ -> told.accept(seen()));
          stage.iconifiedProperty().subscribe(_ -> told.accept(seen()));
        });
  }

  private boolean seen() {
    return stage.isShowing() && !stage.isIconified();
  }

  /** An owned pop-up that is still open when the toolkit ends crashes natively on Linux. */
  private static void hidePopups() {
    List.copyOf(Window.getWindows()).stream()
        .filter(PopupWindow.class::isInstance)
        .forEach(Window::hide);
  }

  private static List<Image> icons() {
    return IntStream.of(ICONS)
        .mapToObj(size -> ConsoleWindow.class.getResource("callboard-" + size + ".png"))
        .map(url -> new Image(url.toExternalForm()))
        .toList();
  }
}
