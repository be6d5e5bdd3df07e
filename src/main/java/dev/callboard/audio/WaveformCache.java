package dev.callboard.audio;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waveforms of long recordings in small files, so that none is decoded twice for its picture. The
 * folder can be deleted at any time; what is wrong in it counts as not there, and what does not fit
 * any more goes, oldest first. Thread-safe, also between processes.
 */
public final class WaveformCache {

  /** Shorter ones are decoded within a tenth of a second, whatever the codec. */
  public static final Duration WORTH = Duration.ofMinutes(2);

  private static final Logger LOG = LoggerFactory.getLogger(WaveformCache.class);
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final int FORMAT = 0x43425701;
  private static final double FULL_SCALE = 32768;

  /** In each of 256 folders: 10 240 files of 3 to 5 KB at most. */
  private static final int MOST = 40;

  private static final int MOST_BUCKETS = 100_000;

  private final Path folder;

  /**
   * Knows its folder; nothing is read or created yet.
   *
   * @param folder holds nothing else
   */
  public WaveformCache(Path folder) {
    this.folder = folder;
  }

  /**
   * Gives the waveform of a file by the hash of its bytes; empty when it is not there.
   *
   * @param sha256 hex; anything else is never there
   */
  public Optional<Waveform> find(String sha256) {
    if (!SHA256.matcher(sha256).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(Files.readAllBytes(file(sha256))));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.debug("a waveform cannot be read", e);
      return Optional.empty();
    }
  }

  /**
   * Remembers a waveform where that is worth it. A cache that cannot be written is no trouble.
   *
   * @param sha256 hex
   * @param whole of the whole recording
   */
  public void put(String sha256, Waveform whole) {
    if (whole.info().duration().compareTo(WORTH) < 0 || !SHA256.matcher(sha256).matches()) {
      return;
    }
    Path file = file(sha256);
    try {
      Files.createDirectories(file.getParent());
      Path written = Files.createTempFile(file.getParent(), "new", ".tmp");
      Files.write(written, bytes(whole));
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      prune(file.getParent());
    } catch (IOException e) {
      LOG.debug("a waveform cannot be written", e);
    }
  }

  /** Forgets the waveform of a recording that was deleted. */
  public void forget(String sha256) {
    if (SHA256.matcher(sha256).matches()) {
      try {
        Files.deleteIfExists(file(sha256));
      } catch (IOException e) {
        LOG.warn("the waveform of a deleted recording stays behind: {}", e.toString());
      }
    }
  }

  private Path file(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  private static void prune(Path shard) throws IOException {
    record Aged(Path file, FileTime time) {}
    List<Aged> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(shard)) {
      for (Path file : all.toList()) {
        files.add(new Aged(file, Files.getLastModifiedTime(file)));
      }
    }
    files.sort(Comparator.comparing(Aged::time));
    for (Aged old : files.subList(0, Math.max(0, files.size() - MOST))) {
      Files.deleteIfExists(old.file());
    }
  }

  private static byte[] bytes(Waveform of) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      AudioInfo info = of.info();
      out.writeInt(FORMAT);
      out.writeUTF(info.codec());
      out.writeUTF(info.container());
      out.writeInt(info.sampleRate());
      out.writeLong(info.duration().toNanos());
      out.writeFloat(of.loudness().peak());
      out.writeFloat(of.loudness().speech());
      out.writeInt(info.channels());
      out.writeInt(of.peaks()[0].length);
      for (float[] channel : of.peaks()) {
        for (float peak : channel) {
          out.writeShort((int) Math.round(peak * FULL_SCALE));
        }
      }
      CRC32 check = new CRC32();
      check.update(bytes.toByteArray());
      out.writeInt((int) check.getValue());
    }
    return bytes.toByteArray();
  }

  private static Waveform read(byte[] bytes) throws IOException {
    CRC32 check = new CRC32();
    check.update(bytes, 0, Math.max(0, bytes.length - Integer.BYTES));
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != FORMAT) {
        throw new IOException("not of this version");
      }
      String codec = in.readUTF();
      String container = in.readUTF();
      int rate = in.readInt();
      Duration duration = Duration.ofNanos(in.readLong());
      Loudness loudness = new Loudness(in.readFloat(), in.readFloat());
      int channels = in.readInt();
      int buckets = in.readInt();
      if (channels < 1 || channels > 2 || buckets < 1 || buckets > MOST_BUCKETS) {
        throw new IOException("not a waveform");
      }
      float[][] peaks = new float[channels][buckets];
      for (float[] channel : peaks) {
        for (int i = 0; i < buckets; i++) {
          channel[i] = (float) (in.readUnsignedShort() / FULL_SCALE);
        }
      }
      if (in.readInt() != (int) check.getValue()) {
        throw new IOException("torn");
      }
      return new Waveform(
          peaks, new AudioInfo(codec, container, rate, channels, duration), loudness);
    }
  }
}
