package dev.callboard.campaign;

import dev.callboard.journal.Frame;
import dev.callboard.numbers.Rejection;
import dev.callboard.numbers.SkipReason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Frames of the ledger to bytes and back: JSON for heads and steps, which people may want to read in
 * an emergency; binary for the numbers, which are many.
 */
final class LedgerCodec {

  private static final byte HEAD = 1;
  private static final byte NUMBERS = 2;
  private static final byte SKIPPED = 3;
  private static final byte COMMITTED = 4;
  private static final byte STEP = 5;
  private static final byte REPLANNED = 6;
  private static final byte SKIPPED_BY = 7;
  private static final byte AGREED = 8;

  private LedgerCodec() {}

  /** A frame's type and payload. */
  record Encoded(byte type, byte[] payload) {}

  static Encoded encode(LedgerFrame frame) throws IOException {
    return switch (frame) {
      case LedgerFrame.Head head -> new Encoded(HEAD, LedgerJson.write(head));
      case LedgerFrame.Step step -> new Encoded(STEP, LedgerJson.write(step));
      case LedgerFrame.Replanned replanned -> new Encoded(REPLANNED, LedgerJson.write(replanned));
      case LedgerFrame.Committed(String campaign) ->
          new Encoded(COMMITTED, bytes(out -> out.writeUTF(campaign)));
      case LedgerFrame.Numbers(String campaign, int batch, String tag, var numbers) ->
          new Encoded(
              NUMBERS,
              bytes(
                  out -> {
                    out.writeUTF(campaign);
                    out.writeInt(batch);
                    out.writeUTF(tag);
                    write(numbers, out);
                  }));
      case LedgerFrame.Skipped(String campaign, var numbers) ->
          new Encoded(
              SKIPPED_BY,
              bytes(
                  out -> {
                    out.writeUTF(campaign);
                    SkippedCodec.write(numbers, out);
                  }));
      case LedgerFrame.Agreed agreed -> new Encoded(AGREED, LedgerJson.write(agreed));
    };
  }

  /**
   * Reads a frame.
   *
   * @throws IOException when it was not written by this program or a newer one
   */
  static LedgerFrame decode(Frame frame) throws IOException {
    try {
      return switch (frame.type()) {
        case HEAD -> LedgerJson.head(frame.payload());
        case STEP -> LedgerJson.step(frame.payload());
        case REPLANNED -> LedgerJson.replanned(frame.payload());
        case COMMITTED -> new LedgerFrame.Committed(in(frame).readUTF());
        case NUMBERS -> {
          DataInputStream in = in(frame);
          yield new LedgerFrame.Numbers(in.readUTF(), in.readInt(), in.readUTF(), read(in));
        }
        case SKIPPED -> {
          DataInputStream in = in(frame);
          yield new LedgerFrame.Skipped(in.readUTF(), read(in));
        }
        case SKIPPED_BY -> {
          DataInputStream in = in(frame);
          yield new LedgerFrame.Skipped(in.readUTF(), SkippedCodec.read(in));
        }
        case AGREED -> LedgerJson.agreed(frame.payload());
        default -> throw new IOException("type " + frame.type());
      };
    } catch (IOException | RuntimeException e) {
      throw new IOException("the ledger's frame at " + frame.at() + " cannot be understood", e);
    }
  }

  private static void write(List<ImportedNumber> numbers, DataOutputStream out) throws IOException {
    out.writeInt(numbers.size());
    for (ImportedNumber number : numbers) {
      out.writeInt(number.seq());
      out.writeInt(number.row());
      out.writeUTF(number.canonical());
      out.writeUTF(number.raw().equals(number.canonical()) ? "" : number.raw());
      Rejection rejection = number.rejection();
      out.writeUTF(rejection == null ? "" : rejection.name());
    }
  }

  private static List<ImportedNumber> read(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<ImportedNumber> numbers = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int seq = in.readInt();
      int row = in.readInt();
      String canonical = in.readUTF();
      String raw = in.readUTF();
      String rejection = in.readUTF();
      numbers.add(
          new ImportedNumber(
              seq,
              row,
              raw.isEmpty() ? canonical : raw,
              canonical,
              SkipReason.of(rejection.isEmpty() ? null : Rejection.valueOf(rejection))));
    }
    return numbers;
  }

  private static DataInputStream in(Frame frame) {
    return new DataInputStream(new ByteArrayInputStream(frame.payload()));
  }

  private static byte[] bytes(Writing writing) throws IOException {
    var bytes = new ByteArrayOutputStream();
    writing.to(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  /** Writes a payload. */
  @FunctionalInterface
  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }
}
