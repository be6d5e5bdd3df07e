package dev.callboard.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.audio.AudioFile;
import dev.callboard.audio.CompactForm;
import dev.callboard.backup.BackupSource;
import dev.callboard.backup.BackupWriter;
import dev.callboard.backup.Manifest;
import dev.callboard.job.JobControl;
import dev.callboard.profile.Profile;
import dev.callboard.recordings.audit.AuditFilter;
import dev.callboard.recordings.audit.Deed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old recordings of plain samples in a smaller form, on real files. */
class TranscoderTest {

  private static final String OLD = "2026-03-01 10:00:00";
  private static final String DAY = "2026/03/01/";

  @TempDir Path folder;
  private FakePlatform platform;
  private House house;

  @BeforeEach
  void open() throws IOException {
    platform = new FakePlatform();
    house = new House(folder, platform.endpoint());
    for (String name : List.of("pcm16.wav", "mulaw.wav", "alaw.wav", "gsm.wav", "mpeg25.mp3")) {
      platform.give(name, FakePlatform.bytes(name));
    }
  }

  @AfterEach
  void close() throws IOException {
    house.close();
    platform.close();
  }

  private void keep(String... bills) throws IOException {
    house.sync(bills);
    assertThat(house.run().kept()).isEqualTo(bills.length);
  }

  private void want(CompactForm form) throws IOException {
    ArchiveSettingsFile settings = house.parts.settings();
    settings.put(settings.get().transcoding(TranscodeRule.OFF.to(form)));
  }

  private TranscodeReport transcode() throws IOException {
    return house.archive.transcoder().run(0, JobControl.NONE);
  }

  private Recording recording(long call) throws Exception {
    return house.archive.find(call).orElseThrow();
  }

  @Test
  void nothingHappensUnlessItIsWanted() throws Exception {
    keep(House.bill(1, OLD, "pcm16.wav", 3));
    assertThat(house.archive.transcoder().due()).isFalse();
    assertThat(transcode()).isEqualTo(TranscodeReport.NONE);
    assertThat(house.files()).containsExactly(DAY + "1.json", DAY + "1.wav");
  }

