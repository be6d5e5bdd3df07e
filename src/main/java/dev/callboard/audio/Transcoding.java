package dev.callboard.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Brings plain samples into a form that takes less room, and proves that it is the same sound. */
public final class Transcoding {

  private Transcoding() {}

  /**
   * What a file is when it is a whole WAV of plain samples (PCM, A-law, µ-law); empty for everything
   * else, which is compact already.
   *
   * @throws IOException when it cannot be read
   */
  public static Optional<AudioInfo> plain(Path file) throws IOException {
    return Container.of(file).filter(Container.WAV::equals).isEmpty()
        ? Optional.empty()
        : WavProof.of(file);
  }

  /**
   * Writes a sound in a compact form.
   *
   * @param source plain samples
   * @param info what they are
   * @param target is replaced; not forced to the disk
   * @throws IOException when the source does not decode or the target cannot be written
   */
  public static void write(Path source, AudioInfo info, CompactForm form, Path target)
      throws IOException {
    int rate = form.rate(info.sampleRate());
    try (SampleStream samples = new SampleStream(source, rate);
        CompactWriter writer =
            new CompactWriter(
                form,
                target,
                rate,
                samples.channels(),
                form.bitsPerSecond(info.sampleRate(), samples.channels()))) {
      short[] frame = new short[writer.frameSamples()];
      for (int read = samples.read(frame); read > 0; read = samples.read(frame)) {
        writer.write(frame, read);
      }
      samples.judge();
      writer.finish();
    }
  }

  /**
   * Compares a sound with what was made of it, decoding both from their first to their last sample.
   *
   * @param info what the original is
   * @throws IOException when one of them does not decode to its end
   */
  public static Likeness compare(Path original, AudioInfo info, Path copy) throws IOException {
    return Likeness.of(original, copy, info.sampleRate());
  }
}
