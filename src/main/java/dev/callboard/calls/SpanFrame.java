package dev.callboard.calls;

import dev.callboard.calls.SyncSpan.Verdict;
import java.nio.ByteBuffer;
import java.time.Instant;

/** How a verdict on a span stands in the record log. */
final class SpanFrame {

  /** The frame's type in the journal. */
  static final byte TYPE = 2;

  private SpanFrame() {}

  static byte[] encode(SyncSpan span) {
    return ByteBuffer.allocate(6 * Long.BYTES)
        .putLong(span.from().getEpochSecond())
        .putLong(span.to().getEpochSecond())
        .putLong(code(span.verdict()))
        .putLong(span.records())
        .putLong(span.expected())
        .putLong(span.readAt().getEpochSecond())
        .array();
  }

  static SyncSpan decode(byte[] payload) {
    ByteBuffer buffer = ByteBuffer.wrap(payload);
    Instant from = Instant.ofEpochSecond(buffer.getLong());
    Instant to = Instant.ofEpochSecond(buffer.getLong());
    Verdict verdict = verdict(buffer.getLong());
    return new SyncSpan(
        from,
        to,
        verdict,
        buffer.getLong(),
        buffer.getLong(),
        Instant.ofEpochSecond(buffer.getLong()));
  }

  private static long code(Verdict verdict) {
    return switch (verdict) {
      case SUSPECTED -> 0;
      case PROVEN -> 1;
      case MISSING -> 2;
    };
  }

  private static Verdict verdict(long code) {
    return switch ((int) code) {
      case 1 -> Verdict.PROVEN;
      case 2 -> Verdict.MISSING;
      default -> Verdict.SUSPECTED;
    };
  }
}
