package dev.callboard.app.tour;

import dev.callboard.audio.AudioFile;
import dev.callboard.calls.SyncSpan;
import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.Fates;
import dev.callboard.campaign.SuppressedNumber;
import dev.callboard.recordings.FetchOutcome;
import dev.callboard.recordings.Recording;
import dev.callboard.recordings.RecordingState;
import dev.callboard.ui.kit.Chip;
import dev.callboard.workspace.Workspace;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;

/**
 * The whole main job, driven through the real windows: log in, read history, set up and send a
 * campaign, watch it finish, find its calls, keep and play a recording, look after old ones. What did
 * not happen ends it.
 */
public final class Tour {

  /** Telephones the tour's campaign rings. */
  static final int NUMBERS = 200;

  /** A list as people have it, with more in it than numbers. */
  private static final String TABLE =
      "id;name;phone;office\n"
          + "1;Budi;0812 5550 0001;021 555 0001\n"
          + "2;Sari;+62 812 5550 0002;021 555 0002\n"
          + "3;Tono;0812-5550-0003;021 555 0003\n";

  private static final Duration CAMPAIGN_PATIENCE = Duration.ofMinutes(4);

  private final Stagehand stage;
  private final Robot robot;
  private final Album album;
  private final CustodyWalk custody;
  private final PrintStream out;

  /**
   * Builds a tour.
   *
   * @param folder where the pictures go
   * @param out is told what was done and how long each step took
   */
  public Tour(Stagehand stage, Path folder, PrintStream out) {
    this.stage = stage;
    this.robot = new Robot(stage::scene);
    this.album = new Album(robot, stage, folder);
    this.custody = new CustodyWalk(robot, album, this::workspace);
    this.out = out;
  }

  /** A part of the job. */
  private interface Step {
    String walk() throws Exception;
  }

  /**
   * Walks through everything; not on the FX thread.
   *
   * @return whether every step happened
   */
  public boolean walk() {
    long begun = System.nanoTime();
    boolean done =
        step("log in to the demo platform", this::logIn)
            && step("read the call history", this::readHistory)
            && step("set up a campaign of " + NUMBERS + " numbers", this::setUp)
            && step("ring the supervisor first", this::test)
            && step("send it after confirming", this::send)
            && step("watch every number find its fate", this::watch)
            && step("filter its call records", this::filter)
            && step("keep recordings", this::keep)
            && step("play one, decoded to its end", this::play)
            && step("read calls of three months ago", custody::atRisk)
            && step("keep what can be kept of them", custody::lost)
            && step("hold recordings", custody::hold)
            && step("ask what a deletion would take", custody::deletion)
            && step("look at export and audit log", custody::evidence)
            && step("look at the room it takes", custody::storage)
            && step("be refused call records", this::refused)
            && step("look at callbacks", this::callbacks)
            && step("look at home", this::home)
            && step("look at the report of a failure", this::failure)
            && step("look at the settings", this::settings);
    out.printf(Locale.ROOT, "%s in %.1f s%n", done ? "tour done" : "TOUR FAILED", since(begun));
    return done;
  }

  private boolean step(String name, Step step) {
    long begun = System.nanoTime();
    try {
      String result = step.walk();
      out.printf(Locale.ROOT, "%6.1f s  %s: %s%n", since(begun), name, result);
      return true;
    } catch (Exception e) {
      out.printf(Locale.ROOT, "%6.1f s  %s: FAILED, %s%n", since(begun), name, e);
      try {
        album.take("failed");
      } catch (Exception suppressed) {
        e.addSuppressed(suppressed);
      }
      e.printStackTrace(out);
      return false;
    }
  }

  private String logIn() throws Exception {
    robot.await("the login", () -> robot.ready("#login-demo"));
    album.take("login");
    robot.press("#login-reading");
    album.take("login-reading");
    robot.press("#login-reading");
    robot.press("#login-demo");
    robot.await("the console", () -> robot.ready("#nav-campaigns"));
    return "profile " + workspace().profile().name();
  }

  private String readHistory() throws Exception {
    robot.press("#nav-calls");
    robot.await("calls in the table", () -> !table("#calls-table").getItems().isEmpty());
    robot.await("a gap-free history", () -> gapFree());
    return rows("#calls-table") + " rows shown";
  }

  private String setUp() throws Exception {
    robot.press("#nav-campaigns");
    robot.await("the campaigns", () -> robot.ready("#campaign-new"));
    robot.press("#campaign-new");
    robot.type("#voice-name", "reminder_nov_id.mp3");
    album.take("setup-voice");
    robot.press("#setup-next");
    robot.type("#numbers-text", TABLE);
    robot.await("the rows of a table", () -> robot.ready("#numbers-column"));
    album.take("setup-preview");
    forbid("6281255500900", "by phone");
    forbid("6281255500901", "Dues, pressed 9");
    robot.type("#numbers-text", numbers());
    robot.await("the numbers judged", () -> text("#numbers-accepted").contains("200"));
    album.take("setup-numbers");
    robot.press("#setup-next");
    robot.await("the settings", () -> robot.ready("#settings-name"));
    robot.type("#settings-name", "Invoice reminder 发票提醒");
    robot.tick("#settings-user-key");
    robot.tick("#settings-any-hour");
    album.take("setup-settings");
    robot.press("#setup-next");
    robot.await("the pre-flight sheet", () -> robot.ready("#preflight-send"));
    album.take("setup-preflight");
    return text("#preflight-send");
  }

