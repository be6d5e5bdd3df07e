package dev.callboard.audio;

/**
 * How loud a recording is, full scale being 1.
 *
 * @param peak largest sample of any channel
 * @param speech root mean square of its loud moments: what nine tenths of the pieces of 20 ms that
 *     are no silence do not exceed; 0 where all is silence
 */
public record Loudness(float peak, float speech) {

  /** Not measured yet. */
  public static final Loudness UNKNOWN = new Loudness(0, 0);

  /** -18 dB below full scale: comfortable speech with room for its peaks. */
  private static final double WANTED = 0.126;

  /** More would only make the line's noise loud. */
  private static final double MOST_GAIN = 16;

  /** Nothing is driven into distortion. */
  private static final double HIGHEST_PEAK = 0.97;

  /** 25 dB below speech there is breath and line noise only. */
  private static final double SILENCE_BELOW_SPEECH = 0.056;

  private static final double LEAST_SILENCE = 0.0018;
  private static final double MOST_SILENCE = 0.018;
  private static final double USUAL_SILENCE = 0.0056;

  /** By how much to amplify so that recordings sound alike; 1 while nothing is measured. */
  double gain() {
    return speech <= 0 || peak <= 0
        ? 1
        : Math.min(MOST_GAIN, Math.min(WANTED / speech, HIGHEST_PEAK / peak));
  }

  /** Root mean square below which a piece counts as silence. */
  double silence() {
    return speech <= 0
        ? USUAL_SILENCE
        : Math.clamp(speech * SILENCE_BELOW_SPEECH, LEAST_SILENCE, MOST_SILENCE);
  }
}
