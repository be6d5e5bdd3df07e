package dev.callboard.backup;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a backup says about itself, in {@code manifest.json} at its end.
 *
 * @param profile the name of what was backed up
 * @param createdAt when it was begun
 * @param recordings whether kept recordings are in it
 * @param files every other file
 */
public record Manifest(String profile, Instant createdAt, boolean recordings, List<Item> files) {

  /** Its name in the zip. */
  static final String NAME = "manifest.json";

  /** More than any profile needs: 500 000 recordings with a sidecar each. */
  static final int MOST_FILES = 4_000_000;

  /** A backup of a later program may hold what this one does not know how to bring back. */
  private static final int VERSION = 1;

  private static final String FORMAT = "callboard-backup";
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /** Takes the list over. */
  public Manifest {
    files = List.copyOf(files);
  }

  /**
   * A file of the backup.
   *
   * @param path with slashes, see {@link SafePath}
   * @param bytes its length
   * @param sha256 64 hexadecimal digits
   */
  public record Item(String path, long bytes, String sha256) {}

  /** All bytes of all files. */
  public long bytes() {
    return files.stream().mapToLong(Item::bytes).sum();
  }

  String json() {
    return GSON.toJson(new Raw(FORMAT, VERSION, profile, createdAt.toString(), recordings, files));
  }

  /**
   * Reads one that may come from anywhere.
   *
   * @throws UnfitBackup when it makes no sense or promises what no backup holds
   */
  static Manifest read(String json) throws UnfitBackup {
    Raw raw;
    try {
      raw = GSON.fromJson(json, Raw.class);
    } catch (JsonParseException e) {
      throw new UnfitBackup(UnfitBackup.Reason.NO_BACKUP, NAME);
    }
    if (raw == null || !FORMAT.equals(raw.format) || raw.profile == null || raw.files == null) {
      throw new UnfitBackup(UnfitBackup.Reason.NO_BACKUP, NAME);
    }
    if (raw.version != VERSION) {
      throw new UnfitBackup(UnfitBackup.Reason.LATER_VERSION, String.valueOf(raw.version));
    }
    check(raw.files);
    try {
      return new Manifest(
          raw.profile, Instant.parse(String.valueOf(raw.createdAt)), raw.recordings, raw.files);
    } catch (DateTimeException e) {
      throw new UnfitBackup(UnfitBackup.Reason.NO_BACKUP, NAME);
    }
  }

  private static void check(List<@Nullable Item> files) throws UnfitBackup {
    if (files.size() > MOST_FILES) {
      throw new UnfitBackup(UnfitBackup.Reason.HOSTILE, files.size() + " files");
    }
    Set<String> seen = new HashSet<>();
    long sum = 0;
    for (Item item : files) {
      if (item == null || item.path == null || item.sha256 == null || item.bytes < 0) {
        throw new UnfitBackup(UnfitBackup.Reason.NO_BACKUP, NAME);
      }
      SafePath.check(item.path);
      // File systems of Windows and macOS do not tell Ledger from ledger.
      if (!seen.add(item.path.toLowerCase(Locale.ROOT))) {
        throw new UnfitBackup(UnfitBackup.Reason.HOSTILE, item.path);
      }
      sum += item.bytes;
      if (sum < 0) {
        throw new UnfitBackup(UnfitBackup.Reason.HOSTILE, item.path);
      }
    }
  }

  /** As it stands in the file. */
  private record Raw(
      @Nullable String format,
      int version,
      @Nullable String profile,
      @Nullable String createdAt,
      boolean recordings,
      @Nullable List<Item> files) {}
}
