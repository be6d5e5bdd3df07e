package dev.callboard.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.job.JobControl;
import dev.callboard.recordings.FakePlatform.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchiveFaultTest {

  @TempDir Path folder;
  private FakePlatform platform;
  private House house;
  private final AtomicReference<Instant> now = new AtomicReference<>(House.NOW);

  @BeforeEach
  void open() throws Exception {
    platform = new FakePlatform();
    house = house("127.0.0.1", ArchiveOptions.DEFAULT, Quota.NONE);
  }

  @AfterEach
  void close() throws Exception {
    house.close();
    platform.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {
        "HTML",
        "JSON",
        "EMPTY",
        "SHORT",
        "CUT_SOUND",
        "STATUS_403",
        "STATUS_404",
        "TOKEN_DEAD",
        "REDIRECT"
      })
  void oneFaultIsOvercome(Fault fault) throws Exception {
    house.sync(House.bill(9, House.TODAY, "a", 4));
    platform.misbehave("a", fault);

    assertThat(house.run().kept()).isEqualTo(1);
    assertThat(house.recordings.resolve("2026/11/23/9.mp3")).hasBinaryContent(platform.sound());
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {
        "HTML",
        "JSON",
        "EMPTY",
        "SHORT",
        "CUT_SOUND",
        "STATUS_403",
        "REDIRECT_TO_FILE",
        "REDIRECT_FOR_EVER"
      })
  void whatStaysBrokenIsNotKeptAndTriedAgainNextTime(Fault fault) throws Exception {
    house.sync(House.bill(9, House.TODAY, "a", 4));
    platform.misbehave("a", fault, fault);

    ArchiveReport report = house.run();

    assertThat(report.failed()).isEqualTo(1);
    assertThat(report.remaining()).isEqualTo(1);
    assertThat(report.stopped()).isEmpty();
    assertThat(house.files()).isEmpty();
    Recording waiting = house.archive.find(9).orElseThrow();
    assertThat(waiting.state()).isEqualTo(RecordingState.ON_PLATFORM);
    assertThat(waiting.problem()).isNotEmpty();

    platform.misbehave("a");
    assertThat(house.run().kept()).isEqualTo(1);
    assertThat(house.archive.find(9).orElseThrow().problem()).isEmpty();
  }

  @Test
  void aTokenThatDiesInTheMiddleCostsNothing() throws Exception {
    for (int i = 1; i <= 20; i++) {
      house.sync(House.bill(i, House.TODAY, "f" + i, 4));
      if (i % 5 == 0) {
        platform.misbehave("f" + i, Fault.TOKEN_DEAD);
      }
    }

    assertThat(house.run().kept()).isEqualTo(20);
  }

  @Test
  void anAccountThatIsRefusedEndsTheRun() throws Exception {
    for (int i = 1; i <= 40; i++) {
      house.sync(House.bill(i, House.TODAY, "f" + i, 4));
      platform.misbehave("f" + i, Fault.ACCOUNT_REFUSED);
    }

    ArchiveReport report = house.run();

    assertThat(report.stopped()).contains("604");
    assertThat(report.failed()).isLessThan(40);
    assertThat(report.remaining()).isEqualTo(40);
  }

  @Test
  void whatThePlatformNoLongerHasIsNotedAndDoubtedForAWhile() throws Exception {
    house.sync(House.bill(1, House.TODAY, "code", 4), House.bill(2, House.TODAY, "status", 4));
    platform.misbehave("code", Fault.CODE_1029);
    platform.misbehave("status", Fault.STATUS_404, Fault.STATUS_404);

    assertThat(house.run()).isEqualTo(new ArchiveReport(0, 2, 0, 0, 0, ""));

    assertThat(house.files()).containsExactly("2026/11/23/1.lost.json", "2026/11/23/2.lost.json");
    LostNote note = LostNote.read(house.recordings.resolve("2026/11/23/1.lost.json"));
    assertThat(note.call().id()).isEqualTo(1);
    assertThat(note.lostAt()).isEqualTo(House.NOW);
    assertThat(note.why()).contains("1029");
    assertThat(house.archive.counts().lost()).isEqualTo(2);
    assertThat(house.run()).as("not asked again at once").isEqualTo(report(0));

    now.set(Instant.now().plus(Duration.ofDays(1)));
    assertThat(house.run().kept()).as("a day later it is there").isEqualTo(2);
    assertThat(house.files())
        .containsExactly(
            "2026/11/23/1.json", "2026/11/23/1.mp3", "2026/11/23/2.json", "2026/11/23/2.mp3");
  }

  @Test
  void oneMissingAnswerIsNoLoss() throws Exception {
    house.sync(House.bill(1, House.TODAY, "a", 4));
    platform.misbehave("a", Fault.STATUS_404, Fault.STATUS_403);

    assertThat(house.run().lost()).isZero();
    assertThat(house.archive.find(1).orElseThrow().state()).isEqualTo(RecordingState.ON_PLATFORM);
  }

  @Test
  void aSoundFarShorterThanItsCallIsFetchedTwiceBeforeItIsBelieved() throws Exception {
    house.sync(House.bill(1, House.TODAY, "a", 60), House.bill(2, House.TODAY, "b", 9));

    assertThat(house.run().kept()).isEqualTo(2);

    assertThat(platform.downloads("a")).isEqualTo(2);
    assertThat(platform.downloads("b")).isEqualTo(1);
    assertThat(house.archive.find(1).orElseThrow().problem())
        .isEqualTo("shorter than the call: 3 s of 60 s");
  }

  @Test
  void aLinkIntoAPrivateNetworkIsNotFollowed() throws Exception {
    house.close();
    house = house("192.0.2.7", ArchiveOptions.DEFAULT, Quota.NONE);
    house.sync(House.bill(1, House.TODAY, "a", 4));

    ArchiveReport report = house.run();

    assertThat(report.failed()).isEqualTo(1);
    assertThat(platform.downloads("a")).isZero();
    assertThat(house.archive.find(1).orElseThrow().problem()).contains("private network");
  }

  @Test
  void whatIsTooLargeIsNotTaken() throws Exception {
    house.close();
    house = house("127.0.0.1", ArchiveOptions.DEFAULT.withMaxBytes(7000), Quota.NONE);
    house.sync(House.bill(1, House.TODAY, "a", 4));

    assertThat(house.run().failed()).isEqualTo(1);
    assertThat(house.files()).isEmpty();
  }

  @Test
  void aFullDiskEndsTheRunAndFinishedRecordingsStay() throws Exception {
    house.close();
    AtomicLong room = new AtomicLong(150_000);
    Quota quota =
        bytes -> {
          if (room.addAndGet(-bytes) < 0) {
            throw new IOException("No space left on device");
          }
        };
    house = house("127.0.0.1", ArchiveOptions.DEFAULT, quota);
    for (int i = 1; i <= 20; i++) {
      house.sync(House.bill(i, House.TODAY, "f" + i, 4));
    }

    ArchiveReport full = house.run();

    assertThat(full.stopped()).contains("No space left");
    assertThat(full.kept()).isPositive();
    assertThat(full.kept() + full.remaining()).isEqualTo(20);
    assertThat(house.files()).noneMatch(f -> f.contains(".part"));
    room.set(Long.MAX_VALUE);
    ArchiveReport rest = house.run();
    assertThat(full.kept() + rest.kept()).isEqualTo(20);
    assertThat(house.archive.verify(JobControl.NONE).sound()).isEqualTo(20);
  }

  @Test
  void aDiskThatIsNearlyFullIsLeftAlone() throws Exception {
    ArchiveOptions d = ArchiveOptions.DEFAULT;
    reopen(new ArchiveOptions(d.maxBytes(), Long.MAX_VALUE, d.connect(), d.read(), d.call()));
    house.sync(House.bill(1, House.TODAY, "a", 4));

    assertThat(house.run())
        .isEqualTo(new ArchiveReport(0, 0, 0, 1, 0, "the archive's disk is full"));
  }

  /** The read alone is what ends it: the whole call would have ten minutes. */
  @Test
  void aHostThatFallsSilentIsGivenUpAndAskedAgain() throws Exception {
    ArchiveOptions d = ArchiveOptions.DEFAULT;
    Duration silence = Duration.ofSeconds(2);
    reopen(new ArchiveOptions(d.maxBytes(), d.keepFree(), d.connect(), silence, d.call()));
    house.sync(House.bill(1, House.TODAY, "a", 4));
    platform.misbehave("a", Fault.STALL);

    assertThat(house.run().kept()).isEqualTo(1);
    assertThat(platform.downloads("a")).isEqualTo(2);
    platform.goOn();
  }

  @Test
  void aDriveThatIsGoneIsSaidAndNotWrittenAround() throws Exception {
    house.sync(House.bill(1, House.TODAY, "a", 4));
    house.run();
    Path elsewhere = folder.resolve("unplugged");
    Files.move(house.recordings, elsewhere);
    house.sync(House.bill(2, House.TODAY, "b", 4));

    ArchiveReport gone = house.run();

    assertThat(gone.stopped()).contains("drive is not connected");
    assertThat(gone.remaining()).isEqualTo(1);
    assertThat(house.files()).isEmpty();
    assertThat(house.archive.verify(JobControl.NONE).stopped()).contains("not connected");
    assertThat(house.archive.counts().kept()).isEqualTo(1);

    if (Files.exists(house.recordings)) {
      Files.delete(house.recordings);
    }
    Files.move(elsewhere, house.recordings);
    assertThat(house.run().kept()).isEqualTo(1);
    assertThat(house.archive.counts().kept()).isEqualTo(2);
  }

  @Test
  void aPlatformThatIsDownEndsTheRun() throws Exception {
    house.sync(House.bill(1, House.TODAY, "a", 4));
    platform.close();

    ArchiveReport report = house.run();

    assertThat(report.failed()).isEqualTo(1);
    assertThat(report.remaining()).isEqualTo(1);
  }

  private ArchiveReport report(long remaining) {
    return new ArchiveReport(0, 0, 0, remaining, 0, "");
  }

  private void reopen(ArchiveOptions options) throws IOException {
    house.close();
    house = house("127.0.0.1", options, Quota.NONE);
  }

  private House house(String endpointHost, ArchiveOptions options, Quota quota) throws IOException {
    return new House(folder, platform.endpoint(), endpointHost, options, quota, now::get);
  }
}
