package dev.callboard.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch of numbers that hear one voice file (platform documentation, Call out ivr voice in
 * batches).
 *
 * @param nationcode the platform's country code
 * @param destNumbers 1 to 5000 numbers in the form the platform dials
 * @param voiceType 1 a file uploaded in the back office, 2 a URL
 * @param voiceFile the file's name or the URL
 * @param userKey whether a key press is asked for
 * @param chengshudu the supervisor's own reference; empty for none
 * @param callerId the caller ID; empty for one chosen by the platform
 * @param customuuid the console's tag; at most 32 of {@code [0-9a-z-]}
 * @param waitSeconds how long to let it ring; null leaves it to the platform
 * @param connSeconds how long a call may last; null leaves it to the platform
 * @param todayOnly true: numbers not called today leave the queue; false: they are called the next
 *     day
 */
public record PlayVoice(
    String nationcode,
    List<String> destNumbers,
    int voiceType,
    String voiceFile,
    boolean userKey,
    String chengshudu,
    String callerId,
    String customuuid,
    @Nullable Integer waitSeconds,
    @Nullable Integer connSeconds,
    boolean todayOnly) {

  /** The most numbers one request may carry (platform documentation). */
  public static final int MAX_NUMBERS = 5000;

  public PlayVoice {
    destNumbers = List.copyOf(destNumbers);
    if (destNumbers.isEmpty() || destNumbers.size() > MAX_NUMBERS) {
      throw new IllegalArgumentException("1 to 5000 numbers, not " + destNumbers.size());
    }
  }

  /** Numbers and tag are personal or internal: only their count is printed. */
  @Override
  public String toString() {
    return "PlayVoice[" + destNumbers.size() + " numbers, " + nationcode + "]";
  }
}
