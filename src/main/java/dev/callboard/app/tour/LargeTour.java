package dev.callboard.app.tour;

import dev.callboard.calls.CallFilter;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;

/**
 * Pictures of the calls of a profile that is there already and large, offline: what ten million rows
 * look like, a page in their middle, their statistics.
 */
public final class LargeTour {

  /** Rows of a page, as they are unless somebody chose otherwise. */
  private static final int PAGE = 100;

  private final Stagehand stage;
  private final Robot robot;
  private final Album album;
  private final Steps steps;
  private long calls;

  /**
   * Builds it.
   *
   * @param stage a window at its login, over a data folder whose first profile is the large one
   * @param folder where the pictures go
   * @param out is told what was done and how long each step took
   */
  public LargeTour(Stagehand stage, Path folder, PrintStream out) {
    this.stage = stage;
    robot = new Robot(stage::scene);
    album = new Album(robot, stage, folder);
    steps = new Steps(album, out);
  }

  /**
   * Walks; not on the FX thread.
   *
   * @return whether every step happened
   */
  public boolean walk() {
    return steps.end(
        steps.walk("open the large profile offline", this::open)
            && steps.walk("look at all its calls", this::all)
            && steps.walk("turn to the page in their middle", this::middle)
            && steps.walk("look at their statistics", this::statistics));
  }

  private String open() throws Exception {
    robot.press("#login-offline");
    robot.await("the console", () -> robot.ready("#nav-calls"));
    calls = stage.workspace().orElseThrow().calls().totals(CallFilter.ALL).calls();
    return calls + " calls";
  }

  private String all() throws Exception {
    robot.press("#nav-calls");
    robot.press("#filter-clear");
    robot.press("#filter-when");
    robot.press("#filter-when-ALL");
    robot.await("all of them", () -> total() == calls && robot.rows("#calls-table") == PAGE);
    album.take("calls-large");
    return robot.text("#calls-headline");
  }

  private String middle() throws Exception {
    long page = calls / PAGE / 2;
    String first = robot.onFx(this::firstRow);
    robot.onFx(
        () -> {
          TextField field = (TextField) robot.node("#pager-page");
          field.setText(String.valueOf(page));
          field.fireEvent(new ActionEvent());
          return null;
        });
    robot.await("its rows", () -> !firstRow().equals(first));
    album.take("calls-large-middle");
    return "page " + page;
  }

  private String statistics() throws Exception {
    robot.press("#calls-statistics-on");
    robot.await("the charts", () -> robot.ready("#chart-hours"));
    album.take("calls-large-statistics");
    return "seen";
  }

  /** How many calls the headline tells; -1 while it tells nothing. */
  private long total() throws Exception {
    String digits = robot.text("#calls-headline").split(" ")[0].replaceAll("\\D", "");
    return digits.isEmpty() ? -1 : Long.parseLong(digits);
  }

  private String firstRow() {
    List<?> rows = robot.table("#calls-table").getItems();
    return rows.isEmpty() ? "" : rows.getFirst().toString();
  }
}
