package dev.callboard.calls.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.calls.index.ColumnIndex.Shape;
import dev.callboard.journal.Position;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not whole is set aside and asked for again from the beginning; never a wrong answer. */
class DamagedIndexTest {

  private static final Shape SMALL = new Shape(RandomRows.COLUMNS, 1, 300, 150);

  @TempDir Path root;
  private Path folder;

  @BeforeEach
  void fill() throws IOException {
    folder = root.resolve("index");
    var rows = new RandomRows(3);
    var naive = new NaiveRows();
    try (ColumnIndex index = ColumnIndex.open(folder, SMALL, true)) {
      for (int step = 1; step <= 20; step++) {
        List<long[]> page = rows.page(naive, 50);
        naive.add(page);
        index.add(page, new Position(1, step));
      }
    }
    assertThat(leaves()).hasSizeGreaterThan(2);
  }

  private List<Path> leaves() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().matches("[0-9a-f]{8}")).sorted().toList();
    }
  }

  @Test
  void aFlippedBitInABody() throws IOException {
    flip(leaves().get(1), Files.size(leaves().get(1)) / 2);
    assertEmptyAfterOpening(SMALL, true);
    assertThat(root.resolve("index.damaged")).isNotEmptyDirectory();
  }

  @Test
  void aFlippedBitInAHead() throws IOException {
    flip(leaves().getFirst(), LeafFile.FIXED + 9);
    assertEmptyAfterOpening(SMALL, false);
  }

  @Test
  void aFileCutShort() throws IOException {
    try (var file = new RandomAccessFile(leaves().getLast().toFile(), "rw")) {
      file.setLength(file.length() - 100);
    }
    assertEmptyAfterOpening(SMALL, false);
  }

  @Test
  void aFileGone() throws IOException {
    Files.delete(leaves().getFirst());
    assertEmptyAfterOpening(SMALL, false);
  }

  @Test
  void aManifestOfNonsense() throws IOException {
    flip(folder.resolve("manifest"), 30);
    assertEmptyAfterOpening(SMALL, false);
  }

  @Test
  void rowsOfAnotherMeaning() throws IOException {
    assertEmptyAfterOpening(new Shape(RandomRows.COLUMNS, 2, 300, 150), false);
  }

  @Test
  void whatNoManifestNamesIsSweptAway() throws IOException {
    Files.writeString(folder.resolve("00ffff00"), "left over");
    Files.writeString(folder.resolve("00ffff01.tmp"), "left over");
    try (ColumnIndex index = ColumnIndex.open(folder, SMALL, true)) {
      assertThat(index.position()).isEqualTo(new Position(1, 20));
    }
    assertThat(folder.resolve("00ffff00")).doesNotExist();
    assertThat(folder.resolve("00ffff01.tmp")).doesNotExist();
  }

  private void assertEmptyAfterOpening(Shape shape, boolean whole) throws IOException {
    try (ColumnIndex index = ColumnIndex.open(folder, shape, whole)) {
      assertThat(index.position()).isEqualTo(Position.START);
      assertThat(index.rows()).isZero();
      assertThat(index.select(List.of()).page(3, true, 0, 10)).isEmpty();
      index.add(List.of(new long[RandomRows.COLUMNS]), new Position(1, 1));
    }
    try (ColumnIndex index = ColumnIndex.open(folder, shape, true)) {
      assertThat(index.rows()).isEqualTo(1);
    }
  }

  private static void flip(Path file, long at) throws IOException {
    try (var opened = new RandomAccessFile(file.toFile(), "rw")) {
      opened.seek(at);
      int old = opened.read();
      opened.seek(at);
      opened.write(old ^ 4);
    }
  }
}
