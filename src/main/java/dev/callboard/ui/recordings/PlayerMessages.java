package dev.callboard.ui.recordings;

import dev.callboard.audio.Player;
import dev.callboard.audio.Player.Phase;
import dev.callboard.recordings.FetchOutcome;
import dev.callboard.recordings.RecordingState;
import dev.callboard.text.Texts;
import org.jspecify.annotations.Nullable;

/** What the player has to say when there is more to say than the sound itself. */
final class PlayerMessages {

  private final Texts texts;
  private final RecordingWords words;

  PlayerMessages(Texts texts, RecordingWords words) {
    this.texts = texts;
    this.words = words;
  }

  /** Returns the sentence; empty when there is nothing to say. */
  String of(PlayerStage stage, Player.State sound) {
    return switch (stage) {
      case PlayerStage.Nothing _ -> "";
      case PlayerStage.Looking _ -> texts.get("recordings.looking");
      case PlayerStage.None _ -> texts.get("recordings.none");
      case PlayerStage.Remote _ -> texts.get("recordings.remote");
      case PlayerStage.Fetching _ -> texts.get("recordings.fetching");
      case PlayerStage.Lost(RecordingRow row) ->
          row.recording().state() == RecordingState.DELETED
              ? texts.get("recordings.deleted", row.recording().problem())
              : texts.get("recordings.lost");
      case PlayerStage.Failed failed -> failed(failed);
      case PlayerStage.Ready _ -> sound(sound);
    };
  }

  /** Whether it is something that went wrong. */
  static boolean bad(PlayerStage stage, Player.State sound) {
    return switch (stage) {
      case PlayerStage.Failed _, PlayerStage.Lost _ -> true;
      case PlayerStage.Ready _ -> sound.phase() == Phase.FAILED || sound.phase() == Phase.NO_DEVICE;
      default -> false;
    };
  }

  private String failed(PlayerStage.Failed failed) {
    FetchOutcome.@Nullable Failed outcome = failed.failed();
    if (outcome == null) {
      return texts.get("recordings.failed.here", failed.why());
    }
    if (outcome.refusal() != null) {
      return texts.get("recordings.failed", words.refusal(outcome.refusal()));
    }
    return texts.get(
        "recordings.failed",
        outcome.failure() == null ? failed.why() : words.failure(outcome.failure()));
  }

  private String sound(Player.State sound) {
    return switch (sound.phase()) {
      case NO_DEVICE -> texts.get("recordings.nodevice");
      case FAILED -> texts.get("recordings.undecodable", sound.problem());
      case EMPTY, PAUSED, PLAYING, ENDED -> "";
    };
  }
}
