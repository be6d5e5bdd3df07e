package dev.callboard.numbers;

import dev.callboard.job.Courtesy;
import dev.callboard.job.JobControl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Reads a file somebody chose, whatever it is: its first bytes say what it is, not its name. What is
 * no list is refused with a {@link ListFault}.
 */
final class ListFile {

  /** A million lines with a name and an address each; read whole, twice its size for a moment. */
  static final long LARGEST = 150L << 20;

  private static final int CHUNK = 1 << 20;

  /** How much of a text is looked at to tell it from something else. */
  private static final int SAMPLE = 1 << 16;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

  /** The stream an encrypted workbook is in ([MS-OFFCRYPTO] 2.3.4.4). */
  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private ListFile() {}

  /**
   * Reads a file.
   *
   * @param sheet the sheet of a workbook, counted from 0; {@link NumberTable#BEST} for the one with
   *     the most numbers
   * @param judge asked for only where sheets are to be told apart
   * @throws UnreadableListException when it is no list
   * @throws IOException when the disk does not give it
   */
  static NumberTable read(Path file, int sheet, Supplier<NumberJudge> judge, JobControl control)
      throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new UnreadableListException(ListFault.MISSING);
    }
    if (Files.size(file) > LARGEST) {
      throw new UnreadableListException(ListFault.TOO_LARGE);
    }
    byte[] head = head(file);
    if (begins(head, ZIP)) {
      SafeZip.check(file);
      return new Workbook(file, control).read(sheet, judge.get());
    }
    if (begins(head, OLE)) {
      throw new UnreadableListException(
          contains(bytes(file, JobControl.NONE), ENCRYPTED)
              ? ListFault.PASSWORD
              : ListFault.OLD_EXCEL);
    }
    String text = TextEncoding.decode(bytes(file, control));
    if (!looksLikeText(text)) {
      throw new UnreadableListException(ListFault.NO_LIST);
    }
    return NumberTable.of(text);
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(8);
    }
  }

  private static byte[] bytes(Path file, JobControl control) throws IOException {
    int size = (int) Files.size(file);
    byte[] bytes = new byte[size];
    int read = 0;
    try (InputStream in = Files.newInputStream(file)) {
      while (read < size && !control.cancelled()) {
        Courtesy.giveWay();
        int more = in.read(bytes, read, Math.min(CHUNK, size - read));
        if (more < 0) {
          break;
        }
        read += more;
        // Judging takes about as long again.
        control.progress(read, size * 2L);
      }
    }
    return read == size ? bytes : Arrays.copyOf(bytes, read);
  }

  // Control characters make up most of what is no text, and hardly any of what is.
  private static boolean looksLikeText(String text) {
    int sample = Math.min(text.length(), SAMPLE);
    int odd = 0;
    for (int i = 0; i < sample; i++) {
      char c = text.charAt(i);
      odd += c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' ? 1 : 0;
    }
    return odd * 50L <= sample && !begins(text, "%PDF-") && !begins(text, "{\\rtf");
  }

  private static boolean begins(String text, String with) {
    return text.startsWith(with);
  }

  private static boolean begins(byte[] bytes, byte[] with) {
    return bytes.length >= with.length
        && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
  }

  private static boolean contains(byte[] bytes, byte[] part) {
    for (int i = 0; i + part.length <= bytes.length; i++) {
      if (bytes[i] == part[0] && Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }
}