  @Test
  void oldPlainSamplesBecomeOpusAndTheOriginalIsProvenStill() throws Exception {
    keep(
        House.bill(1, OLD, "pcm16.wav", 3),
        House.bill(2, OLD, "mulaw.wav", 3),
        House.bill(3, OLD, "gsm.wav", 3),
        House.bill(4, OLD, "mpeg25.mp3", 3),
        House.bill(5, House.TODAY, "alaw.wav", 3));
    Recording before = recording(1);
    want(CompactForm.OPUS);
    assertThat(house.archive.transcoder().due()).isTrue();
    TranscodeReport report = transcode();
    assertThat(report.transcoded()).isEqualTo(2);
    assertThat(report.stay()).isEqualTo(1);
    assertThat(report.stopped()).isEmpty();
    assertThat(house.files())
        .contains(DAY + "1.ogg", DAY + "2.ogg", DAY + "3.wav", DAY + "4.mp3")
        .doesNotContain(DAY + "1.wav", DAY + "2.wav")
        .hasSize(10);
    Recording after = recording(1);
    assertThat(after.sha256()).isEqualTo(Hashes.of(after.file())).isNotEqualTo(before.sha256());
    assertThat(after.bytes()).isEqualTo(Files.size(after.file())).isLessThan(before.bytes() / 4);
    assertThat(after.fetchedAt()).isEqualTo(before.fetchedAt());
    assertThat(after.original())
        .isEqualTo(
            new Original(
                before.sha256(),
                before.bytes(),
                "pcm_s16le",
                8000,
                1,
                Duration.ofMillis(3500),
                House.NOW));
    assertThat(AudioFile.check(after.file()).codec()).isEqualTo("opus");
    assertThat(report.saved()).isEqualTo(before.bytes() - after.bytes() + saved(recording(2)));
    assertThat(recording(5).original()).isNull();
    assertThat(house.archive.counts().bytes())
        .isEqualTo(
            after.bytes()
                + recording(2).bytes()
                + recording(3).bytes()
                + recording(4).bytes()
                + recording(5).bytes());
    assertThat(house.archive.verify(JobControl.NONE))
        .isEqualTo(new VerifyReport(5, 5, List.of(), List.of(), ""));
    assertThat(house.audit.entries().page(AuditFilter.ofCall(2), 0, 10))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.deed()).isEqualTo(Deed.TRANSCODED);
              assertThat(entry.calls()).containsExactlyInAnyOrder(1L, 2L);
            });
  }

  private static long saved(Recording recording) {
    return recording.original().bytes() - recording.bytes();
  }

  /** What stays is not looked at again and again, what was done is not done again. */
  @Test
  void aSecondRunFindsNothingToDo() throws Exception {
    keep(House.bill(1, OLD, "mulaw.wav", 3), House.bill(2, OLD, "gsm.wav", 3));
    want(CompactForm.MP3);
    assertThat(transcode().transcoded()).isEqualTo(1);
    List<String> files = house.files();
    assertThat(files).containsExactly(DAY + "1.json", DAY + "1.mp3", DAY + "2.json", DAY + "2.wav");
    assertThat(house.archive.transcoder().due()).isFalse();
    want(CompactForm.OPUS);
    assertThat(transcode()).isEqualTo(TranscodeReport.NONE);
    assertThat(house.files()).isEqualTo(files);
  }

  @Test
  void theRuleOutlivesTheProgramAndIsOffByDefault() throws Exception {
    assertThat(ArchiveSettingsFile.open(folder).get().transcode()).isEqualTo(TranscodeRule.OFF);
    assertThat(TranscodeRule.OFF.form()).isNull();
    ArchiveSettingsFile settings = house.parts.settings();
    settings.put(settings.get().transcoding(new TranscodeRule(CompactForm.MP3, 400)));
    assertThat(ArchiveSettingsFile.open(folder).get().transcode())
        .isEqualTo(new TranscodeRule(CompactForm.MP3, 400));
  }

  @Test
  void aLegalHoldKeepsWhatWasFetched() throws Exception {
    keep(House.bill(1, OLD, "pcm16.wav", 3), House.bill(2, OLD, "pcm16.wav", 3));
    String hold = house.archive.custody().hold(List.of(1L), "court");
    want(CompactForm.OPUS);
    assertThat(transcode().transcoded()).isEqualTo(1);
    assertThat(house.files()).contains(DAY + "1.wav", DAY + "2.ogg");
    house.archive.custody().release(hold, "over");
    assertThat(transcode().transcoded()).isEqualTo(1);
  }

  /** Put on while its smaller form is being made: it counts. */
  @Test
  void aHoldThatComesMeanwhileCounts() throws Exception {
    keep(House.bill(1, OLD, "pcm16.wav", 3));
    RecordingRow row = house.store.find(1).orElseThrow();
    house.archive.custody().hold(List.of(1L), "court");
    assertThat(house.archive.custody().whileFree(row, () -> true)).isFalse();
  }

  /** While the platform may still have its copy, what is kept is the very same file. */
  @Test
  void nothingYoungerThanThePlatformsOwnCopyIsTouched() throws Exception {
    keep(House.bill(1, "2026-08-25 10:00:00", "pcm16.wav", 3));
    ArchiveSettingsFile settings = house.parts.settings();
    settings.put(settings.get().transcoding(new TranscodeRule(CompactForm.OPUS, 1)));
    assertThat(transcode().transcoded()).isZero();
    keep(House.bill(2, "2026-08-21 10:00:00", "pcm16.wav", 3));
    assertThat(transcode().transcoded()).isEqualTo(1);
  }

  @Test
  void aDamagedFileStaysAsItIs() throws Exception {
    keep(House.bill(1, OLD, "pcm16.wav", 3));
    Path file = recording(1).file();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    want(CompactForm.OPUS);
    assertThat(transcode().transcoded()).isZero();
    assertThat(file).hasBinaryContent(bytes);
    assertThat(house.files()).containsExactly(DAY + "1.json", DAY + "1.wav");
  }

  @Test
  void bothComeBackFromTheFolderAlone() throws Exception {
    keep(House.bill(1, OLD, "pcm16.wav", 3));
    want(CompactForm.OPUS);
    transcode();
    Recording before = recording(1);
    house.close();
    for (String name : List.of("callboard.mv.db", "transcoding.json")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    try (var walk = Files.walk(folder.resolve("records"))) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    house = new House(folder, platform.endpoint());
    assertThat(recording(1)).isEqualTo(before);
    assertThat(before.original()).isNotNull();
  }

  /** Between the list of a backup's files and the copying of them. */
  @Test
  void aBackupWrittenMeanwhileHasTheSmallerForms(@TempDir Path elsewhere) throws Exception {
    keep(House.bill(1, OLD, "pcm16.wav", 3), House.bill(2, OLD, "gsm.wav", 3));
    want(CompactForm.OPUS);
    Path out = elsewhere.resolve("backup.zip");
    JobControl meanwhile =
        new JobControl() {
          private boolean done;

          @Override
          public void progress(long files, long total) {
            try {
              done = done || transcode().transcoded() == 1;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    Profile profile = Profile.of("demo", platform.endpoint(), "demo", "id");
    Manifest written =
        BackupWriter.write(
                new BackupSource(profile, folder, elsewhere.resolve("none"), true),
                out,
                House.NOW,
                meanwhile)
            .orElseThrow();
    assertThat(written.files().stream().map(Manifest.Item::path))
        .contains("profile/recordings/" + DAY + "1.ogg", "profile/recordings/" + DAY + "2.wav")
        .doesNotContain("profile/recordings/" + DAY + "1.wav");
    Recording now = recording(1);
    assertThat(written.files())
        .contains(
            new Manifest.Item("profile/recordings/" + DAY + "1.ogg", now.bytes(), now.sha256()));
  }

  /** As a backup may have it that was written meanwhile: what was fetched, and the sidecar after. */
  @Test
  void whatWasFetchedComesBackWhereTheSmallerFormIsMissing() throws Exception {
    keep(House.bill(1, OLD, "pcm16.wav", 3));
    Recording before = recording(1);
    byte[] wav = Files.readAllBytes(before.file());
    want(CompactForm.OPUS);
    transcode();
    Files.delete(recording(1).file());
    Files.write(before.file(), wav);
    house.close();
    Files.delete(folder.resolve("callboard.mv.db"));
    house = new House(folder, platform.endpoint());
    assertThat(recording(1)).isEqualTo(before);
    assertThat(Sidecar.read(before.file().resolveSibling("1.json")).sha256())
        .isEqualTo(before.sha256());
    assertThat(house.archive.verify(JobControl.NONE).sound()).isEqualTo(1);
    assertThat(transcode().transcoded()).isEqualTo(1);
  }

  /** The power failed before the database was on the disk: the row still names what was fetched. */
  @Test
  void aRowThatTheDatabaseLostIsPutRight() throws Exception {
    keep(House.bill(1, OLD, "pcm16.wav", 3));
    RecordingRow stale = house.store.find(1).orElseThrow();
    want(CompactForm.OPUS);
    transcode();
    Recording now = recording(1);
    house.store.put(List.of(stale));
    assertThat(house.archive.verify(JobControl.NONE))
        .isEqualTo(new VerifyReport(1, 1, List.of(), List.of(), ""));
    assertThat(recording(1)).isEqualTo(now);
    house.store.put(List.of(stale));
    platform.misbehave("pcm16.wav", FakePlatform.Fault.CODE_1029);
    assertThat(house.archive.fetch(1)).isEqualTo(new FetchOutcome.Kept(now));
  }

  @Test
  void aDeletionTakesAwayBothForms() throws Exception {
    keep(House.bill(1, OLD, "pcm16.wav", 3));
    byte[] original = Files.readAllBytes(recording(1).file());
    want(CompactForm.OPUS);
    transcode();
    // As when a crash came between the sidecar and the end of the original.
    Files.write(recording(1).file().resolveSibling("1.wav"), original);
    house.archive.custody().delete(RecordingFilter.ALL, "person", "asked for it", JobControl.NONE);
    assertThat(house.files()).containsExactly(DAY + "1.deleted.json");
    RecordingRow row = house.store.find(1).orElseThrow();
    assertThat(row.state()).isEqualTo(RecordingState.DELETED);
    assertThat(row.original()).isNull();
  }

  @Test
  void theEvidenceNamesBoth() throws Exception {
    keep(House.bill(1, OLD, "mulaw.wav", 3));
    want(CompactForm.OPUS);
    transcode();
    Recording kept = recording(1);
    Path zip = folder.resolve("out.cbevidence");
    house
        .archive
        .evidence()
        .write(
            new EvidenceExport.Order(List.of(1L), "{id}", "", ZoneOffset.UTC),
            tag -> tag,
            zip,
            JobControl.NONE);
    try (ZipFile file = new ZipFile(zip.toFile())) {
      String sheet =
          new String(file.getInputStream(file.getEntry("evidence.html")).readAllBytes(), "UTF-8");
      assertThat(sheet)
          .contains("A TRANSCODE, made by this program at " + House.NOW)
          .contains(kept.sha256(), kept.original().sha256())
          .contains("pcm_mulaw, 8000 Hz, 1 channel")
          .contains("the file is as it was kept");
      String sidecar =
          new String(
              file.getInputStream(file.getEntry("recordings/1.json")).readAllBytes(), "UTF-8");
      assertThat(sidecar).contains(kept.original().sha256(), "transcodedAt");
      assertThat(file.getEntry("recordings/1.ogg")).isNotNull();
    }
  }

  @Test
  void aRunEndsWhenItIsCancelledAndGoesOnLater() throws Exception {
    keep(
        House.bill(1, OLD, "mulaw.wav", 3),
        House.bill(2, OLD, "mulaw.wav", 3),
        House.bill(3, OLD, "mulaw.wav", 3));
    want(CompactForm.OPUS);
    AtomicInteger done = new AtomicInteger();
    TranscodeReport report =
        house
            .archive
            .transcoder()
            .run(
                0,
                new JobControl() {
                  @Override
                  public void progress(long now, long total) {
                    assertThat(total).isEqualTo(3);
                    done.set((int) now);
                  }

                  @Override
                  public boolean cancelled() {
                    return done.get() == 1;
                  }
                });
    assertThat(report.transcoded()).isEqualTo(1);
    assertThat(report.stopped()).isEqualTo("cancelled");
    assertThat(house.files()).hasSize(6).contains(DAY + "1.ogg", DAY + "2.wav", DAY + "3.wav");
    assertThat(house.archive.transcoder().run(1, JobControl.NONE).transcoded()).isEqualTo(1);
    assertThat(house.files()).contains(DAY + "2.ogg", DAY + "3.wav");
  }

  @Test
  void whatItWouldSaveIsSaidBefore() throws Exception {
    keep(
        House.bill(1, OLD, "pcm16.wav", 3),
        House.bill(2, OLD, "gsm.wav", 3),
        House.bill(3, House.TODAY, "pcm16.wav", 3));
    Transcoder transcoder = house.archive.transcoder();
    TranscodeEstimate opus = transcoder.estimate(TranscodeRule.OFF);
    long bytes = recording(1).bytes();
    assertThat(opus).isEqualTo(new TranscodeEstimate(1, bytes, bytes - 3 * 20_000 / 8));
    assertThat(transcoder.estimate(TranscodeRule.OFF.to(CompactForm.MP3)).saved())
        .isLessThan(opus.saved());
  }

  /** Replaced at the new place while the old files were still being taken away. */
  @Test
  void aMoveLeavesNothingBehindWhenAFileWasReplacedMeanwhile() throws Exception {
    keep(House.bill(1, OLD, "pcm16.wav", 3));
    Path old = house.recordings;
    byte[] wav = Files.readAllBytes(old.resolve(DAY + "1.wav"));
    byte[] sidecar = Files.readAllBytes(old.resolve(DAY + "1.json"));
    Path goal = folder.resolve("elsewhere");
    house.archive.move().run(goal, JobControl.NONE);
    want(CompactForm.OPUS);
    transcode();
    Files.createDirectories(old.resolve(DAY));
    Files.write(old.resolve(DAY + "1.wav"), wav);
    Files.write(old.resolve(DAY + "1.json"), sidecar);
    Files.writeString(folder.resolve("archive.leaving"), old.toString());
    house.archive.move().run(goal, JobControl.NONE);
    assertThat(house.files()).isEmpty();
    assertThat(goal.resolve(DAY + "1.ogg")).exists();
  }
}