  // At large type it lies below what the window shows.
  private static void scrollTo(Node part) {
    for (Parent around = part.getParent(); around != null; around = around.getParent()) {
      if (around instanceof ScrollPane pane) {
        Bounds content = pane.getContent().getBoundsInLocal();
        double top =
            pane.getContent().sceneToLocal(part.localToScene(part.getBoundsInLocal())).getMinY();
        double room = content.getHeight() - pane.getViewportBounds().getHeight();
        pane.setVvalue(room > 0 ? Math.clamp(top / room, 0, 1) : 0);
        return;
      }
    }
  }

  private void forbid(String canonical, String source) throws IOException {
    workspace()
        .never()
        .own()
        .add(List.of(new SuppressedNumber(canonical, Instant.now(), source, "asked")));
  }

  private String test() throws Exception {
    robot.await("the offer", () -> robot.ready("#test-number"));
    robot.onFx(
        () -> {
          ((ComboBox<?>) robot.node("#test-number")).getEditor().setText("0812 5550 9999");
          return null;
        });
    robot.press("#test-ring");
    robot.await("the question", () -> robot.ready("#dialog-confirm"));
    robot.press("#dialog-confirm");
    robot.await("its record", CAMPAIGN_PATIENCE, () -> text("#test-state").matches(".*\\d.*"));
    robot.onFx(
        () -> {
          scrollTo(robot.node("#test-call"));
          return null;
        });
    album.take("setup-test-call");
    return text("#test-state");
  }

  private String send() throws Exception {
    robot.press("#preflight-send");
    robot.await("the confirmation", () -> robot.ready("#dialog-confirm"));
    album.take("setup-confirm");
    String asked = text("#dialog-confirm");
    robot.press("#dialog-confirm");
    robot.await("the progress", () -> robot.ready("#fates-sum"));
    robot.await("a batch sent", () -> campaign().batches().getFirst().sentAt() != null);
    album.take("campaign-running");
    return "\"" + asked + "\"";
  }

  private String watch() throws Exception {
    robot.await("every number called", CAMPAIGN_PATIENCE, () -> fates().called() >= NUMBERS);
    robot.await(
        "the screen says so", () -> text("#figure-called").replaceAll("\\D", "").equals("200"));
    album.take("campaign-finished");
    robot.press("#show-agreement");
    robot.await("what was agreed to", () -> robot.ready("#agreement-export"));
    album.take("campaign-agreed");
    robot.press("#show-batches");
    Fates fates = fates();
    if (!fates.addUp()) {
      throw new IllegalStateException("the sums do not add up: " + fates);
    }
    return "%d imported = %d skipped + %d called (%d answered, %d no answer, %d busy, %d failed)"
        .formatted(
            fates.imported(),
            fates.skipped(),
            fates.called(),
            fates.answered(),
            fates.noAnswer(),
            fates.busy(),
            fates.failed());
  }

  private String filter() throws Exception {
    robot.press("#nav-calls");
    robot.press("#filter-answered");
    robot.press("#filter-answered-true");
    robot.await(
        "answered calls only", () -> text("#calls-headline").replace(',', '.').contains("100"));
    robot.onFx(
        () -> {
          table("#calls-table").getSelectionModel().select(0);
          return null;
        });
    robot.await("the detail of a call", () -> robot.ready("#call-detail"));
    album.take("calls");
    statistics();
    none();
    return rows("#calls-table") + " rows shown";
  }

  private void statistics() throws Exception {
    robot.press("#filter-clear");
    robot.press("#calls-statistics-on");
    robot.await("the charts", () -> robot.ready("#chart-hours"));
    album.take("calls-statistics");
    robot.press("#calls-statistics-on");
  }

  private void none() throws Exception {
    robot.press("#filter-number");
    robot.type("#filter-number-text", "999999");
    robot.await("no calls", () -> rows("#calls-table") == 0);
    robot.onFx(
        () -> {
          ((Chip) robot.node("#filter-number")).hidePanel();
          return null;
        });
    album.take("calls-none");
    robot.press("#filter-clear");
    robot.await("calls again", () -> rows("#calls-table") > 0);
  }

