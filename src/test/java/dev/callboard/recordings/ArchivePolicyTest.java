package dev.callboard.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.job.JobControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept by itself, and how commands ask for it. */
class ArchivePolicyTest {

  @TempDir Path folder;
  private FakePlatform platform;
  private House house;

  @BeforeEach
  void open() throws Exception {
    platform = new FakePlatform();
    house = new House(folder, platform.endpoint());
    house.sync(
        House.bill(1, House.TODAY, "a", 4),
        House.bill(2, House.TODAY, "b", 8),
        House.bill(3, House.TODAY, "c", 0));
  }

  @AfterEach
  void close() throws Exception {
    house.close();
    platform.close();
  }

  private void set(ArchiveSettings settings) throws IOException {
    house.archive.settings().put(settings);
  }

  private long kept() throws IOException {
    return house.archive.archiveByItself(JobControl.NONE).kept();
  }

  @Test
  void onlyWhatTheSettingsSayIsKeptByItself() throws Exception {
    set(ArchiveSettings.DEFAULT.with(ArchivePolicy.OFF));
    assertThat(kept()).isZero();
    set(ArchiveSettings.DEFAULT.with(ArchivePolicy.ANSWERED).withLeastTalk(5));
    assertThat(kept()).isEqualTo(1);
    assertThat(house.files()).contains("2026/11/23/2.mp3");
    set(ArchiveSettings.DEFAULT.with(ArchivePolicy.CAMPAIGNS).withCampaigns(List.of("other")));
    assertThat(kept()).isZero();
    set(ArchiveSettings.DEFAULT.with(ArchivePolicy.CAMPAIGNS).withCampaigns(List.of("t")));
    assertThat(kept()).isEqualTo(2);
  }

  @Test
  void whatIsHeldIsKeptThoughTheArchiveIsOff() throws Exception {
    set(ArchiveSettings.DEFAULT.with(ArchivePolicy.OFF));
    house.archive.custody().hold(List.of(3L), "dispute");
    assertThat(kept()).isEqualTo(1);
    assertThat(house.files()).contains("2026/11/23/3.mp3");
    assertThat(house.run().kept()).as("asked for by a person").isEqualTo(2);
  }

  @Test
  void theSettingsAreReadBackAndNeverGuessed() throws Exception {
    ArchiveSettings set =
        ArchiveSettings.DEFAULT
            .with(ArchivePolicy.CAMPAIGNS)
            .withCampaigns(List.of("a", "b"))
            .withParallel(9)
            .withLeastTalk(33)
            .verifying(false);
    set(set);
    assertThat(ArchiveSettingsFile.open(folder).get()).isEqualTo(set);
    Files.writeString(folder.resolve("archive.json"), "{\"policy\":");
    assertThatThrownBy(() -> ArchiveSettingsFile.open(folder)).isInstanceOf(IOException.class);
  }

  @Test
  void aWishIsTakenOnceAndAnswered() throws Exception {
    ArchiveWishes command = new ArchiveWishes(folder);
    ArchiveWishes console = new ArchiveWishes(folder);
    assertThat(console.take()).isEmpty();
    ArchiveWishes.Wish wish = command.make(5);
    assertThat(command.taken(wish)).isFalse();
    assertThat(console.take()).containsExactly(wish);
    assertThat(console.take()).isEmpty();
    assertThat(command.taken(wish)).isTrue();
    ArchiveReport report = new ArchiveReport(3, 0, 0, 0, 18, "");
    console.answer(wish, report);
    assertThat(command.answer(wish)).contains(report);
    command.forget(wish);
    assertThat(folder.resolve("wishes")).isEmptyDirectory();
  }

  @Test
  void aDamagedFileIsFetchedAgainAndNeverTakenForLost() throws Exception {
    house.run();
    Path audio = house.recordings.resolve("2026/11/23/1.mp3");
    byte[] rotten = platform.sound().clone();
    rotten[5000] ^= 1;
    Files.write(audio, rotten);
    Files.setLastModifiedTime(audio, FileTime.from(House.NOW));
    Verification verification = house.archive.verification();
    while (verification.step(2)) {
      assertThat(verification.status().nextAt()).isNull();
    }
    assertThat(verification.status().damaged()).isEqualTo(1);
    assertThat(verification.status().finishedAt()).isEqualTo(House.NOW);
    assertThat(
            house
                .archive
                .search()
                .page(
                    RecordingFilter.ALL.in(RecordingGroup.DAMAGED), RecordingSort.START, true, 0, 9)
                .lines())
        .singleElement()
        .satisfies(line -> assertThat(line.damage()).isEqualTo(Damage.ROT));
    assertThat(verification.step(2)).as("not again before a week is over").isFalse();

    platform.misbehave("a", FakePlatform.Fault.CODE_1029);
    assertThat(house.run().kept()).isZero();
    assertThat(audio).hasBinaryContent(rotten);
    assertThat(house.archive.find(1).orElseThrow().state()).isEqualTo(RecordingState.KEPT);

    assertThat(house.run().kept()).isEqualTo(1);
    assertThat(audio).hasBinaryContent(platform.sound());
    assertThat(house.archive.search().sum(RecordingFilter.ALL.in(RecordingGroup.DAMAGED)))
        .isEqualTo(new RecordingSearch.Sum(0, 0));
  }

  @Test
  void aFileSomebodyWroteToIsToldFromRot() throws Exception {
    house.run();
    Files.write(house.recordings.resolve("2026/11/23/2.mp3"), new byte[] {1, 2, 3});
    while (house.archive.verification().step(2)) {
      assertThat(house.archive.verification().status().finishedAt()).isNull();
    }
    assertThat(house.archive.find(2).orElseThrow().problem()).contains("written to after");
  }
}
