package dev.callboard.audio;

import java.util.Arrays;

/** The forms in which plain samples take less room. The names stand in settings and sidecars. */
public enum CompactForm {
  /** Opus in an Ogg file: the smaller one. */
  OPUS(Container.OGG, "opus", "libopus", 20_000, 8000, 12_000, 16_000, 24_000, 48_000),
  /** mp3, which everything plays. */
  MP3(
      Container.MP3,
      "mp3",
      "libmp3lame",
      32_000,
      8000,
      11_025,
      12_000,
      16_000,
      22_050,
      24_000,
      32_000,
      44_100,
      48_000);

  private final Container container;
  private final String muxer;
  private final String encoder;
  private final int bitsPerSecond;
  private final int[] rates;

  CompactForm(Container container, String muxer, String encoder, int bitsPerSecond, int... rates) {
    this.container = container;
    this.muxer = muxer;
    this.encoder = encoder;
    this.bitsPerSecond = bitsPerSecond;
    this.rates = rates;
  }

  /** The kind of file it is in. */
  public Container container() {
    return container;
  }

  /** FFmpeg's writer of such files. */
  String muxer() {
    return muxer;
  }

  /** FFmpeg's name of the encoder. */
  String encoder() {
    return encoder;
  }

  /** About so many bits a second for each channel of 8 kHz; plenty for a telephone's speech. */
  public int bitsPerSecond() {
    return bitsPerSecond;
  }

  /** Bits a second for a sound: wider ones need more, though not in proportion. */
  int bitsPerSecond(int rate, int channels) {
    return bitsPerSecond * channels * (rate > 16_000 ? 3 : rate > 12_000 ? 2 : 1);
  }

  /** The sampling rate it is encoded at: the same, or the next higher one the encoder takes. */
  int rate(int original) {
    return Arrays.stream(rates).filter(rate -> rate >= original).findFirst().orElse(48_000);
  }
}
