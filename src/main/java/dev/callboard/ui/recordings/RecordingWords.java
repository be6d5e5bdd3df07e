package dev.callboard.ui.recordings;

import dev.callboard.audio.AudioInfo;
import dev.callboard.calls.CallRecord;
import dev.callboard.platform.Failure;
import dev.callboard.platform.Refusal;
import dev.callboard.recordings.Damage;
import dev.callboard.recordings.Original;
import dev.callboard.recordings.Recording;
import dev.callboard.recordings.RecordingArchive.Counts;
import dev.callboard.recordings.RecordingLine;
import dev.callboard.recordings.RecordingState;
import dev.callboard.recordings.VerifyStatus;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What recordings are called on screen. */
final class RecordingWords {

  /** 15 days before the platform deletes it a recording counts as at risk. */
  private static final long RISK_DAYS = 15;

  private final Texts texts;
  private final Formats formats;

  RecordingWords(Texts texts, Formats formats) {
    this.texts = texts;
    this.formats = formats;
  }

  String number(Recording recording) {
    return formats.phone(recording.call().bill().destNumber());
  }

  String key(Recording recording) {
    String key = recording.call().bill().userKey();
    return key.isEmpty() ? "–" : key;
  }

  String state(Recording recording) {
    return switch (recording.state()) {
      case KEPT -> texts.get("recordings.state.kept");
      case DELETED -> texts.get("recordings.state.deleted");
      case LOST ->
          recording.fetchedAt() == null
              ? texts.get("recordings.state.lost")
              : texts.get("recordings.state.lost.on", formats.day(recording.fetchedAt()));
      case ON_PLATFORM -> {
        long days = formats.daysUntil(recording.deletedBy());
        yield days > RISK_DAYS
            ? texts.get("recordings.state.left", days)
            : texts.get("recordings.state.risk", Math.max(0, days));
      }
    };
  }

  /** What a line's pill says: damage and holds before where it is. */
  String state(RecordingLine line) {
    if (line.damage() != Damage.NONE && line.state() == RecordingState.KEPT) {
      return texts.get("recordings.state.damaged");
    }
    if (line.held() && line.state() == RecordingState.KEPT) {
      return texts.get("recordings.state.held");
    }
    return switch (line.state()) {
      case KEPT -> texts.get("recordings.state.kept");
      case LOST -> on("recordings.state.lost", line);
      case DELETED -> on("recordings.state.deleted", line);
      case ON_PLATFORM -> left(line.deletedBy());
    };
  }

  Tone tone(RecordingLine line) {
    if (line.damage() != Damage.NONE && line.state() == RecordingState.KEPT) {
      return Tone.BAD;
    }
    return switch (line.state()) {
      case KEPT -> line.held() ? Tone.INFO : Tone.GOOD;
      case LOST -> Tone.BAD;
      case DELETED -> Tone.NEUTRAL;
      case ON_PLATFORM ->
          formats.daysUntil(line.deletedBy()) > RISK_DAYS ? Tone.NEUTRAL : Tone.WARN;
    };
  }

  private String on(String key, RecordingLine line) {
    return line.fetchedAt() == null
        ? texts.get(key)
        : texts.get(key + ".on", formats.day(line.fetchedAt()));
  }

  private String left(Instant deletedBy) {
    long days = formats.daysUntil(deletedBy);
    return days < 0
        ? texts.get("recordings.state.overdue")
        : texts.get("recordings.state.left", days);
  }

  Tone tone(Recording recording) {
    return switch (recording.state()) {
      case KEPT -> Tone.GOOD;
      case LOST -> Tone.BAD;
      case DELETED -> Tone.NEUTRAL;
      case ON_PLATFORM ->
          formats.daysUntil(recording.deletedBy()) > RISK_DAYS ? Tone.NEUTRAL : Tone.WARN;
    };
  }

  /** The counts in one quiet line. */
  String counts(Counts counts) {
    List<String> parts = new ArrayList<>();
    parts.add(texts.get("recordings.counts.kept", formats.number(counts.kept())));
    parts.add(formats.bytes(counts.bytes()));
    if (counts.onPlatform() > 0) {
      parts.add(texts.get("recordings.counts.platform", formats.number(counts.onPlatform())));
    }
    if (counts.atRisk() > 0) {
      parts.add(texts.get("recordings.counts.risk", formats.number(counts.atRisk())));
    }
    if (counts.lost() > 0) {
      parts.add(texts.get("recordings.counts.lost", formats.number(counts.lost())));
    }
    return String.join(" · ", parts);
  }

