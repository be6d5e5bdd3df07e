package dev.callboard.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.callboard.job.JobControl;
import dev.callboard.recordings.UnfitEvidence.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Evidence files from strangers: changed ones are said to be, harmful ones are not read. */
class EvidenceFileTest {

  private static final String SOUND = "recordings/a.mp3";

  @TempDir Path folder;

  @Test
  void whatChangedIsMissingOrWasAddedIsSaid() throws Exception {
    Path file =
        new RawZip()
            .add("recordings/", "")
            .add(SOUND, "forged")
            .add("evidence.html", "sheet")
            .add("note.txt", "from a friend")
            .add(
                "SHA256SUMS",
                sum(SOUND, "sound")
                    + sum("evidence.html", "sheet")
                    + sum("recordings/b.mp3", "gone"))
            .write(folder.resolve("e.cbevidence"));
    assertThat(check(file))
        .extracting(EvidencePiece::name, EvidencePiece::status)
        .containsExactly(
            tuple(SOUND, EvidenceStatus.CHANGED),
            tuple("evidence.html", EvidenceStatus.UNCHANGED),
            tuple("recordings/b.mp3", EvidenceStatus.MISSING),
            tuple("note.txt", EvidenceStatus.ADDED));
  }

  @Test
  void aFileThatUnpacksToMoreThanItSaysIsNotReadToItsEnd() throws Exception {
    byte[] zeros = new byte[64 << 20];
    Path file =
        new RawZip()
            .claiming(10)
            .add(SOUND, zeros)
            .add("SHA256SUMS", sum(SOUND, "0123456789"))
            .write(folder.resolve("e.cbevidence"));
    try (EvidenceFile evidence = EvidenceFile.open(file)) {
      long[] read = {0};
      EvidenceFinding finding =
          evidence.check(
              new JobControl() {
                @Override
                public void progress(long done, long total) {
                  read[0] = done;
                }

                @Override
                public boolean cancelled() {
                  return false;
                }
              });
      assertThat(finding.pieces().getFirst().status()).isEqualTo(EvidenceStatus.UNREADABLE);
      assertThat(read[0]).isLessThan(zeros.length / 10);
      Path out = folder.resolve("out.mp3");
      assertThatThrownBy(() -> evidence.extract(finding.pieces().getFirst(), out))
          .isInstanceOf(IOException.class);
      assertThat(out).doesNotExist();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x",
        "recordings/../../x",
        "/etc/x",
        "a//b",
        "recordings\\x",
        "C:x",
        "a\u0000b",
        "a\nb",
        "recordings/\u202E3pm.exe",
        "./x",
        "..."
      })
  void namesThatLeadElsewhereAreRefused(String name) throws Exception {
    refuses(Reason.UNSAFE_NAME, sums().add(name, "x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "/x", "a\\b"})
  void namesInTheSumsThatLeadElsewhereAreRefused(String name) throws Exception {
    refuses(Reason.NO_SUMS, new RawZip().add("SHA256SUMS", sum(name, "x")));
  }

  @Test
  void namesThatStandTwiceAreRefused() throws Exception {
    refuses(Reason.TWICE, sums().add(SOUND, "x").add(SOUND, "y"));
    refuses(Reason.TWICE, sums().add("recordings/n\u0303.mp3", "x").add("recordings/Ñ.MP3", "y"));
    refuses(Reason.NO_SUMS, new RawZip().add("SHA256SUMS", sum("a", "x") + sum("a", "y")));
  }

  @Test
  void linksAndLockedFilesAreRefused() throws Exception {
    refuses(Reason.LINK, sums().mode(RawZip.LINK).add(SOUND, "/etc/passwd"));
    refuses(Reason.LOCKED, sums().locked().add(SOUND, "x"));
  }

  @Test
  void bombsAreRefusedBeforeAnythingIsUnpacked() throws Exception {
    refuses(Reason.TOO_MUCH, sums().claiming(0xFFFFFFF0L).add(SOUND, "x"));
    refuses(Reason.BROKEN, sums().add(SOUND, "x").at(0).add("again", "x"));
    Path file = folder.resolve("e.cbevidence");
    sums().write(file, 3);
    refuses(Reason.BROKEN, file);
  }

  @Test
  void aListOfTooManyFilesIsNotRead() throws Exception {
    RawZip many = sums();
    for (int i = 0; i <= ZipListing.MOST_FILES / 100; i++) {
      many.add("f" + i, "");
    }
    Path file = many.write(folder.resolve("e.cbevidence"));
    byte[] bytes = Files.readAllBytes(file);
    // The 64-bit form says more files than there is room for.
    byte[] large =
        ByteBuffer.allocate(bytes.length + 76)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(bytes, 0, bytes.length - 22)
            .putInt(0x06064b50)
            .putLong(44)
            .putInt(0)
            .putLong(0)
            .putLong(2_000_000_000L)
            .putLong(2_000_000_000L)
            .putLong(4_000_000_000L)
            .putLong(0)
            .putInt(0x07064b50)
            .putInt(0)
            .putLong(bytes.length - 22)
            .putInt(1)
            .put(bytes, bytes.length - 22, 22)
            .array();
    refuses(Reason.BROKEN, Files.write(file, large));
    ByteBuffer.wrap(large)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(bytes.length - 22 + 40, bytes.length - 22);
    refuses(Reason.TOO_MUCH, Files.write(file, large));
  }

  @Test
  void whatTwoToolsWouldReadDifferentlyIsRefused() throws Exception {
    refuses(Reason.BROKEN, sums().front("recordings/b.mp3").add(SOUND, "x"));
    Path file = sums().write(folder.resolve("e.cbevidence"));
    byte[] bytes = Files.readAllBytes(file);
    byte[] behind = new byte[bytes.length + 5];
    System.arraycopy(bytes, 0, behind, 5, bytes.length);
    refuses(Reason.NO_ZIP, Files.write(file, behind), Reason.BROKEN);
    refuses(Reason.BROKEN, Files.write(file, Arrays.copyOf(bytes, bytes.length + 5)));
  }

  @Test
  void whatWasCutShortOrIsNoZipIsRefused() throws Exception {
    Path file = sums().add(SOUND, "sound").write(folder.resolve("e.cbevidence"));
    byte[] bytes = Files.readAllBytes(file);
    for (int length = Integer.BYTES; length < bytes.length; length++) {
      refuses(Reason.BROKEN, Files.write(file, Arrays.copyOf(bytes, length)));
    }
    refuses(Reason.NO_ZIP, Files.write(file, new byte[0]));
    refuses(Reason.NO_ZIP, Files.writeString(file, "PK, a novel\n".repeat(10_000)));
    refuses(Reason.NO_SUMS, new RawZip().add("holiday.jpg", "x"));
  }

  @Test
  void noByteOfTheListCanBeChangedToDoHarm() throws Exception {
    Path file = sums().add(SOUND, "sound").write(folder.resolve("e.cbevidence"));
    byte[] bytes = Files.readAllBytes(file);
    for (int at = 0; at < bytes.length; at++) {
      byte[] changed = bytes.clone();
      changed[at] ^= (byte) 0xFF;
      Files.write(file, changed);
      try (EvidenceFile evidence = EvidenceFile.open(file)) {
        assertThat(evidence.check(JobControl.NONE).bytes()).isEqualTo(bytes.length);
      } catch (UnfitEvidence e) {
        assertThat(e.reason()).isNotNull();
      }
    }
  }

  private void refuses(Reason reason, RawZip zip) throws IOException {
    refuses(reason, zip.write(folder.resolve("e.cbevidence")));
  }

  private static void refuses(Reason reason, Path file, Reason... or) {
    assertThatThrownBy(() -> check(file))
        .isInstanceOfSatisfying(
            UnfitEvidence.class,
            e -> {
              if (Arrays.stream(or).noneMatch(r -> r == e.reason())) {
                assertThat(e.reason()).isEqualTo(reason);
              }
            });
  }

  private static List<EvidencePiece> check(Path file) throws IOException {
    try (EvidenceFile evidence = EvidenceFile.open(file)) {
      return evidence.check(JobControl.NONE).pieces();
    }
  }

  private static RawZip sums() {
    return new RawZip().add("SHA256SUMS", "");
  }

  private static String sum(String name, String content) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash) + "  " + name + "\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
