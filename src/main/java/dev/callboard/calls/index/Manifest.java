package dev.callboard.calls.index;

import dev.callboard.journal.Position;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Which files make up the index, and up to where in the journal they hold everything.
 *
 * @param columns columns of a row
 * @param version of the rows' meaning: another one makes the index worthless
 * @param position frames before it are in the leaves
 * @param leaves file names, in order of their keys
 */
record Manifest(int columns, int version, Position position, List<String> leaves) {

  private static final String FIRST_LINE = "callboard column index 1";

  /**
   * Reads a manifest.
   *
   * @throws IOException when there is none or it is damaged
   */
  static Manifest read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    int last = lines.size() - 1;
    if (last < 3
        || !lines.getFirst().equals(FIRST_LINE)
        || !lines.get(last).equals(sum(lines.subList(0, last)))) {
      throw new IOException("damaged: " + file);
    }
    String[] shape = lines.get(1).split(" ");
    String[] position = lines.get(2).split(" ");
    return new Manifest(
        Integer.parseInt(shape[0]),
        Integer.parseInt(shape[1]),
        new Position(Long.parseLong(position[0]), Long.parseLong(position[1])),
        List.copyOf(lines.subList(3, last)));
  }

  /** Takes the place of the one there is, durably and at once. */
  void write(Path file) throws IOException {
    var lines = new ArrayList<String>();
    lines.add(FIRST_LINE);
    lines.add(columns + " " + version);
    lines.add(position.segment() + " " + position.offset());
    lines.addAll(leaves);
    lines.add(sum(lines));
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    LeafWriter.durably(file, ByteBuffer.wrap(bytes));
  }

  private static String sum(List<String> lines) {
    var crc = new CRC32C();
    crc.update(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(crc.getValue());
  }
}
