package dev.callboard.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Decodes a recording for its waveform. A long one is decoded in several parts at once, one a
 * processor: the first on the caller's thread, which also tells of the progress of all.
 */
final class WaveformDrawing {

  /** How often progress is told. */
  private static final int TOLD = 20;

  /** Shorter ones are decoded before other threads have begun. */
  private static final Duration WORTH_PARTS = Duration.ofMinutes(4);

  /** Other work needs processors too. */
  private static final int MOST_PARTS = 4;

  private final Path file;
  private final int buckets;
  private final Waveform.Listener listener;
  private final List<WaveformPart> parts = new ArrayList<>();
  private volatile boolean enough;

  WaveformDrawing(Path file, int buckets, Waveform.Listener listener) {
    this.file = file;
    this.buckets = buckets;
    this.listener = listener;
  }

  Waveform draw() throws IOException {
    try (PcmReader reader = PcmReader.open(file)) {
      long claimed = reader.claimedSamples();
      plan(reader.info(), claimed);
      List<Thread> others = new ArrayList<>();
      for (WaveformPart part : parts.subList(1, parts.size())) {
        others.add(
            Thread.ofPlatform()
                .daemon()
                .name("waveform")
                .start(() -> part.decode(file, () -> !enough)));
      }
      try {
        parts.getFirst().decode(reader, new Progress(reader, claimed)::more);
      } catch (IOException | RuntimeException e) {
        enough = true;
        throw e;
      } finally {
        others.forEach(WaveformDrawing::join);
      }
      for (WaveformPart part : parts) {
        part.check();
      }
      return picture(reader, enough ? claimed : parts.getLast().end());
    }
  }

  private void plan(AudioInfo info, long claimed) {
    int processors = Math.min(MOST_PARTS, Runtime.getRuntime().availableProcessors());
    int count = info.duration().compareTo(WORTH_PARTS) < 0 ? 1 : processors;
    for (int i = 0; i < count; i++) {
      long to = i == count - 1 ? Long.MAX_VALUE : claimed * (i + 1) / count;
      parts.add(new WaveformPart(info, buckets, claimed * i / count, to));
    }
  }

  private Waveform picture(PcmReader reader, long span) {
    float[][] peaks = new float[reader.channels()][buckets];
    LoudnessMeter meter = new LoudnessMeter(reader.sampleRate(), reader.channels());
    parts.forEach(part -> part.draw(peaks, Math.max(1, span), meter));
    return new Waveform(peaks, reader.info(span), meter.loudness());
  }

  /** An interrupt ends nothing here: the parts end by themselves. */
  private static void join(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tells of what all parts decoded, on the thread of the first. */
  private final class Progress {
    private final PcmReader reader;
    private final long claimed;
    private long next;

    Progress(PcmReader reader, long claimed) {
      this.reader = reader;
      this.claimed = claimed;
      next = step();
    }

    boolean more() {
      long done = parts.stream().mapToLong(WaveformPart::done).sum();
      if (done >= next && !enough) {
        next = done + step();
        long span = Math.max(claimed, parts.getFirst().done());
        double fraction = Math.min(1, (double) done / span);
        enough = !listener.more(picture(reader, span), fraction);
      }
      return !enough;
    }

    private long step() {
      return Math.max(reader.sampleRate(), claimed / TOLD);
    }
  }
}
