package dev.callboard.recordings;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.callboard.audio.AudioInfo;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a recording was as it was fetched, before it was stored in a smaller form.
 *
 * @param sha256 of its bytes, hex
 * @param bytes its size
 * @param codec FFmpeg's name, for example {@code pcm_mulaw}
 * @param sampleRate Hz
 * @param channels 1 or 2
 * @param duration its length, to the millisecond
 * @param transcodedAt when the smaller form took its place
 */
public record Original(
    String sha256,
    long bytes,
    String codec,
    int sampleRate,
    int channels,
    Duration duration,
    Instant transcodedAt) {

  static Original of(String sha256, long bytes, AudioInfo info, Instant transcodedAt) {
    return new Original(
        sha256,
        bytes,
        info.codec(),
        info.sampleRate(),
        info.channels(),
        Duration.ofMillis(info.duration().toMillis()),
        transcodedAt);
  }

  /** Writes it as one object. */
  void write(JsonWriter json) throws IOException {
    json.beginObject();
    json.name("sha256").value(sha256);
    json.name("bytes").value(bytes);
    json.name("codec").value(codec);
    json.name("sampleRate").value(sampleRate);
    json.name("channels").value(channels);
    json.name("millis").value(duration.toMillis());
    json.name("transcodedAt").value(transcodedAt.toString());
    json.endObject();
  }

  /**
   * Reads one. Fields that are not known are passed over.
   *
   * @throws IOException when something is missing
   */
  static Original read(JsonReader json) throws IOException {
    String sha256 = null;
    long bytes = -1;
    String codec = "";
    int rate = 0;
    int channels = 0;
    long millis = 0;
    @Nullable Instant at = null;
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "sha256" -> sha256 = json.nextString();
        case "bytes" -> bytes = json.nextLong();
        case "codec" -> codec = json.nextString();
        case "sampleRate" -> rate = json.nextInt();
        case "channels" -> channels = json.nextInt();
        case "millis" -> millis = json.nextLong();
        case "transcodedAt" -> at = Instant.parse(json.nextString());
        default -> json.skipValue();
      }
    }
    json.endObject();
    if (sha256 == null || bytes < 0 || at == null) {
      throw new IOException("nothing certain is said of the original");
    }
    return new Original(sha256, bytes, codec, rate, channels, Duration.ofMillis(millis), at);
  }
}
