package dev.callboard.audio;

import dev.callboard.audio.Player.Phase;
import dev.callboard.audio.Player.State;
import dev.callboard.audio.SoundSettings.Loop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One loaded file and its sound, used by the player's thread alone. */
final class Playback {

  private static final long STALL_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Supplier<AudioSink> sinks;
  private Phase phase = Phase.EMPTY;
  private Duration position = Duration.ZERO;
  private Duration length = Duration.ZERO;
  private String problem = "";
  private @Nullable Path loaded;
  private @Nullable PcmReader reader;
  private @Nullable SoundStream stream;
  private @Nullable AudioSink sink;
  private final HeardMap heardMap = new HeardMap();
  private SoundSettings settings = SoundSettings.DEFAULT;
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
    loaded = file;
    try {
      reader = PcmReader.open(file);
      stream = new SoundStream(reader);
      stream.settings(settings);
      length = reader.info().duration();
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

  /** How everything is to sound from now on. */
  void settings(SoundSettings wanted) {
    settings = wanted;
    if (stream != null) {
      stream.settings(wanted);
    }
  }

  /** A part of what is loaded to hear again and again; null for none. */
  void loop(@Nullable Loop part) {
    if (stream != null) {
      stream.loop(part);
    }
  }

  /** What was measured of the file meanwhile: some files only claim a length, and that wrongly. */
  void measured(Path file, Duration whole, Loudness loudness) {
    if (stream != null && reader != null && file.equals(loaded)) {
      stream.loudness(loudness);
      length = whole;
    }
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
    if (reader == null || stream == null || sink == null) {
      return;
    }
    if (written) {
      finish(reader, sink);
      return;
    }
    SoundStream.Step step;
    try {
      step = stream.next();
    } catch (IOException e) {
      silence();
      become(Phase.FAILED, words(e));
      return;
    }
    if (step == null) {
      written = true;
      lastHeard = -1;
      return;
    }
    try {
      heardMap.add(step.frames(), step.from(), step.to());
      sink.write(step.pcm(), 0, step.frames() * reader.channels() * 2);
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
      stream = null;
    }
    become(Phase.EMPTY, "");
  }

  private void finish(PcmReader from, AudioSink to) {
    long heard = to.heardMicros();
    if (heard != lastHeard) {
      lastHeard = heard;
      lastHeardAt = System.nanoTime();
    }
    boolean all = heardFrames(from, to) >= heardMap.written();
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
    if (reader == null || stream == null || sink == null) {
      return;
    }
    sink.flush();
    heardBefore = sink.heardMicros();
    position = from;
    written = false;
    heardMap.reset(frames(reader, from));
    try {
      stream.seek(from);
    } catch (IOException e) {
      silence();
      become(Phase.FAILED, words(e));
    }
  }

  private Duration now() {
    if (sink == null || reader == null || phase != Phase.PLAYING) {
      return position;
    }
    double frames = heardMap.source(heardFrames(reader, sink));
    return Duration.ofNanos(Math.round(frames * 1e9 / reader.sampleRate()));
  }

  private long heardFrames(PcmReader from, AudioSink to) {
    long micros = Math.max(0, to.heardMicros() - heardBefore);
    return Math.round(micros / 1e6 * from.sampleRate());
  }

  private static double frames(PcmReader of, Duration time) {
    return time.toNanos() / 1e9 * of.sampleRate();
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
