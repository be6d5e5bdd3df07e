package dev.callboard.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.job.JobControl;
import dev.callboard.platform.Bill;
import dev.callboard.recordings.FakePlatform.Fault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every state in which a crash can leave the folder, and what becomes of it. */
class ArchiveCrashTest {

  @TempDir Path folder;
  private FakePlatform platform;
  private House house;
  private Path audio;
  private Path sidecar;

  @BeforeEach
  void open() throws Exception {
    platform = new FakePlatform();
    house = new House(folder, platform.endpoint());
    house.sync(House.bill(7, House.TODAY, "a", 4), House.bill(8, House.TODAY, "b", 4));
    audio = house.recordings.resolve("2026/11/23/7.mp3");
    sidecar = house.recordings.resolve("2026/11/23/7.json");
  }

  @AfterEach
  void close() throws Exception {
    house.close();
    platform.close();
  }

  @Test
  void unfinishedFilesAreSweptAway() throws Exception {
    Path incoming = Files.createDirectories(house.recordings.resolve("incoming"));
    Files.write(incoming.resolve("7.part-0011aabb-1"), Arrays.copyOf(platform.sound(), 900));
    Files.writeString(incoming.resolve("7.part-0011aabb-2"), "{\"call\":");

    assertThat(house.run().kept()).isEqualTo(2);
    assertThat(house.files()).hasSize(4).noneMatch(f -> f.contains("part"));
  }

  @Test
  void aWholeFileWithoutItsSidecarIsSealedWithoutAskingAgain() throws Exception {
    Files.createDirectories(audio.getParent());
    Files.write(audio, platform.sound());

    assertThat(house.run().kept()).isEqualTo(2);

    assertThat(platform.downloads("a")).isZero();
    Sidecar sealed = Sidecar.read(sidecar);
    assertThat(sealed.sha256()).isEqualTo(Hashes.of(audio));
    assertThat(sealed.bytes()).isEqualTo(platform.sound().length);
    assertThat(sealed.fetchedAt())
        .isEqualTo(Files.getLastModifiedTime(audio).toInstant().truncatedTo(ChronoUnit.MILLIS));
  }

  @Test
  void aHalfFileWithoutItsSidecarIsFetchedAgain() throws Exception {
    Files.createDirectories(audio.getParent());
    Files.write(audio, Arrays.copyOf(platform.sound(), 3000));

    assertThat(house.run().kept()).isEqualTo(2);
    assertThat(platform.downloads("a")).isEqualTo(1);
    assertThat(audio).hasBinaryContent(platform.sound());
  }

  @Test
  void aSealedFileWithoutItsRowIsTakenUp() throws Exception {
    house.run();
    house.store.put(
        List.of(
            new Recordings(
                    new ArchiveFolder(house.recordings, Quota.NONE), house.store, house.calls)
                .wanted(house.calls.find(7).orElseThrow().bill(), "")));

    assertThat(house.run().kept()).isEqualTo(1);
    assertThat(platform.downloads("a")).isEqualTo(1);
    assertThat(house.archive.find(7).orElseThrow().state()).isEqualTo(RecordingState.KEPT);
  }

  @Test
  void whatCameIntoTheFolderSinceTheRunBeganIsNotCalledLost() throws Exception {
    ArchiveFolder archive = new ArchiveFolder(house.recordings, Quota.NONE);
    archive.open(false);
    Bill call = house.calls.find(7).orElseThrow().bill();
    Leftovers leftovers = Leftovers.ofRun();
    assertThat(leftovers.mayHold(archive.place(call))).isFalse();
    Files.createDirectories(audio.getParent());
    Files.write(audio, platform.sound());
    platform.misbehave("a", Fault.CODE_1029);

    try (Downloader downloader = new Downloader("127.0.0.1", ArchiveOptions.DEFAULT)) {
      Keeper keeper =
          new Keeper(
              archive,
              new Retrieval(archive, house.client, downloader, house.parts.waveforms()),
              house.parts.waveforms(),
              () -> House.NOW);
      assertThat(
              keeper.keep(
                  call, new Errand(new Semaphore(1), ArrivedRows.single(house.store), leftovers)))
          .isInstanceOf(Keeper.Attempt.Kept.class);
    }
    assertThat(sidecar).exists();
    assertThat(audio.resolveSibling("7.lost.json")).doesNotExist();
  }

