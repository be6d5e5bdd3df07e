package dev.callboard.campaign;

import dev.callboard.numbers.Rejection;
import dev.callboard.numbers.SkipReason;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Skipped numbers as bytes: each reason once, then the numbers with the place of their reason. */
final class SkippedCodec {

  private static final long NO_DATE = Long.MIN_VALUE;

  private SkippedCodec() {}

  static void write(List<ImportedNumber> numbers, DataOutputStream out) throws IOException {
    Map<SkipReason, Integer> reasons = new LinkedHashMap<>();
    for (ImportedNumber number : numbers) {
      reasons.putIfAbsent(Objects.requireNonNull(number.why()), reasons.size());
    }
    out.writeInt(reasons.size());
    for (SkipReason reason : reasons.keySet()) {
      out.writeUTF(reason.rule().name());
      out.writeUTF(reason.source());
      Instant since = reason.since();
      out.writeLong(since == null ? NO_DATE : since.toEpochMilli());
    }
    out.writeInt(numbers.size());
    for (ImportedNumber number : numbers) {
      out.writeInt(number.seq());
      out.writeInt(number.row());
      out.writeUTF(number.canonical());
      out.writeUTF(number.raw());
      out.writeInt(reasons.get(number.why()));
    }
  }

  static List<ImportedNumber> read(DataInputStream in) throws IOException {
    List<SkipReason> reasons = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      Rejection rule = Rejection.valueOf(in.readUTF());
      String source = in.readUTF();
      long since = in.readLong();
      reasons.add(
          new SkipReason(rule, source, since == NO_DATE ? null : Instant.ofEpochMilli(since)));
    }
    List<ImportedNumber> numbers = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      int seq = in.readInt();
      int row = in.readInt();
      String canonical = in.readUTF();
      String raw = in.readUTF();
      numbers.add(new ImportedNumber(seq, row, raw, canonical, reasons.get(in.readInt())));
    }
    return numbers;
  }
}
