package dev.callboard.recordings;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import dev.callboard.audio.CompactForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A profile's {@code archive.json}. Thread-safe. */
public final class ArchiveSettingsFile {

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveSettingsFile.class);
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final Path file;
  private volatile ArchiveSettings settings;

  private ArchiveSettingsFile(Path file, ArchiveSettings settings) {
    this.file = file;
    this.settings = settings;
  }

  /** What stands in the file; absent where an older or newer program wrote it. */
  private record Written(
      @Nullable ArchivePolicy policy,
      @Nullable Integer leastTalk,
      @Nullable List<String> campaigns,
      @Nullable Integer parallel,
      @Nullable Boolean verify,
      @Nullable CompactForm transcode,
      @Nullable Integer transcodeAfterDays,
      @Nullable String folder,
      @Nullable String movingTo) {}

  /**
   * Reads the settings of a profile's folder; the defaults where there are none.
   *
   * @throws IOException when the file is there and makes no sense: where the archive is must not be
   *     guessed
   */
  public static ArchiveSettingsFile open(Path profile) throws IOException {
    Path file = profile.resolve("archive.json");
    if (Files.notExists(file)) {
      return new ArchiveSettingsFile(file, ArchiveSettings.DEFAULT);
    }
    try {
      Written read = GSON.fromJson(Files.readString(file), Written.class);
      if (read == null) {
        throw new IOException("archive.json is empty");
      }
      ArchiveSettings none = ArchiveSettings.DEFAULT;
      return new ArchiveSettingsFile(
          file,
          new ArchiveSettings(
              read.policy == null ? none.policy() : read.policy,
              read.leastTalk == null ? none.leastTalk() : read.leastTalk,
              read.campaigns == null ? none.campaigns() : read.campaigns,
              read.parallel == null ? none.parallel() : read.parallel,
              read.verify == null ? none.verify() : read.verify,
              new TranscodeRule(
                  read.transcode,
                  read.transcodeAfterDays == null
                      ? none.transcode().afterDays()
                      : read.transcodeAfterDays),
              read.folder == null ? "" : read.folder,
              read.movingTo == null ? "" : read.movingTo));
    } catch (JsonParseException e) {
      LOG.warn("archive.json cannot be read", e);
      throw new IOException("archive.json makes no sense; put it right or delete it", e);
    }
  }

  /** How the archive is set now. */
  public ArchiveSettings get() {
    return settings;
  }

  /**
   * Sets it, durably.
   *
   * @throws IOException when it could not be written; the former settings stay
   */
  public synchronized void put(ArchiveSettings now) throws IOException {
    SmallFile.write(
        file,
        GSON.toJson(
                new Written(
                    now.policy(),
                    now.leastTalk(),
                    now.campaigns(),
                    now.parallel(),
                    now.verify(),
                    now.transcode().form(),
                    now.transcode().afterDays(),
                    now.folder(),
                    now.movingTo()))
            + "\n");
    settings = now;
  }
}