  private String refused() throws Exception {
    robot.press("#nav-calls");
    robot.await("the calls", () -> robot.ready("#calls-sync"));
    stage.refuseRecords(true);
    robot.press("#calls-sync");
    robot.await("what is safe", () -> robot.ready("#calls-sync-problem"));
    album.take("calls-sync-failed");
    stage.refuseRecords(false);
    robot.press("#calls-sync-again");
    robot.await("records again", () -> !robot.ready("#calls-sync-problem"));
    return "told, and read again";
  }

  private String keep() throws Exception {
    robot.press("#nav-recordings");
    robot.await("the recordings", () -> robot.ready("#recordings-archive"));
    robot.press("#recordings-archive");
    Workspace workspace = workspace();
    robot.await("recordings kept", () -> workspace.recordings().counts().onPlatform() == 0);
    return workspace.recordings().counts().kept() + " kept";
  }

  private String play() throws Exception {
    Recording recording =
        workspace().recordings().lookup().list(0, 500).stream()
            .filter(r -> r.state() == RecordingState.KEPT)
            .findFirst()
            .orElseThrow();
    var kept = (FetchOutcome.Kept) workspace().recordings().fetch(recording.call().id());
    var info = AudioFile.check(Objects.requireNonNull(kept.recording().file()));
    robot.onFx(
        () -> {
          table("#recordings-table").getSelectionModel().select(0);
          return null;
        });
    robot.press("#recording-play");
    robot.type("#recording-note", "promised 15 Mar, disputes the amount");
    robot.await("the sound moves on", () -> text("#recording-position").matches("0:0[2-9] / .*"));
    robot.press("#recording-mark");
    robot.await("a name for the marker", () -> robot.ready("#marker-text"));
    robot.type("#marker-text", "I already paid");
    robot.onFx(
        () -> {
          robot.node("#recording-play").requestFocus();
          return null;
        });
    robot.press("#recording-loop");
    robot.press("#recording-speed-1-5-");
    robot.press("#recording-skip");
    robot.await(
        "the note is written",
        () -> !workspace().notes().of(recording.call().id()).text().isEmpty());
    robot.await("half a loop", () -> text("#recording-position").matches("0:(0[5-9]|[1-5].) / .*"));
    robot.press("#recording-loop");
    album.take("recordings");
    robot.press("#recording-loop");
    return info.codec() + " " + info.sampleRate() + " Hz, " + info.duration().toSeconds() + " s";
  }

  private String callbacks() throws Exception {
    robot.press("#nav-callbacks");
    robot.await("the receiver", () -> robot.ready("#callbacks-on"));
    album.take("callbacks");
    return text("#callbacks-receiver-state");
  }

  private String home() throws Exception {
    robot.press("#nav-home");
    robot.settle();
    album.take("home");
    return "seen";
  }

  private String failure() throws Exception {
    robot.onFx(
        () -> {
          stage.fail();
          return null;
        });
    robot.await("the report", () -> robot.ready("#dialog-copy"));
    album.take("crash");
    robot.press("#dialog-cancel");
    return "told";
  }

  private String settings() throws Exception {
    robot.press("#nav-settings");
    robot.await("the settings", () -> robot.ready("#settings-look"));
    robot.press("#settings-look");
    album.take("settings-look");
    robot.press("#settings-privacy");
    album.take("settings-privacy");
    robot.press("#settings-data");
    album.take("settings-data");
    robot.press("#settings-backup");
    album.take("settings-backup");
    return "seen";
  }

  /** Made-up Indonesian mobile numbers in several written forms, one twice, one that is none. */
  private static String numbers() {
    String valid =
        IntStream.range(0, NUMBERS)
            .mapToObj(
                i ->
                    switch (i % 4) {
                      case 0 -> "0812-5550-%04d".formatted(i);
                      case 1 -> "+62 812 5550 %04d".formatted(i);
                      case 2 -> "62 812 5550%04d".formatted(i);
                      default -> "8125550%04d".formatted(i);
                    })
            .collect(Collectors.joining("\n"));
    return valid
        + "\n0812 5550 0000\nnot a number\n+57 300 555 0000\n"
        + "0812 5550 0900\n0812 5550 0901\n";
  }

  private boolean gapFree() throws IOException {
    List<SyncSpan> spans = workspace().callSync().spans();
    return !spans.isEmpty() && spans.stream().allMatch(s -> s.verdict() == SyncSpan.Verdict.PROVEN);
  }

  private Campaign campaign() {
    return workspace().ledger().campaigns().getFirst();
  }

  private Fates fates() throws Exception {
    return workspace().campaigns().fates(campaign().id());
  }

  private Workspace workspace() {
    return stage.workspace().orElseThrow();
  }

  private TableView<?> table(String id) {
    return (TableView<?>) robot.node(id);
  }

  private int rows(String id) throws Exception {
    return robot.onFx(() -> table(id).getItems().size());
  }

  private String text(String id) throws Exception {
    return robot.onFx(() -> robot.words(robot.node(id)));
  }

  private static double since(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
