package dev.callboard.app.tour;

import dev.callboard.calls.SyncSpan;
import dev.callboard.ui.kit.Chip;
import java.io.IOException;
import java.util.List;

/** The calls: read from the platform, filtered, counted, and not to be had for a while. */
final class CallsWalk {

  private final Stagehand stage;
  private final Robot robot;
  private final Album album;

  CallsWalk(Stagehand stage, Robot robot, Album album) {
    this.stage = stage;
    this.robot = robot;
    this.album = album;
  }

  /** What there was before today. */
  String history() throws Exception {
    robot.press("#nav-calls");
    robot.await("calls in the table", () -> !robot.table("#calls-table").getItems().isEmpty());
    robot.await("a gap-free history", () -> gapFree());
    return robot.rows("#calls-table") + " rows shown";
  }

  /** The answered ones, one in full, charts, and none. */
  String filter() throws Exception {
    robot.press("#nav-calls");
    robot.press("#filter-answered");
    robot.press("#filter-answered-true");
    robot.await(
        "answered calls only",
        () -> robot.text("#calls-headline").replace(',', '.').contains("100"));
    robot.select("#calls-table", 0);
    robot.await("the detail of a call", () -> robot.ready("#call-detail"));
    album.take("calls");
    statistics();
    none();
    return robot.rows("#calls-table") + " rows shown";
  }

  /** The platform refuses: what happened, what is safe, what next. */
  String refused() throws Exception {
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
    robot.await("no calls", () -> robot.rows("#calls-table") == 0);
    robot.onFx(
        () -> {
          ((Chip) robot.node("#filter-number")).hidePanel();
          return null;
        });
    album.take("calls-none");
    robot.press("#filter-clear");
    robot.await("calls again", () -> robot.rows("#calls-table") > 0);
  }

  private boolean gapFree() throws IOException {
    List<SyncSpan> spans = stage.workspace().orElseThrow().callSync().spans();
    return !spans.isEmpty() && spans.stream().allMatch(s -> s.verdict() == SyncSpan.Verdict.PROVEN);
  }
}
