package dev.callboard.calls.index;

import dev.callboard.journal.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of one folder. One thread adds, any number query meanwhile, each seeing the rows as they
 * were when it began. What is added is durable at the next checkpoint; after a crash the caller adds
 * again from {@link #position()} on.
 */
public final class ColumnIndex implements AutoCloseable {

  /** Most rows of a leaf's file. */
  static final int LEAF_ROWS = 1 << 17;

  /**
   * Rows that gather in tails before they go into files: about 12 MB of heap. Twice as many where rows
   * keep coming among them.
   */
  static final int TAIL_ROWS = 60_000;

  private static final Logger LOG = LoggerFactory.getLogger(ColumnIndex.class);

  private final LeafFolder folder;
  private final int columns;
  private final int version;
  private final int telling;
  private final int tailRows;
  private final LeafMerge merge;
  private final Map<Long, Long> tailStarts = new HashMap<>();
  private volatile List<Leaf> leaves;
  private volatile Position position;
  private Position saved;
  private int unsaved;
  private boolean closed;

  private ColumnIndex(LeafFolder folder, Shape shape, Manifest manifest, List<Leaf> leaves) {
    this.folder = folder;
    this.columns = shape.columns;
    this.version = shape.version;
    this.telling = shape.telling;
    this.tailRows = shape.tailRows;
    this.merge = new LeafMerge(shape.leafRows, folder::write);
    this.leaves = leaves.isEmpty() ? List.of(Leaf.empty(columns)) : List.copyOf(leaves);
    this.position = manifest.position();
    this.saved = manifest.position();
  }

  /**
   * What rows are like and how they are kept.
   *
   * @param columns how many, start and id being the first two
   * @param telling so many of them, from the first on, say whether a row is another than before; the
   *     others are kept as they were where only they differ
   * @param version of their meaning; files of another version are dropped
   * @param leafRows most rows of a file
   * @param tailRows rows that gather before they go into files, twice as many at most
   */
  record Shape(int columns, int telling, int version, int leafRows, int tailRows) {
    Shape(int columns, int version, int leafRows, int tailRows) {
      this(columns, columns, version, leafRows, tailRows);
    }
  }

  /**
   * Opens the index of a folder, or begins an empty one where there is none, it is damaged, or its
   * rows are of another version.
   *
   * @param columns columns of a row: the first is the start, the second the id
   * @param telling so many of them, from the first on, say whether a row is another than before; the
   *     others are kept as they were where only they differ
   * @param version of the rows' meaning
   * @param whole whether every byte is checked; else the manifest and the heads of all files
   * @throws IOException when the folder cannot be written
   */
  public static ColumnIndex open(Path folder, int columns, int telling, int version, boolean whole)
      throws IOException {
    return open(folder, new Shape(columns, telling, version, LEAF_ROWS, TAIL_ROWS), whole);
  }

  /** The same for rows that are others where any column is. */
  public static ColumnIndex open(Path folder, int columns, int version, boolean whole)
      throws IOException {
    return open(folder, columns, columns, version, whole);
  }

  static ColumnIndex open(Path path, Shape shape, boolean whole) throws IOException {
    var folder = new LeafFolder(path, shape.columns);
    var none = new Manifest(shape.columns, shape.version, Position.START, List.of());
    if (!Files.exists(folder.manifest())) {
      folder.keepOnly(List.of());
      return new ColumnIndex(folder, shape, none, List.of());
    }
    try {
      Manifest manifest = Manifest.read(folder.manifest());
      if (manifest.columns() == shape.columns && manifest.version() == shape.version) {
        var leaves = new ArrayList<Leaf>();
        for (String name : manifest.leaves()) {
          leaves.add(folder.open(name, whole));
        }
        folder.keepOnly(manifest.leaves());
        return new ColumnIndex(folder, shape, manifest, leaves);
      }
      LOG.info("the search index is of another version and is built again");
    } catch (IOException | RuntimeException e) {
      LOG.warn("the search index is damaged and is built again: {}", e.toString());
    }
    folder.setAside();
    return new ColumnIndex(folder, shape, none, List.of());
  }

  /** Forgets the index of a folder, which must not be open: the next opening begins anew. */
  public static void drop(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      Files.deleteIfExists(new LeafFolder(folder, 0).manifest());
    }
  }

  /** Up to where in the journal everything is in the index. */
  public Position position() {
    return position;
  }

  /**
   * Adds rows: one whose id is known takes the place of that one, wherever it starts.
   *
   * @param rows of the index's columns each; not changed afterwards
   * @param next where the journal goes on behind them
   * @return what they changed
   * @throws IOException when files cannot be written; the rows are in all the same
   */
  public synchronized Added add(List<long[]> rows, Position next) throws IOException {
    if (closed) {
      throw new IOException("the search index is closed");
    }
    var edit = new Edit(leaves, tailStarts, telling);
    edit.put(rows);
    leaves = edit.apply();
    position = next;
    unsaved += edit.changed();
    if (unsaved >= 2 * tailRows) {
      checkpoint();
    }
    return new Added(edit.changed(), edit.fresh());
  }

  /**
   * Tells that no more rows are about to come among the last ones: where enough have gathered, this is
   * the moment to write them. Behind half a day's rows, the other half would have their file written again.
   *
   * @throws IOException when files cannot be written; nothing is lost by that but time
   */
  public synchronized void settled() throws IOException {
    if (!closed && unsaved >= tailRows) {
      checkpoint();
    }
  }

  /**
   * What rows changed.
   *
   * @param changed how many were new or other than known
   * @param fresh how many had an id that was not known
   */
  public record Added(int changed, int fresh) {}

  /**
   * One value of the row with a key, as of now; from any thread.
   *
   * @return empty when there is no such row
   */
  public OptionalLong value(long start, long id, int column) {
    List<Leaf> now = leaves;
    return now.get(Edit.leafOf(now, start, id)).value(start, id, column);
  }

  /**
   * Makes everything that was added durable.
   *
   * @throws IOException when files cannot be written; nothing is lost by that but time
   */
  public synchronized void checkpoint() throws IOException {
    if (position.equals(saved) && unsaved == 0) {
      return;
    }
    var merged = new ArrayList<Leaf>();
    for (Leaf leaf : leaves) {
      if (leaf.changed()) {
        merged.addAll(merge.merge(leaf));
      } else if (leaf.name() != null) {
        merged.add(leaf);
      }
    }
    List<String> names = merged.stream().map(Leaf::name).toList();
    folder.sync();
    new Manifest(columns, version, position, names).write(folder.manifest());
    folder.sync();
    Set<String> dropped = new HashSet<>();
    leaves.stream().map(Leaf::name).filter(name -> name != null).forEach(dropped::add);
    names.forEach(dropped::remove);
    leaves = merged.isEmpty() ? List.of(Leaf.empty(columns)) : List.copyOf(merged);
    tailStarts.clear();
    saved = position;
    unsaved = 0;
    dropped.forEach(folder::delete);
  }

  /** The rows that meet every criterion, as of now. */
  public Selection select(List<Criterion> criteria) {
    return Selection.of(leaves, criteria);
  }

  /** How many rows there are. */
  public long rows() {
    return leaves.stream().mapToLong(Leaf::rows).sum();
  }

  /** Whether every file is as it was written; reads all of them, while others query and add. */
  public boolean sound() {
    return leaves.stream().allMatch(leaf -> leaf.base().sound());
  }

  /** Closes it without making anything durable that is not so yet. */
  public synchronized void abandon() {
    closed = true;
  }

  @Override
  public synchronized void close() throws IOException {
    if (!closed) {
      closed = true;
      checkpoint();
    }
  }
}
