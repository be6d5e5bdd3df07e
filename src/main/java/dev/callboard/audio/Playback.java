package dev.callboard.audio;

import dev.callboard.audio.Player.Phase;
import dev.callboard.audio.Player.State;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One loaded file and its sound, used by the player's thread alone. */
final class Playback {

  private static final int STEPS_PER_SECOND = 50;
  private static final long STALL_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Supplier<AudioSink> sinks;
  private Phase phase = Phase.EMPTY;
  private Duration position = Duration.ZERO;
  private Duration length = Duration.ZERO;
  private String problem = "";
  private @Nullable PcmReader reader;
  private @Nullable AudioSink sink;
  private byte[] step = new byte[0];
  private long heardBefore;
  private boolean written;
  private long lastHeard;
  private long lastHeardAt;

  Playback(Supplier<AudioSink> sinks) {
    this.sinks = sinks;
  }

  State state() {
    return new State(phase, now(), length, problem);
  }

  boolean playing() {
    return phase == Phase.PLAYING;
  }

  void load(Path file) {
    release();
    position = Duration.ZERO;
    length = Duration.ZERO;
    try {
      reader = PcmReader.open(file);
      length = reader.info().duration();
      step = new byte[Math.max(1, reader.sampleRate() / STEPS_PER_SECOND) * reader.channels() * 2];
      become(Phase.PAUSED, "");
    } catch (IOException e) {
      become(Phase.FAILED, words(e));
    }
  }

  void play() {
    if (reader == null || phase == Phase.PLAYING || phase == Phase.FAILED) {
      return;
    }
    if (phase == Phase.ENDED) {
      position = Duration.ZERO;
    }
    AudioSink opened = null;
    try {
      opened = sinks.get();
      opened.open(reader.sampleRate(), reader.channels());
    } catch (IOException | RuntimeException e) {
      if (opened != null) {
        opened.close();
      }
      become(Phase.NO_DEVICE, words(e));
      return;
    }
    sink = opened;
    become(Phase.PLAYING, "");
    startFrom(position);
  }

  void pause() {
    if (phase == Phase.PLAYING) {
      silence();
      become(Phase.PAUSED, "");
    }
  }

  void seek(Duration to) {
    if (reader == null || phase == Phase.FAILED) {
      return;
    }
    Duration target = to.isNegative() ? Duration.ZERO : to;
    if (!length.isZero() && target.compareTo(length) > 0) {
      target = length;
    }
    if (phase == Phase.PLAYING) {
      startFrom(target);
    } else {
      position = target;
      become(phase == Phase.ENDED ? Phase.PAUSED : phase, problem);
    }
  }

  /** Whether all sound is handed over and only its being heard is waited for. */
  boolean waiting() {
    return written;
  }

  /** Moves a little sound on. */
  void advance() {
    if (reader == null || sink == null) {
      return;
    }
    if (written) {
      finish(reader, sink);
      return;
    }
    int bytes;
    try {
      bytes = reader.read(step, 0, step.length);
    } catch (IOException e) {
      silence();
      become(Phase.FAILED, words(e));
      return;
    }
    if (bytes < 0) {
      written = true;
      lastHeard = -1;
      return;
    }
    try {
      sink.write(step, 0, bytes);
    } catch (IOException | RuntimeException e) {
      silence();
      become(Phase.NO_DEVICE, words(e));
    }
  }

  /** Frees everything. */
  void release() {
    silence();
    if (reader != null) {
      reader.close();
      reader = null;
    }
    become(Phase.EMPTY, "");
  }

  private void finish(PcmReader from, AudioSink to) {
    long heard = to.heardMicros();
    if (heard != lastHeard) {
      lastHeard = heard;
      lastHeardAt = System.nanoTime();
    }
    boolean all = !now().minus(from.position()).isNegative();
    // Some devices never count the last samples: no progress for a second is the end as well.
    if (!all && System.nanoTime() - lastHeardAt < STALL_NANOS) {
      return;
    }
    silence();
    position = from.position();
    length = position;
    become(Phase.ENDED, "");
  }

  private void startFrom(Duration from) {
    if (reader == null || sink == null) {
      return;
    }
    sink.flush();
    heardBefore = sink.heardMicros();
    position = from;
    written = false;
    try {
      reader.seek(from);
    } catch (IOException e) {
      silence();
      become(Phase.FAILED, words(e));
    }
  }

  private Duration now() {
    if (sink == null || reader == null || phase != Phase.PLAYING) {
      return position;
    }
    long heard = TimeUnit.MICROSECONDS.toNanos(Math.max(0, sink.heardMicros() - heardBefore));
    Duration at = position.plusNanos(heard);
    return at.compareTo(reader.position()) > 0 ? reader.position() : at;
  }

  private void silence() {
    if (sink != null) {
      position = now();
      sink.flush();
      sink.close();
      sink = null;
    }
  }

  private void become(Phase next, String why) {
    phase = next;
    problem = why;
  }

  private static String words(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
