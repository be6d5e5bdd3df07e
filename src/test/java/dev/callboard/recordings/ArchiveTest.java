package dev.callboard.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.callboard.audio.LongSounds;
import dev.callboard.audio.Waveform;
import dev.callboard.job.JobControl;
import dev.callboard.recordings.FakePlatform.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

  @TempDir Path folder;
  private FakePlatform platform;
  private House house;

  @BeforeEach
  void open() throws Exception {
    platform = new FakePlatform();
    house = new House(folder, platform.endpoint());
  }

  @AfterEach
  void close() throws Exception {
    house.close();
    platform.close();
  }

  @Test
  void aKeptRecordingMeansSomethingWithoutTheDatabase() throws Exception {
    house.sync(
        House.bill(77, House.TODAY, "20261123/a.mp3", 4), House.bill(78, House.TODAY, "", 0));

    ArchiveReport report = house.run();

    assertThat(report).isEqualTo(new ArchiveReport(1, 0, 0, 0, platform.sound().length, ""));
    assertThat(house.files()).containsExactly("2026/11/23/77.json", "2026/11/23/77.mp3");
    Path audio = house.recordings.resolve("2026/11/23/77.mp3");
    assertThat(audio).hasBinaryContent(platform.sound());
    JsonObject sidecar =
        JsonParser.parseString(Files.readString(house.recordings.resolve("2026/11/23/77.json")))
            .getAsJsonObject();
    assertThat(sidecar.keySet())
        .containsExactly("call", "sha256", "bytes", "sourceName", "fetchedAt");
    assertThat(sidecar.get("sha256").getAsString()).isEqualTo(Hashes.of(audio));
    assertThat(sidecar.get("bytes").getAsLong()).isEqualTo(platform.sound().length);
    assertThat(sidecar.get("sourceName").getAsString()).isEqualTo("20261123/a.mp3");
    assertThat(Instant.parse(sidecar.get("fetchedAt").getAsString())).isEqualTo(House.NOW);
    JsonObject call = sidecar.getAsJsonObject("call");
    assertThat(call.get("id").getAsLong()).isEqualTo(77);
    assertThat(call.get("starttime").getAsString()).isEqualTo(House.TODAY);
    assertThat(call.get("customuuid").getAsString()).isEqualTo("t-1");

    Recording found = house.archive.find(77).orElseThrow();
    assertThat(found.state()).isEqualTo(RecordingState.KEPT);
    assertThat(found.file()).isEqualTo(audio.toAbsolutePath());
    assertThat(found.deletedBy()).isEqualTo("2027-02-21T12:59:58Z");
    assertThat(house.archive.find(78)).isEmpty();
    assertThat(house.archive.counts())
        .isEqualTo(new RecordingArchive.Counts(1, 0, 0, 0, platform.sound().length));
  }

  @Test
  void eachKindOfSoundGetsItsOwnExtensionWhateverItsName() throws Exception {
    List<String> names = List.of("pcm16.wav", "gsm.wav", "opus.ogg", "speech.amr", "aac.m4a");
    for (int i = 0; i < names.size(); i++) {
      platform.give("x" + i + ".mp3", FakePlatform.bytes(names.get(i)));
      house.sync(House.bill(100 + i, House.TODAY, "x" + i + ".mp3", 3));
    }

    assertThat(house.run().kept()).isEqualTo(5);

    assertThat(house.files().stream().filter(f -> !f.endsWith(".json")))
        .containsExactly(
            "2026/11/23/100.wav",
            "2026/11/23/101.wav",
            "2026/11/23/102.ogg",
            "2026/11/23/103.amr",
            "2026/11/23/104.m4a");
  }

  /** The check decodes it anyway: whoever opens it need not wait for its picture. */
  @Test
  void aLongRecordingIsDrawnAsItIsKept() throws Exception {
    byte[] long1 = Files.readAllBytes(LongSounds.mp3(folder.resolve("long.mp3"), 144));
    platform.give("long.mp3", long1);
    house.sync(
        House.bill(7, House.TODAY, "long.mp3", 144), House.bill(8, House.TODAY, "short.mp3", 4));

    assertThat(house.run().kept()).isEqualTo(2);

    String hash = house.archive.find(7).orElseThrow().sha256();
    Waveform drawn = house.archive.waveforms().find(hash).orElseThrow();
    assertThat(drawn.info().duration()).isBetween(Duration.ofSeconds(143), Duration.ofSeconds(145));
    assertThat(house.archive.waveforms().find(house.archive.find(8).orElseThrow().sha256()))
        .as("a short one needs no file")
        .isEmpty();
    house.archive.custody().delete(RecordingFilter.ALL, "all", "asked for", JobControl.NONE);
    assertThat(house.archive.waveforms().find(hash)).as("deleted with the sound").isEmpty();
  }

  @Test
  void whatIsKeptIsNotFetchedAgain() throws Exception {
    house.sync(House.bill(1, House.TODAY, "a", 4));
    house.run();
    house.sync(House.bill(1, House.TODAY, "a", 4));

    assertThat(house.run()).isEqualTo(new ArchiveReport(0, 0, 0, 0, 0, ""));
    assertThat(house.archive.fetch(1)).isInstanceOf(FetchOutcome.Kept.class);
    assertThat(platform.downloads("a")).isEqualTo(1);
  }

  @Test
  void twoCallsMayNameOneFileAndOneCallMayComeTwice() throws Exception {
    house.sync(
        House.bill(1, House.TODAY, "same", 4),
        House.bill(2, House.TODAY, "same", 4),
        House.bill(2, House.TODAY, "same", 4));

    assertThat(house.run().kept()).isEqualTo(2);
    assertThat(house.files())
        .containsExactly(
            "2026/11/23/1.json", "2026/11/23/1.mp3", "2026/11/23/2.json", "2026/11/23/2.mp3");
  }

  @Test
  void noNameReachesOutOfTheFolder() throws Exception {
    List<String> names =
        new ArrayList<>(
            List.of(
                "../../../outside.mp3",
                "/etc/outside",
                "..\\..\\outside",
                "C:\\outside",
                "CON",
                "nul.mp3",
                "a\u0000b",
                "tab\there",
                "x".repeat(300),
                ".",
                "..",
                "~/x",
                "录音/文件.mp3",
                "a/b/../../../c",
                " "));
    Random random = new Random(3);
    for (int i = 0; i < 15; i++) {
      StringBuilder name = new StringBuilder();
      for (int j = 0; j < 1 + random.nextInt(40); j++) {
        name.append("./\\:*?\"<>|%~ab\u202e\u0001".charAt(random.nextInt(16)));
      }
      names.add(name.toString());
    }
    String[] bills =
        IntStream.range(0, names.size())
            .mapToObj(
                i -> House.bill(i + 1, i % 2 == 0 ? House.TODAY : "../../..", names.get(i), 3))
            .toArray(String[]::new);
    house.sync(bills);

    ArchiveReport report = house.run();

    assertThat(report.failed()).isZero();
    assertThat(report.kept()).isEqualTo(names.size());
    assertThat(house.files())
        .hasSize(2 * names.size())
        .allMatch(file -> file.matches("(2026/11/23|1970/01/01)/\\d+\\.(mp3|json)"));
    try (var outside = Files.list(folder)) {
      assertThat(outside.map(p -> p.getFileName().toString()))
          .allMatch(
              name ->
                  name.matches(
                      "recordings|records|calls-index|index|audit|(callboard|archive)\\..*"));
    }
  }

  @Test
  void theNearestToDeletionComesFirst() throws Exception {
    house.sync(
        House.bill(1, "2026-11-20 10:00:00", "young", 4),
        House.bill(2, "2026-08-26 10:00:00", "nearly-gone", 4),
        House.bill(3, "2026-01-01 10:00:00", "long-gone", 4),
        House.bill(4, "2026-10-01 10:00:00", "middle", 4));

    assertThat(house.archive.counts().atRisk()).isEqualTo(1);
    for (String expected : List.of("nearly-gone", "middle", "young", "long-gone")) {
      ArchiveReport report = house.archive.archive(1, JobControl.NONE);
      assertThat(report.kept()).isEqualTo(1);
      assertThat(platform.downloads(expected)).as(expected).isEqualTo(1);
    }
  }

  @Test
  void manyAtATimeWithProgressAndInOrderOfTime() throws Exception {
    String[] bills =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    House.bill(1000 + i, "2026-11-%02d 10:00:00".formatted(1 + i % 20), "f" + i, 4))
            .toArray(String[]::new);
    house.sync(bills);
    AtomicLong last = new AtomicLong();
    JobControl control =
        new JobControl() {
          @Override
          public void progress(long done, long total) {
            assertThat(done).isGreaterThanOrEqualTo(last.getAndSet(done));
            assertThat(total).isEqualTo(60);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };

    assertThat(house.archive.archive(0, control).kept()).isEqualTo(60);
    assertThat(last).hasValue(60);
    List<Recording> page = house.archive.lookup().list(10, 5);
    assertThat(page).hasSize(5).allMatch(r -> r.state() == RecordingState.KEPT);
    assertThat(page.getFirst().call().start()).isAfterOrEqualTo(page.getLast().call().start());
  }

  @Test
  void cancelEndsAtTheNextSafePoint() throws Exception {
    house.sync(
        IntStream.range(0, 60)
            .mapToObj(i -> House.bill(i + 1, House.TODAY, "f" + i, 4))
            .toArray(String[]::new));
    AtomicLong done = new AtomicLong();
    JobControl control =
        new JobControl() {
          @Override
          public void progress(long finished, long total) {
            done.set(finished);
          }

          @Override
          public boolean cancelled() {
            return done.get() >= 3;
          }
        };

    ArchiveReport report = house.archive.archive(0, control);

    assertThat(report.stopped()).isEqualTo("cancelled");
    assertThat(report.kept()).as("what was in hand is finished").isBetween(3L, 34L);
    assertThat(report.remaining()).isEqualTo(60 - report.kept());
    assertThat(house.run().kept()).isEqualTo(60 - report.kept());
  }

  @Test
  void fetchKeepsWhatThePlayerWants() throws Exception {
    house.sync(House.bill(5, House.TODAY, "a", 4), House.bill(6, House.TODAY, "", 0));
    platform.misbehave("a", Fault.STATUS_403);

    FetchOutcome outcome = house.archive.fetch(5);

    assertThat(outcome).isInstanceOf(FetchOutcome.Kept.class);
    assertThat(((FetchOutcome.Kept) outcome).recording().file()).exists();
    assertThat(house.archive.fetch(6)).isInstanceOf(FetchOutcome.Failed.class);
    assertThat(house.archive.fetch(404)).isInstanceOf(FetchOutcome.Failed.class);
  }

  @Test
  void noSecretLeavesWithADownload() throws Exception {
    house.sync(House.bill(5, House.TODAY, "a", 4));
    house.run();

    assertThat(platform.requestHeaders())
        .isNotEmpty()
        .noneMatch(h -> h.matches("(?i)(cookie|authorization|referer).*"));
  }
}