  @Test
  void aTornSidecarOrOneOfOtherBytesIsReplaced() throws Exception {
    Files.createDirectories(audio.getParent());
    Files.write(audio, platform.sound());
    Files.writeString(sidecar, "{\"call\":{\"id\":7},\"sha256\":\"00\",\"by");
    Files.write(audio.resolveSibling("8.mp3"), FakePlatform.bytes("stereo-mpeg2.mp3"));
    Files.writeString(
        audio.resolveSibling("8.json"),
        new String(
            new Sidecar(house.calls.find(8).orElseThrow().bill(), "00ff", 9, "b", House.NOW)
                .toBytes(),
            StandardCharsets.UTF_8));

    assertThat(house.run().kept()).isEqualTo(2);
    assertThat(Sidecar.read(sidecar).sha256()).isEqualTo(Hashes.of(audio));
    assertThat(house.archive.verify(JobControl.NONE).sound()).isEqualTo(2);
    assertThat(audio.resolveSibling("8.mp3")).hasBinaryContent(platform.sound());
  }

  @Test
  void theFolderAloneBringsTheDatabaseBack() throws Exception {
    platform.misbehave("b", Fault.CODE_1029);
    house.run();
    Recording before = house.archive.find(7).orElseThrow();
    house.close();
    Files.delete(folder.resolve("callboard.mv.db"));
    try (var log = Files.walk(folder.resolve("records"))) {
      log.filter(Files::isRegularFile).forEach(f -> f.toFile().delete());
    }

    house = new House(folder, platform.endpoint());

    assertThat(house.calls.find(7)).as("the record log is gone too").isEmpty();
    assertThat(house.archive.find(7)).contains(before);
    Recording lost = house.archive.find(8).orElseThrow();
    assertThat(lost.state()).isEqualTo(RecordingState.LOST);
    assertThat(lost.call().bill().destNumber()).isEqualTo("55501008");
    assertThat(house.archive.lookup().list(0, 10)).hasSize(2);
    assertThat(house.run().kept()).isZero();
  }

  @Test
  void aRestoreThatWasBrokenOffBeginsAgain() throws Exception {
    house.run();
    house.close();
    Files.delete(folder.resolve("callboard.mv.db"));
    JobControl cancelled =
        new JobControl() {
          @Override
          public void progress(long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    house = new House(folder, platform.endpoint(), cancelled);
    assertThat(house.archive.counts().kept()).isZero();

    assertThat(house.archive.restoreIfNeeded(JobControl.NONE)).isTrue();
    assertThat(house.archive.counts().kept()).isEqualTo(2);
    assertThat(house.archive.restoreIfNeeded(JobControl.NONE)).isFalse();
  }

  @Test
  void restoreSaysWhatIsDamaged() throws Exception {
    house.run();
    Files.delete(audio);
    Files.writeString(audio.resolveSibling("8.json"), "?");

    assertThat(house.archive.restore(JobControl.NONE)).isEqualTo(new RestoreReport(0, 0, 2));
    assertThat(house.archive.find(7).orElseThrow().state()).isEqualTo(RecordingState.ON_PLATFORM);
    assertThat(house.run().kept()).as("fetched again").isEqualTo(1);
  }

  @Test
  void verifyTellsOfRotAndOfWhatIsMissing() throws Exception {
    house.run();
    byte[] rotten = platform.sound().clone();
    rotten[5000] ^= 1;
    Files.write(audio, rotten);
    Files.delete(audio.resolveSibling("8.mp3"));

    VerifyReport report = house.archive.verify(JobControl.NONE);

    assertThat(report).isEqualTo(new VerifyReport(2, 0, List.of(7L), List.of(8L), ""));
    assertThat(house.archive.find(7).orElseThrow().problem()).contains("changed");
    assertThat(house.run().kept()).as("both are fetched again").isEqualTo(2);
    assertThat(audio.resolveSibling("8.mp3")).hasBinaryContent(platform.sound());
  }
}
