package dev.callboard.app.tour;

import javafx.scene.control.TextInputControl;

/** The console around the main job: login, home, callbacks, keys, settings, a failure. */
final class ConsoleWalk {

  private final Stagehand stage;
  private final Robot robot;
  private final Album album;

  ConsoleWalk(Stagehand stage, Robot robot, Album album) {
    this.stage = stage;
    this.robot = robot;
    this.album = album;
  }

  /** The login, its help, and the demo. */
  String logIn() throws Exception {
    robot.await("the login", () -> robot.ready("#login-demo"));
    album.take("login");
    robot.press("#login-reading");
    album.take("login-reading");
    robot.press("#login-reading");
    robot.press("#login-demo");
    robot.await("the console", () -> robot.ready("#nav-campaigns"));
    return "profile " + stage.workspace().orElseThrow().profile().name();
  }

  /** The receiver, which is off. */
  String callbacks() throws Exception {
    robot.press("#nav-callbacks");
    robot.await("the receiver", () -> robot.ready("#callbacks-on"));
    album.take("callbacks");
    return robot.text("#callbacks-receiver-state");
  }

  /** The day at a glance. */
  String home() throws Exception {
    robot.press("#nav-home");
    robot.settle();
    album.take("home");
    return "seen";
  }

  /** What nobody caught is told. */
  String failure() throws Exception {
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

  /** The keys that work where one is. */
  String keys() throws Exception {
    robot.press("#nav-calls");
    robot.press("#shell-help");
    robot.await("the keys", () -> robot.ready("#shortcuts-close"));
    album.take("keys");
    robot.press("#shortcuts-close");
    return "told";
  }

  /** Look, privacy, pace, freshness, backup. */
  String settings() throws Exception {
    robot.press("#nav-settings");
    robot.await("the settings", () -> robot.ready("#settings-look"));
    robot.press("#settings-look");
    album.take("settings-look");
    robot.press("#settings-privacy");
    album.take("settings-privacy");
    robot.press("#settings-pace");
    robot.await("what is set", () -> robot.ready("#pace-batch-size") && !pace().isEmpty());
    album.take("settings-pace");
    robot.press("#settings-data");
    album.take("settings-data");
    robot.press("#settings-backup");
    album.take("settings-backup");
    return "seen";
  }

  private String pace() {
    return ((TextInputControl) robot.node("#pace-batch-size")).getText();
  }
}
