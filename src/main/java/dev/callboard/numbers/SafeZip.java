package dev.callboard.numbers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks through a ZIP before anything else opens it as a workbook: what it is, and whether it grows
 * beyond all measure. Sizes are counted while unpacking, since the ones written in the file may lie.
 */
final class SafeZip {

  /** A workbook has some dozen parts. */
  private static final int MOST_PARTS = 5000;

  /** A full sheet of a million rows and ten columns unpacks to about 500 MB. */
  private static final long LARGEST_PART = 1L << 30;

  /** Sheets of repeated cells reach about 60 to 1, bombs 1000 to 1. */
  private static final long STRANGE_RATIO = 250;

  /** Below this size the ratio says nothing and does no harm. */
  private static final long HARMLESS = 20L << 20;

  private static final int ENCRYPTED_FLAG = 1;
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument";

  private SafeZip() {}

  /**
   * Checks that a file is a workbook that may be opened.
   *
   * @throws UnreadableListException when it is not
   */
  static void check(Path file) throws IOException {
    if (encrypted(file)) {
      throw new UnreadableListException(ListFault.PASSWORD);
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw new UnreadableListException(ListFault.UNSAFE);
      }
      if (openDocument(zip)) {
        throw new UnreadableListException(ListFault.OPEN_DOCUMENT);
      }
      if (zip.getEntry("xl/workbook.bin") != null) {
        throw new UnreadableListException(ListFault.OLD_EXCEL);
      }
      if (zip.getEntry("xl/workbook.xml") == null) {
        throw new UnreadableListException(ListFault.NO_LIST);
      }
      for (ZipEntry part : Collections.list(zip.entries())) {
        String name = part.getName();
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
          unpack(zip, part);
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw new UnreadableListException(ListFault.DAMAGED, e);
    } catch (java.io.EOFException e) {
      throw new UnreadableListException(ListFault.DAMAGED, e);
    }
  }

  private static void unpack(ZipFile zip, ZipEntry part) throws IOException {
    long packed = Math.max(1, part.getCompressedSize());
    long unpacked = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = zip.getInputStream(part)) {
      int read = in.readNBytes(buffer, 0, buffer.length);
      // Workbooks never declare a document type; entities are how XML reads other files.
      String beginning = new String(buffer, 0, Math.min(read, 2048), StandardCharsets.ISO_8859_1);
      if (beginning.replace("\0", "").contains("<!")) {
        throw new UnreadableListException(ListFault.UNSAFE);
      }
      for (; read > 0; read = in.read(buffer)) {
        unpacked += read;
        boolean strange = unpacked > HARMLESS && unpacked / packed > STRANGE_RATIO;
        if (unpacked > LARGEST_PART || strange) {
          throw new UnreadableListException(ListFault.UNSAFE);
        }
      }
    }
  }

  private static boolean openDocument(ZipFile zip) throws IOException {
    ZipEntry type = zip.getEntry("mimetype");
    if (type == null) {
      return false;
    }
    try (InputStream in = zip.getInputStream(type)) {
      return new String(in.readNBytes(200), StandardCharsets.US_ASCII).startsWith(OPEN_DOCUMENT);
    }
  }

  // ZipFile refuses encrypted parts without saying that this is why.
  private static boolean encrypted(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] header = in.readNBytes(8);
      return header.length == 8 && (header[6] & ENCRYPTED_FLAG) != 0;
    }
  }
}
