package dev.callboard.app.tour;

import dev.callboard.audio.AudioFile;
import dev.callboard.recordings.FetchOutcome;
import dev.callboard.recordings.Recording;
import dev.callboard.recordings.RecordingState;
import dev.callboard.workspace.Workspace;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Recordings are kept, and one is heard. */
final class RecordingsWalk {

  /** A shorter one ends before half a loop is heard. */
  private static final int LEAST_S = 10;

  private final Robot robot;
  private final Album album;
  private final Supplier<Workspace> workspace;

  /**
   * Builds it.
   *
   * @param workspace the opened profile
   */
  RecordingsWalk(Robot robot, Album album, Supplier<Workspace> workspace) {
    this.robot = robot;
    this.album = album;
    this.workspace = workspace;
  }

  /** Everything the platform still has. */
  String keep() throws Exception {
    robot.press("#nav-recordings");
    robot.await("the recordings", () -> robot.ready("#recordings-archive"));
    robot.press("#recordings-archive");
    robot.await("recordings kept", () -> workspace.get().recordings().counts().onPlatform() == 0);
    return workspace.get().recordings().counts().kept() + " kept";
  }

  /** One, decoded to its end, with a note, a marker and a loop. */
  String play() throws Exception {
    List<Recording> shown = workspace.get().recordings().lookup().list(0, 100);
    Recording recording =
        shown.stream()
            .filter(r -> r.state() == RecordingState.KEPT && r.call().bill().billSec() >= LEAST_S)
            .findFirst()
            .orElseThrow();
    var kept = (FetchOutcome.Kept) workspace.get().recordings().fetch(recording.call().id());
    var info = AudioFile.check(Objects.requireNonNull(kept.recording().file()));
    robot.select("#recordings-table", shown.indexOf(recording));
    robot.press("#recording-play");
    robot.type("#recording-note", "promised 15 Mar, disputes the amount");
    robot.await(
        "the sound moves on", () -> robot.text("#recording-position").matches("0:0[2-9] / .*"));
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
        () -> !workspace.get().notes().of(recording.call().id()).text().isEmpty());
    robot.await(
        "half a loop", () -> robot.text("#recording-position").matches("0:(0[5-9]|[1-5].) / .*"));
    robot.press("#recording-loop");
    album.take("recordings");
    robot.press("#recording-loop");
    return info.codec() + " " + info.sampleRate() + " Hz, " + info.duration().toSeconds() + " s";
  }
}
