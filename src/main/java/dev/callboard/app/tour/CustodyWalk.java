package dev.callboard.app.tour;

import dev.callboard.job.JobControl;
import dev.callboard.recordings.EvidenceExport;
import dev.callboard.recordings.RecordingArchive.Counts;
import dev.callboard.recordings.RecordingGroup;
import dev.callboard.recordings.RecordingState;
import dev.callboard.ui.kit.Chip;
import dev.callboard.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;

/**
 * What becomes of old recordings: at risk, lost, held, deleted, exported, written down. The platform
 * deletes after three months, so calls of around that age are read first.
 */
final class CustodyWalk {

  /** Some days on either side of the platform's deletion. */
  private static final Duration OLDEST = Duration.ofDays(93);

  private static final Duration YOUNGEST = Duration.ofDays(89);

  private static final int HELD = 3;

  /** Recordings looked through for some that are kept, and how many of them are exported. */
  private static final int MANY = 500;

  private static final int EXPORTED = 12;

  private static final String NOTICE = ".notice .button";

  private final Robot robot;
  private final Album album;
  private final Supplier<Workspace> workspace;
  private final Stagehand stage;

  /**
   * Builds it.
   *
   * @param workspace the opened profile
   */
  CustodyWalk(Robot robot, Album album, Supplier<Workspace> workspace, Stagehand stage) {
    this.robot = robot;
    this.album = album;
    this.workspace = workspace;
    this.stage = stage;
  }

  /** Old calls become known; what of them is not kept is at risk. */
  String atRisk() throws Exception {
    Instant now = Instant.now();
    workspace.get().callSync().sync(now.minus(OLDEST), now.minus(YOUNGEST), JobControl.NONE);
    robot.press("#nav-recordings");
    group(RecordingGroup.AT_RISK);
    shown(RecordingState.ON_PLATFORM);
    select(1);
    robot.await("said of one", () -> robot.ready("#recording-message"));
    clear();
    album.take("recordings-risk");
    return workspace.get().recordings().counts().atRisk() + " at risk";
  }

  /** What can be kept is kept, and what cannot is said. */
  String lost() throws Exception {
    robot.press("#recordings-archive");
    robot.await("nothing left to keep", () -> counts().onPlatform() == 0);
    group(RecordingGroup.LOST);
    shown(RecordingState.LOST);
    select(1);
    robot.await("said of one", () -> robot.ready("#recording-message"));
    clear();
    album.take("recordings-lost");
    if (counts().lost() == 0) {
      throw new IllegalStateException("nothing was lost");
    }
    return counts().kept() + " kept, " + counts().lost() + " lost";
  }

  /** A legal hold with its reason. */
  String hold() throws Exception {
    group(RecordingGroup.KEPT);
    shown(RecordingState.KEPT);
    select(HELD);
    choose("recordings-hold");
    robot.type("#custody-reason", "Complaint 2026-114, asked for by the legal department");
    album.take("recordings-hold");
    robot.press("#dialog-confirm");
    group(RecordingGroup.HELD);
    robot.await("the held ones", () -> rows() == HELD);
    shown(RecordingState.KEPT);
    select(1);
    robot.await("the hold in the player", () -> robot.ready("#recording-hold"));
    clear();
    album.take("recordings-held");
    return HELD + " held";
  }

  /** Deletion says first what would go and what stays. */
  String deletion() throws Exception {
    choose("recordings-delete");
    robot.type("#delete-days", "60");
    robot.type("#custody-reason", "Storage rule: recordings of a quarter");
    robot.await("what would go", () -> robot.ready("#dialog-confirm"));
    album.take("recordings-delete");
    String preview = robot.onFx(() -> robot.words(robot.node("#delete-preview")));
    robot.press("#dialog-cancel");
    return preview;
  }

