package dev.callboard.recordings;

import dev.callboard.job.JobControl;
import dev.callboard.recordings.UnfitEvidence.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * An evidence file from outside, which may have been made to harm: nothing is unpacked but what somebody asks
 * for, and nothing takes more memory or room than an export has. Thread-safe.
 */
public final class EvidenceFile implements AutoCloseable {

  private static final int BUFFER = 64 * 1024;

  /** A sidecar holds one call record. */
  private static final int LONGEST_SIDECAR = 64 << 10;

  /** Of the sums of an export of the most recordings. */
  private static final int LONGEST_SUMS = 64 << 20;

  /** A small file of silence may unpack to this, however small it is. */
  private static final long ALLOWED = 1L << 30;

  /** Sound hardly packs; what unpacks to more than this many times its size was made to harm. */
  private static final long ALLOWED_TIMES = 200;

  private static final Pattern SUM = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

  private final Path path;
  private final ZipFile zip;
  private final Map<String, ZipListing.Entry> entries;

  private EvidenceFile(Path path, ZipFile zip, Map<String, ZipListing.Entry> entries) {
    this.path = path;
    this.zip = zip;
    this.entries = entries;
  }

  /**
   * Opens one and looks at its list of files.
   *
   * @throws UnfitEvidence when it is none, or nobody should unpack it
   */
  public static EvidenceFile open(Path file) throws IOException {
    Map<String, ZipListing.Entry> entries = new LinkedHashMap<>();
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      long unpacked = 0;
      for (ZipListing.Entry entry : ZipListing.read(in)) {
        entries.put(entry.name(), entry);
        unpacked = Math.addExact(unpacked, entry.bytes());
      }
      if (unpacked / ALLOWED_TIMES > in.size() && unpacked > ALLOWED) {
        throw new UnfitEvidence(Reason.TOO_MUCH, String.valueOf(unpacked));
      }
    } catch (ArithmeticException _) {
      throw new UnfitEvidence(Reason.TOO_MUCH, "");
    }
    if (!entries.containsKey(EvidenceZip.SUMS)) {
      throw new UnfitEvidence(Reason.NO_SUMS, "");
    }
    try {
      return new EvidenceFile(file, new ZipFile(file.toFile()), entries);
    } catch (ZipException e) {
      throw new UnfitEvidence(Reason.BROKEN, String.valueOf(e.getMessage()));
    }
  }

  /** The file itself. */
  public Path path() {
    return path;
  }

  /**
   * Reads everything and compares it with the sums.
   *
   * @param control progress in bytes
   * @throws UnfitEvidence when its sums cannot be read
   * @throws IOException when the file cannot be read, or somebody cancelled
   */
  public EvidenceFinding check(JobControl control) throws IOException {
    long size = Files.size(path);
    long total = size + entries.values().stream().mapToLong(ZipListing.Entry::bytes).sum();
    Reading reading = new Reading(control, total);
    String whole;
    try (InputStream in = Files.newInputStream(path)) {
      whole = reading.hash(in, Long.MAX_VALUE, OutputStream.nullOutputStream());
    }
    Map<String, EvidencePiece> pieces = new LinkedHashMap<>();
    for (Map.Entry<String, String> sum : sums().entrySet()) {
      pieces.put(sum.getKey(), piece(sum.getKey(), sum.getValue(), reading));
    }
    for (ZipListing.Entry entry : entries.values()) {
      if (!entry.folder() && !entry.name().equals(EvidenceZip.SUMS)) {
        pieces.computeIfAbsent(
            entry.name(),
            name -> new EvidencePiece(name, EvidenceStatus.ADDED, "", entry.bytes(), null));
      }
    }
    return new EvidenceFinding(
        whole, size, origin(pieces), pieces.values().stream().map(this::calls).toList());
  }

  /** The sidecar of a recording; empty when there is none that can be read. */
  public Optional<Sidecar> sidecar(EvidencePiece piece) {
    String name = piece.sidecar();
    try {
      return entries.containsKey(name)
          ? Optional.of(Sidecar.read(name, text(name, LONGEST_SIDECAR)))
          : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /**
   * Writes one file out.
   *
   * @param to a file that does not exist; it is taken away again when this fails
   * @throws IOException when it is not what was checked
   */
  public void extract(EvidencePiece piece, Path to) throws IOException {
    boolean whole = false;
    try (InputStream in = stream(piece.name());
        OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
      String sha256 = new Reading(JobControl.NONE, 0).hash(in, bytes(piece.name()), out);
      whole = sha256.equals(piece.sha256());
    } finally {
      if (!whole) {
        Files.deleteIfExists(to);
      }
    }
    if (!whole) {
      throw new IOException("it is not what was checked any more");
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private EvidencePiece piece(String name, String sum, Reading reading) throws IOException {
    if (!entries.containsKey(name)) {
      return new EvidencePiece(name, EvidenceStatus.MISSING, "", 0, null);
    }
    long bytes = bytes(name);
    try (InputStream in = stream(name)) {
      String sha256 = reading.hash(in, bytes, OutputStream.nullOutputStream());
      EvidenceStatus status =
          sha256.equals(sum) ? EvidenceStatus.UNCHANGED : EvidenceStatus.CHANGED;
      return new EvidencePiece(name, status, sha256, bytes, null);
    } catch (Reading.Cancelled e) {
      throw e;
    } catch (IOException _) {
      return new EvidencePiece(name, EvidenceStatus.UNREADABLE, "", bytes, null);
    }
  }

  /** Puts the call to a recording, and says where it is not the file that was kept. */
  private EvidencePiece calls(EvidencePiece piece) {
    Optional<Sidecar> found = piece.recording() ? sidecar(piece) : Optional.empty();
    if (found.isEmpty()) {
      return piece;
    }
    Sidecar sidecar = found.get();
    boolean unlike =
        piece.status() == EvidenceStatus.UNCHANGED && !sidecar.sha256().equals(piece.sha256());
    return new EvidencePiece(
        piece.name(),
        unlike ? EvidenceStatus.UNLIKE_KEPT : piece.status(),
        piece.sha256(),
        piece.bytes(),
        new EvidencePiece.Call(
            sidecar.call().id(),
            sidecar.call().destNumber(),
            sidecar.call().startTime(),
            sidecar.call().billSec()));
  }

  /** Exports of earlier versions say it in the sheet alone. */
  private @Nullable EvidenceOrigin origin(Map<String, EvidencePiece> pieces) {
    EvidencePiece found = pieces.get(EvidenceZip.ORIGIN);
    if (found == null || found.status() != EvidenceStatus.UNCHANGED) {
      return null;
    }
    try {
      return EvidenceOrigin.read(text(EvidenceZip.ORIGIN, LONGEST_SIDECAR));
    } catch (IOException _) {
      return null;
    }
  }

  private Map<String, String> sums() throws IOException {
    Map<String, String> sums = new LinkedHashMap<>();
    String text;
    try {
      text = text(EvidenceZip.SUMS, LONGEST_SUMS);
    } catch (IOException e) {
      throw new UnfitEvidence(Reason.NO_SUMS, String.valueOf(e.getMessage()));
    }
    for (String line : text.lines().toList()) {
      Matcher sum = SUM.matcher(line);
      boolean fits = sum.matches() && ExportNames.staysInside(sum.group(2));
      if (!fits || sums.put(sum.group(2), sum.group(1)) != null) {
        throw new UnfitEvidence(Reason.NO_SUMS, "");
      }
      if (sums.size() > ZipListing.MOST_FILES) {
        throw new UnfitEvidence(Reason.TOO_MUCH, String.valueOf(sums.size()));
      }
    }
    return sums;
  }

  private String text(String name, int most) throws IOException {
    if (bytes(name) > most) {
      throw new IOException("too long: " + name);
    }
    try (InputStream in = stream(name)) {
      byte[] text = in.readNBytes(most + 1);
      if (text.length > most) {
        throw new IOException("longer than it says: " + name);
      }
      return new String(text, StandardCharsets.UTF_8);
    }
  }

  private long bytes(String name) {
    ZipListing.Entry entry = entries.get(name);
    return entry == null ? 0 : entry.bytes();
  }

  private InputStream stream(String name) throws IOException {
    ZipEntry entry = entries.containsKey(name) ? zip.getEntry(name) : null;
    InputStream in = entry == null ? null : zip.getInputStream(entry);
    if (in == null) {
      throw new IOException("it is not there: " + name);
    }
    return in;
  }

  /** One reading of everything, with its progress. */
  private static final class Reading {

    private final JobControl control;
    private final long total;
    private long done;

    /** Told apart from a file that cannot be read. */
    private static final class Cancelled extends IOException {
      private static final long serialVersionUID = 1L;

      Cancelled() {
        super("cancelled");
      }
    }

    Reading(JobControl control, long total) {
      this.control = control;
      this.total = total;
    }

    /** Copies and hashes; a stream that is longer than it said is not read to its end. */
    String hash(InputStream in, long most, OutputStream out) throws IOException {
      MessageDigest digest = Hashes.sha256();
      byte[] buffer = new byte[BUFFER];
      long read = 0;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        read += n;
        if (read > most) {
          throw new IOException("longer than it says");
        }
        digest.update(buffer, 0, n);
        out.write(buffer, 0, n);
        done += n;
        control.progress(done, total);
        if (control.cancelled()) {
          throw new Cancelled();
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    }
  }
}
