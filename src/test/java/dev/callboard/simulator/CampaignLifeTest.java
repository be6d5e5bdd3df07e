package dev.callboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Numbers of a PlayVoice, from the queue to their records. */
class CampaignLifeTest {

  /** 14:00 in Jakarta, 15:00 on the platform. */
  private static final Instant AFTERNOON = Instant.parse("2026-11-23T07:00:00Z");

  private static final double FAST = 5000;

  @Test
  void everyNumberEndsInOneRecordWithItsTag() throws Exception {
    try (Simulator simulator = start(AFTERNOON, FAST, 60);
        Caller caller = new Caller(simulator)) {
      Map<String, String> play = Caller.play("tag-1", Caller.numbers(300));
      play.putAll(
          Map.of(
              "chengshudu",
              "M2",
              "disnumber",
              "0210000000",
              "waittime",
              "20",
              "conntime",
              "15",
              "userkey",
              "1"));
      assertThat(caller.ask(play).get("code").getAsInt()).isEqualTo(200);

      List<JsonObject> bills = caller.awaitTagged(simulator, "tag-1", 300);

      assertThat(bills.stream().map(b -> text(b, "destnumber")))
          .containsExactlyInAnyOrderElementsOf(Caller.numbers(300));
      assertThat(bills)
          .allSatisfy(
              b -> {
                assertThat(text(b, "chengshudu")).isEqualTo("M2");
                assertThat(text(b, "displaynumber")).isEqualTo("0210000000");
                assertThat(number(b, "callmethod")).isEqualTo(6);
                assertThat(number(b, "duration")).isBetween(0, 20);
                assertThat(number(b, "billsec")).isBetween(0, 15);
                assertThat(b.get("answertime").isJsonNull()).isEqualTo(number(b, "billsec") == 0);
                assertThat(text(b, "starttime"))
                    .isBetween(Caller.time(AFTERNOON), Caller.time(simulator.now()));
              });
      assertThat(bills.stream().filter(b -> number(b, "billsec") > 0).count()).isBetween(70L, 170L);
      assertThat(bills.stream().filter(b -> !text(b, "userkey").isEmpty())).isNotEmpty();
      assertThat(bills.stream().filter(b -> !text(b, "recordfilename").isEmpty()))
          .allSatisfy(b -> assertThat(number(b, "billsec")).isPositive())
          .isNotEmpty();
      assertThat(simulator.progress("tag-1")).isEqualTo(new CampaignProgress(0, 0, 0, 300, 0));
    }
  }

  @Test
  void keysArePressedOnlyWhereAskedFor() throws Exception {
    try (Simulator simulator = start(AFTERNOON, FAST, 60);
        Caller caller = new Caller(simulator)) {
      caller.ask(Caller.play("quiet", Caller.numbers(200)));
      assertThat(caller.awaitTagged(simulator, "quiet", 200))
          .allSatisfy(b -> assertThat(text(b, "userkey")).isEmpty());
    }
  }

  @Test
  void outcomesFollowFromSeedTagAndNumberAlone() throws Exception {
    Map<String, String> first = outcomes(60);
    Map<String, String> second = outcomes(7);
    assertThat(second).isEqualTo(first);
  }

  @Test
  void noMoreCallsThanLinesAtOnceAndTheRestWaits() throws Exception {
    try (Simulator simulator = start(AFTERNOON, 1, 5);
        Caller caller = new Caller(simulator)) {
      caller.ask(Caller.play("queue", Caller.numbers(200)));
      CampaignProgress progress = simulator.progress("queue");
      assertThat(progress.ringing() + progress.talking()).isBetween(1, 5);
      assertThat(progress.waiting()).isGreaterThanOrEqualTo(150);
      assertThat(progress.over()).isFalse();
    }
  }

  @Test
  void whatIsNotCalledTodayLeavesTheQueueOrWaitsForTheMorning() throws Exception {
    Instant beforeMidnight = Instant.parse("2026-11-23T15:30:00Z");
    try (Simulator simulator = start(beforeMidnight, 20, 2);
        Caller caller = new Caller(simulator)) {
      caller.ask(Caller.play("today", Caller.numbers(50)));
      Map<String, String> tomorrow = Caller.play("tomorrow", Caller.numbers(50));
      tomorrow.put("todayonly", "2");
      caller.ask(tomorrow);

      simulator.advance(Duration.ofHours(1));
      assertThat(simulator.progress("today").waiting()).isZero();
      assertThat(simulator.progress("today").dropped()).isGreaterThan(20);
      assertThat(simulator.progress("tomorrow").dropped()).isZero();
      assertThat(simulator.progress("tomorrow").waiting()).isEqualTo(50);

      simulator.advance(Duration.ofHours(8));
      Caller.await(() -> simulator.progress("tomorrow").waiting() < 50);
    }
  }

  @Test
  void aBlankCallerIdIsChosenByThePlatform() throws Exception {
    try (Simulator simulator = start(AFTERNOON, FAST, 60);
        Caller caller = new Caller(simulator)) {
      caller.ask(Caller.play("ids", Caller.numbers(60)));
      assertThat(
              caller.awaitTagged(simulator, "ids", 60).stream()
                  .map(b -> text(b, "displaynumber"))
                  .distinct())
          .hasSizeGreaterThan(3)
          .allSatisfy(id -> assertThat(id).startsWith("62"));
    }
  }

  @Test
  void lateRecordsAppearLate() throws Exception {
    try (Simulator simulator = start(AFTERNOON, FAST, 60);
        Caller caller = new Caller(simulator)) {
      simulator.faults().lateRecords(1, Duration.ofDays(30_000));
      caller.ask(Caller.play("late", Caller.numbers(20)));
      assertThat(caller.awaitTagged(simulator, "late", 19)).hasSize(19);
      Caller.await(() -> simulator.progress("late").over());
      assertThat(simulator.progress("late").finished()).isEqualTo(20);
    }
  }

  private static Map<String, String> outcomes(int lines) throws Exception {
    try (Simulator simulator = start(AFTERNOON, FAST, lines);
        Caller caller = new Caller(simulator)) {
      Map<String, String> play = new HashMap<>(Caller.play("same", Caller.numbers(80)));
      play.put("userkey", "1");
      caller.ask(play);
      return caller.awaitTagged(simulator, "same", 80).stream()
          .collect(
              Collectors.toMap(
                  b -> text(b, "destnumber"),
                  b ->
                      number(b, "duration")
                          + "/"
                          + number(b, "billsec")
                          + "/"
                          + text(b, "userkey")
                          + "/"
                          + number(b, "hangupcause")
                          + "/"
                          + text(b, "displaynumber")));
    }
  }

  private static Simulator start(Instant now, double speedUp, int lines) throws Exception {
    return Simulator.start(new SimulatorOptions(0, 0, 1, 42, now, speedUp, lines));
  }

  private static String text(JsonObject bill, String field) {
    return bill.get(field).getAsString();
  }

  private static int number(JsonObject bill, String field) {
    return bill.get(field).getAsInt();
  }
}