  /** Export with an evidence sheet, and who did what. */
  String evidence() throws Exception {
    robot.press("#recordings-export");
    robot.await("the question", () -> robot.ready("#export-template"));
    robot.type("#custody-reason", "Complaint 2026-114");
    album.take("recordings-evidence");
    robot.press("#dialog-cancel");
    choose("recordings-audit");
    robot.await(
        "the audit log",
        () -> robot.ready("#audit-table") && !table("#audit-table").getItems().isEmpty());
    album.take("recordings-audit");
    robot.press("#dialog-cancel");
    String verdict = opened();
    group(RecordingGroup.ANY);
    return verdict;
  }

  /** What an export is for: somebody opens it and sees whether it is what it was. */
  private String opened() throws Exception {
    List<Long> calls =
        workspace.get().recordings().lookup().list(0, MANY).stream()
            .filter(recording -> recording.state() == RecordingState.KEPT)
            .map(recording -> recording.call().id())
            .limit(EXPORTED)
            .toList();
    Path folder = Files.createTempDirectory("callboard-tour-evidence");
    Path file = folder.resolve("complaint-2026-114" + EvidenceExport.ENDING);
    try {
      EvidenceExport.Order order =
          new EvidenceExport.Order(calls, "", "Complaint 2026-114", ZoneId.systemDefault());
      workspace.get().recordings().evidence().write(order, _ -> "", file, JobControl.NONE);
      robot.onFx(
          () -> {
            stage.open(file);
            return null;
          });
      robot.await("the verdict", () -> robot.ready("#evidence-verdict"));
      robot.await("its sound", () -> robot.ready("#call-waveform"));
      album.take("evidence");
      String verdict = robot.onFx(() -> robot.words(robot.node("#evidence-verdict")));
      robot.press("#evidence-back");
      return verdict.toLowerCase(Locale.ROOT);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  /** Room, growth and forecast. */
  String storage() throws Exception {
    robot.press("#nav-settings");
    robot.press("#settings-storage");
    robot.await(
        "what it takes",
        () ->
            robot.ready("#storage-usage") && !robot.words(robot.node("#storage-usage")).isEmpty());
    album.take("settings-storage");
    robot.press("#storage-transcode-OPUS");
    robot.await("the question", () -> robot.ready("#dialog-confirm"));
    album.take("settings-transcode");
    robot.press("#dialog-cancel");
    return robot.onFx(() -> robot.words(robot.node("#storage-growth")));
  }

  /** Takes away what was announced: it lies on what is to be seen. */
  private void clear() throws Exception {
    while (robot.onFx(() -> robot.ready(NOTICE))) {
      robot.press(NOTICE);
    }
  }

  private void group(RecordingGroup group) throws Exception {
    robot.press("#recordings-group");
    robot.press("#recordings-filter-group-" + group.name());
    robot.onFx(
        () -> {
          ((Chip) robot.node("#recordings-group")).hidePanel();
          return null;
        });
    robot.settle();
  }

  /** Waits for the list to show what was asked for: a line says in which state it is. */
  private void shown(RecordingState state) throws Exception {
    robot.await(
        "recordings " + state,
        () ->
            rows() > 0
                && table("#recordings-table").getItems().stream()
                    .allMatch(row -> row.toString().contains(" " + state + "]")));
  }

  private void choose(String item) throws Exception {
    robot.onFx(
        () -> {
          ((MenuButton) robot.node("#recordings-more"))
              .getItems().stream()
                  .filter(i -> item.equals(i.getId()))
                  .findFirst()
                  .orElseThrow(() -> new NoSuchElementException(item))
                  .fire();
          return null;
        });
  }

  private void select(int count) throws Exception {
    robot.onFx(
        () -> {
          TableView<?> table = table("#recordings-table");
          table.getSelectionModel().clearSelection();
          table.getSelectionModel().selectRange(0, count);
          return null;
        });
  }

  private Counts counts() throws Exception {
    return workspace.get().recordings().counts();
  }

  private int rows() {
    return table("#recordings-table").getItems().size();
  }

  private TableView<?> table(String id) {
    return (TableView<?>) robot.node(id);
  }
}
