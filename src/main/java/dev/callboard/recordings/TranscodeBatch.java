package dev.callboard.recordings;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which recordings are being stored in a smaller form: written down before the first of them is
 * touched, and taken away when the last is settled and the audit log has them, so that what a crash
 * leaves is found without walking the archive.
 *
 * @param begunAt when
 * @param calls which
 */
record TranscodeBatch(Instant begunAt, List<Call> calls) {

  private static final Logger LOG = LoggerFactory.getLogger(TranscodeBatch.class);
  private static final Gson GSON = new Gson();

  TranscodeBatch {
    calls = List.copyOf(calls);
  }

  /**
   * One call.
   *
   * @param id its id
   * @param start when it began: seconds of the platform's clock read as if it were UTC
   */
  record Call(long id, long start) {}

  /** What stands in the file. */
  private record Written(@Nullable String begunAt, @Nullable List<Call> calls) {}

  void write(Path file) throws IOException {
    SmallFile.write(file, GSON.toJson(new Written(begunAt.toString(), calls)));
  }

  /**
   * Reads the batch that a crash broke off; empty when there is none. One that somebody spoilt is
   * forgotten: all that it would have saved is room.
   */
  static Optional<TranscodeBatch> read(Path file) throws IOException {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      Written read = GSON.fromJson(Files.readString(file), Written.class);
      return read == null || read.begunAt == null || read.calls == null
          ? Optional.empty()
          : Optional.of(new TranscodeBatch(Instant.parse(read.begunAt), read.calls));
    } catch (JsonParseException | DateTimeException e) {
      LOG.warn("what was being made smaller cannot be read and is forgotten", e);
      return Optional.empty();
    }
  }
}
