package dev.callboard.simulator;

/**
 * The formats recordings have been seen in, all 8 kHz mono: what a whole unit is, and the speech they
 * are cut from (see the README beside those resources).
 */
enum AudioFormat {
  MP3("mp3", "speech.mp3", 144, 576, 0),
  PCM("wav", "speech-pcm16.raw", 2, 1, 1),
  MU_LAW("wav", "speech-ulaw.raw", 1, 1, 7),
  GSM("wav", "speech-gsm.raw", 65, 320, 0x31);

  private static final int RATE = 8000;

  private final String extension;
  private final String resource;
  private final int unitBytes;
  private final int unitSamples;
  private final int waveTag;

  AudioFormat(String extension, String resource, int unitBytes, int unitSamples, int waveTag) {
    this.extension = extension;
    this.resource = resource;
    this.unitBytes = unitBytes;
    this.unitSamples = unitSamples;
    this.waveTag = waveTag;
  }

  /** Chooses by hash: three in five are mp3, the rest wav of all kinds. */
  static AudioFormat pick(long hash) {
    int at = Mix.pick(Mix.of(hash, 21), 20);
    return at < 12 ? MP3 : at < 15 ? PCM : at < 18 ? MU_LAW : GSM;
  }

  String extension() {
    return extension;
  }

  String resource() {
    return resource;
  }

  String contentType() {
    return this == MP3 ? "audio/mpeg" : "audio/x-wav";
  }

  int unitBytes() {
    return unitBytes;
  }

  int unitSamples() {
    return unitSamples;
  }

  int waveTag() {
    return waveTag;
  }

  /** How many whole units come nearest to a length in seconds; at least one. */
  long units(int seconds) {
    return Math.max(1, Math.round((double) seconds * RATE / unitSamples));
  }
}
