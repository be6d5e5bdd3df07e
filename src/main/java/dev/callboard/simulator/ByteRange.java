package dev.callboard.simulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of bytes asked for (RFC 9110, section 14).
 *
 * @param first position of the first byte
 * @param last position of the last byte; before {@code first} when the range lies beyond the end
 */
record ByteRange(long first, long last) {

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /** Reads a Range header; empty when there is none or it is not one simple range. */
  static Optional<ByteRange> of(String header, long length) {
    Matcher matcher = RANGE.matcher(header);
    if (!matcher.matches() || (matcher.group(1) + matcher.group(2)).isEmpty()) {
      return Optional.empty();
    }
    if (matcher.group(1).isEmpty()) {
      long tail = Math.min(length, Long.parseLong(matcher.group(2)));
      return Optional.of(new ByteRange(length - tail, length - 1));
    }
    long last = matcher.group(2).isEmpty() ? length : Long.parseLong(matcher.group(2));
    return Optional.of(new ByteRange(Long.parseLong(matcher.group(1)), Math.min(last, length - 1)));
  }

  Answer.Reply reply(Body whole, Map<String, String> headers) {
    Map<String, String> ranged = new HashMap<>(headers);
    if (last < first) {
      ranged.put("Content-Range", "bytes */" + whole.length());
      return Answer.reply(416, ranged, new byte[0]);
    }
    ranged.put("Content-Range", "bytes " + first + "-" + last + "/" + whole.length());
    long length = last - first + 1;
    return new Answer.Reply(206, ranged, Body.part(whole, first, length), length, true);
  }
}
