package dev.callboard.calls;

import dev.callboard.platform.BillQuery;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * How a page stands in the record log: a short line saying what was asked and when, then the
 * platform's answer byte for byte. The line is for a reader of the file; the program needs the answer
 * alone.
 */
final class PageFrame {

  /** The frame's type in the journal. */
  static final byte TYPE = 1;

  private PageFrame() {}

  static byte[] encode(BillQuery query, Instant readAt, byte[] answer) {
    String about =
        query.start()
            + " "
            + query.end()
            + " "
            + query.page()
            + " "
            + query.perPage()
            + " "
            + readAt;
    byte[] head = about.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(2 + head.length + answer.length)
        .putShort((short) head.length)
        .put(head)
        .put(answer)
        .array();
  }

  static byte[] answer(byte[] payload) {
    ByteBuffer buffer = ByteBuffer.wrap(payload);
    byte[] answer = new byte[payload.length - 2 - buffer.getShort(0)];
    buffer.get(2 + buffer.getShort(0), answer);
    return answer;
  }
}