  /** How far reading kept files again is. */
  String verified(VerifyStatus status) {
    String found =
        status.damaged() + status.missing() == 0
            ? ""
            : texts.get("recordings.verify.found", status.damaged(), status.missing()) + " · ";
    if (status.nextAt() != null && status.finishedAt() != null) {
      return found
          + texts.get(
              "recordings.verify.done",
              formats.day(status.finishedAt()),
              formats.day(status.nextAt()));
    }
    return status.checked() == 0 && status.finishedAt() == null
        ? texts.get("recordings.verify.never")
        : found + texts.get("recordings.verify.running", formats.number(status.checked()));
  }

  /** Whether it is kept, or can still be fetched. */
  static boolean playable(RecordingState state) {
    return state == RecordingState.KEPT || state == RecordingState.ON_PLATFORM;
  }

  /** What the call record says of the call, and what of it has no place in the recording. */
  String events(CallRecord call, CallEvents placed) {
    List<String> parts = new ArrayList<>();
    Instant answer = call.answer();
    if (answer != null) {
      parts.add(
          texts.get("recordings.event.answered.at", formats.time(answer), call.bill().duration()));
    }
    if (call.end() != null) {
      parts.add(texts.get("recordings.event.ended.at", formats.time(call.end())));
    }
    if (answer != null && placed.answered() == null) {
      parts.add(texts.get("recordings.event.unplaced"));
    }
    if (!call.bill().userKey().isEmpty()) {
      parts.add(texts.get("recordings.event.key", call.bill().userKey()));
    }
    return String.join(" · ", parts);
  }

  /** {@code µ-law 8 kHz}. */
  String codec(AudioInfo info) {
    String key = "recordings.codec." + info.codec().toLowerCase(Locale.ROOT);
    String name = texts.has(key) ? texts.get(key) : info.codec();
    return texts.get("recordings.codec", name, info.sampleRate() / 1000.0);
  }

  /** What it was before a smaller form took its place, and since when; empty when it did not. */
  String transcoded(Recording recording) {
    Original original = recording.original();
    if (original == null) {
      return "";
    }
    AudioInfo was =
        new AudioInfo(
            original.codec(),
            "wav",
            original.sampleRate(),
            original.channels(),
            original.duration());
    return texts.get("recordings.transcoded", codec(was), formats.day(original.transcodedAt()));
  }

  /** The kind of file a recording is in; empty when it is not kept. */
  String format(RecordingLine line) {
    String kind =
        line.ending().equals("mp3") || line.ending().equals("m4a")
            ? line.ending()
            : line.ending().toUpperCase(Locale.ROOT);
    return line.transcodedAt() == null ? kind : texts.get("recordings.format.transcoded", kind);
  }

  /** {@code 1:08 / 3:04}. */
  String position(Duration position, Duration length) {
    return clock(position) + " / " + clock(length);
  }

  /** When it was kept; empty when it is not. */
  String keptAt(Recording recording) {
    return recording.state() != RecordingState.KEPT || recording.fetchedAt() == null
        ? ""
        : texts.get(
            "recordings.kept.at",
            formats.day(recording.fetchedAt()),
            formats.minute(recording.fetchedAt(), formats.zone()));
  }

  String failure(Failure failure) {
    return texts.get("failure." + failure.kind());
  }

  String refusal(Refusal refusal) {
    String code = String.valueOf(refusal.code().number());
    String key = "codes." + code + ".meaning";
    return texts
        .get(
            "recordings.refusal",
            code,
            texts.get(texts.has(key) ? key : "codes.unknown.meaning", code),
            refusal.text())
        .strip();
  }

  /** {@code 1:08}. */
  static String clock(Duration time) {
    long seconds = time.toSeconds();
    return seconds >= 3600
        ? "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60)
        : "%d:%02d".formatted(seconds / 60, seconds % 60);
  }
}
