package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.callboard.campaign.Pacing;
import dev.callboard.simulator.Fault;
import dev.callboard.simulator.Service;
import dev.callboard.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmitCommandTest {

  @TempDir Path data;

  private Hall hall;
  private Shell shell;

  @BeforeEach
  void open() throws Exception {
    hall = Hall.open(data, 0, 1);
    shell = hall.shell();
  }

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void withoutYesNothingIsSentOrStored() throws Exception {
    Path list = Files.writeString(data.resolve("l.csv"), "0812 1000 0001\n081210000002\nx\n");
    JsonObject sheet = shell.withoutKey().run(submit(list, "--json")).exits(0).object();
    assertThat(sheet.get("imported").getAsInt()).isEqualTo(3);
    assertThat(sheet.get("numbers").getAsInt()).isEqualTo(2);
    assertThat(sheet.get("skipped").getAsInt()).isEqualTo(1);
    assertThat(sheet.getAsJsonObject("reasons").size()).isEqualTo(1);
    assertThat(shell.run(submit(list)).exits(0).err()).contains("Nothing was sent", "2");
    assertThat(arrived()).isZero();
    assertThat(hall.folder()).doesNotExist();
  }

  @Test
  void capsCountInADryRunAndTheProfilesPaceIsUsed() throws Exception {
    Path list = hall.numbers(7);
    Files.createDirectories(hall.folder());
    new Pacing(3, 0).keep(hall.folder());
    shell.run(submit(list, "--yes", "--name", "first")).exits(0);
    assertThat(arrived()).isEqualTo(3);
    Files.writeString(hall.folder().resolve("caps.json"), "{\"perDay\":1}");
    JsonObject before = shell.withoutKey().run(submit(list, "--json")).exits(0).object();
    assertThat(before.get("numbers").getAsInt()).as("nothing was read yet").isEqualTo(7);
    untilRecorded(7);
    JsonObject sheet = shell.withoutKey().run(submit(list, "--json")).exits(1).object();
    assertThat(sheet.get("numbers").getAsInt()).isZero();
    assertThat(sheet.getAsJsonObject("reasons").get("capped").getAsInt()).isEqualTo(7);
    shell.run(submit(list, "--yes", "--name", "second")).exits(1);
    assertThat(shell.run(submit(list, "--yes", "--name", "first")).exits(0).err())
        .contains("first");
    assertThat(arrived()).isEqualTo(3);
  }

  @Test
  void aTestCallRingsOneTelephoneUnderATagOfItsOwn() throws Exception {
    String[] test = {
      "submit", "--test-call", "0812 5550 9999", "--voice", "hello.mp3", "--any-hour"
    };
    JsonObject sheet = shell.withoutKey().run(with(test, "--json")).exits(0).object();
    assertThat(sheet.get("numbers").getAsInt()).isOne();
    assertThat(arrived()).isZero();
    JsonObject batch = shell.run(with(test, "--json", "--yes")).exits(0).objects().getFirst();
    assertThat(batch.get("tag").getAsString()).startsWith("cb-test-");
    assertThat(hall.platform().traffic().takenNumbers()).containsOnlyKeys("81255509999");
    shell.run(with(test, "--yes")).exits(0);
    assertThat(arrived()).as("a test may be repeated").isEqualTo(2);
    shell.run(submit(hall.numbers(2), "--test-call", "0812 5550 9999")).exits(2);
    shell.run("submit", "--voice", "hello.mp3").exits(2);
    shell.run("submit", "--voice", "hello.mp3", "--test-call", "hello").exits(1);
  }

  private static String[] with(String[] command, String... more) {
    return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
  }

  private void untilRecorded(int calls) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    long records = 0;
    while (records < calls && System.nanoTime() < deadline) {
      shell.run("sync").exits(0);
      Path out = data.resolve("calls-" + System.nanoTime() + ".csv");
      shell.run("export", "calls", "--out", out.toString()).exits(0);
      records = Files.readAllLines(out).size() - 1;
    }
    assertThat(records).isEqualTo(calls);
  }

  @Test
  void withYesEveryBatchIsSentOnceAndSaid() throws Exception {
    Path list = hall.numbers(7);
    List<JsonObject> said =
        shell
            .run(submit(list, "--yes", "--json", "--batch", "3", "--spacing", "0"))
            .exits(0)
            .objects();
    assertThat(said).hasSize(4);
    for (int i = 0; i < 3; i++) {
      JsonObject batch = said.get(i);
      assertThat(batch.get("campaign").getAsString()).isEqualTo("leads-7");
      assertThat(batch.get("batch").getAsInt()).isEqualTo(i + 1);
      assertThat(batch.get("numbers").getAsInt()).isEqualTo(i < 2 ? 3 : 1);
      assertThat(batch.get("state").getAsString()).isEqualTo("accepted");
      assertThat(hall.platform().traffic().takenNumbers(batch.get("tag").getAsString()))
          .hasSize(i < 2 ? 3 : 1);
    }
    assertThat(said.getLast().get("accepted").getAsInt()).isEqualTo(3);
    assertThat(shell.run("campaigns", "--json").exits(0).objects()).isEqualTo(said.subList(0, 3));
    assertThat(arrived()).isEqualTo(3);
  }

  @Test
  void anExportSpellsReasonsAsThePreflightDoes() throws Exception {
    Path list = Files.writeString(data.resolve("l.csv"), "081210000001\n081210000001\n12\nx\n");
    JsonObject reasons =
        shell.run(submit(list, "--json")).exits(0).object().getAsJsonObject("reasons");
    assertThat(reasons.keySet()).contains("no_digits", "too_short", "duplicate");
    shell.run(submit(list, "--yes")).exits(0);
    Path out = data.resolve("campaign.csv");
    shell.run("export", "campaign", "--out", out.toString()).exits(0);
    assertThat(
            Files.readAllLines(out).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[1].equals("skipped"))
                .map(cells -> cells[2]))
        .containsExactlyInAnyOrderElementsOf(reasons.keySet());
  }

  @Test
  void theSameCommandAgainCallsNobodyTwice() throws Exception {
    Path list = hall.numbers(4);
    shell.run(submit(list, "--yes")).exits(0);
    Shell.Result again = shell.run(submit(list, "--yes", "--json")).exits(0);
    assertThat(again.err()).contains("Nothing is left to send");
    assertThat(again.objects().getFirst().get("state").getAsString()).isEqualTo("accepted");
    assertThat(arrived()).isEqualTo(1);
    assertThat(hall.platform().traffic().calledTwice()).isEmpty();
  }

  @Test
  void whatMayHaveBeenTakenIsUnprovenAndStaysSo() throws Exception {
    Path list = hall.numbers(4);
    hall.platform().faults().arm(Service.PLAY_VOICE, Fault.resetAfter());
    Shell.Result first = shell.run(submit(list, "--yes", "--json")).exits(3);
    assertThat(first.objects().getFirst().get("state").getAsString()).isEqualTo("unproven");
    assertThat(first.err()).contains("never sent again");
    shell.run(submit(list, "--yes", "--json")).exits(3);
    assertThat(arrived()).isEqualTo(1);
    assertThat(shell.run("campaigns", "--json").object().get("state").getAsString())
        .isEqualTo("unproven");
  }

  @Test
  void aRefusedBatchSaysWhyAndIsTriedAgainOnRequest() throws Exception {
    Path list = hall.numbers(4);
    hall.platform().faults().arm(Service.PLAY_VOICE, new Fault.Refusal(604, false));
    Shell.Result refused = shell.run(submit(list, "--yes", "--json")).exits(1);
    JsonObject batch = refused.objects().getFirst();
    assertThat(batch.get("state").getAsString()).isEqualTo("refused");
    assertThat(batch.get("code").getAsInt()).isEqualTo(604);
    assertThat(batch.has("text")).isTrue();
    assertThat(refused.err()).contains("604");
    shell.run(submit(list, "--yes", "--json")).exits(0);
    assertThat(hall.platform().traffic().calledTwice()).isEmpty();
  }

  @Test
  void whatNeverLeftWaitsAndIsSentByTheNextTry() throws Exception {
    Path list = hall.numbers(3);
    String url = hall.platform().endpoint().toString();
    hall.shell()
        .run("profile", "add", "t", "--url", "http://127.0.0.1:1/", "--appid", "demo")
        .exits(0);
    List<JsonObject> said = shell.run(submit(list, "--yes", "--json")).exits(1).objects();
    assertThat(said.getFirst().get("state").getAsString()).isEqualTo("waiting");
    shell.run("profile", "add", "t", "--url", url, "--appid", "demo").exits(0);
    shell.run(submit(list, "--yes")).exits(0);
    assertThat(arrived()).isEqualTo(1);
  }

  @Test
  void aListWithNothingValidInItIsSaid() throws Exception {
    Path list = Files.writeString(data.resolve("bad.txt"), "+4415\n+4416\n");
    Shell.Result result = shell.run(submit(list, "--yes", "--json")).exits(1);
    assertThat(result.err()).contains("None of the 2 numbers");
    assertThat(result.object().get("numbers").getAsInt()).isZero();
    assertThat(arrived()).isZero();
  }

  @Test
  void outsideCallingHoursNobodyIsCalledUntilTheyOpen() throws Exception {
    Path list = hall.numbers(2);
    String day = hoursOf(3);
    String[] careful = careful(list);
    Shell.Result closed = shell.run(careful).exits(3);
    assertThat(arrived()).isZero();
    assertThat(closed.err()).contains("not allowed now", "08:00", "Made-up rule");
    assertThat(closed.objects().getFirst().get("state").getAsString()).isEqualTo("waiting");
    assertThat(closed.objects().getLast().get("end").getAsString()).isEqualTo("outsidehours");
    JsonObject sheet =
        shell
            .run("submit", "--numbers", list.toString(), "--voice", "promo.mp3", "--json")
            .exits(0)
            .object();
    JsonObject hours = sheet.getAsJsonObject("hours");
    assertThat(hours.get("allowed").getAsBoolean()).isFalse();
    assertThat(hours.get("opens").getAsString()).startsWith(day);
    assertThat(hours.get("source").getAsString()).isEqualTo("Made-up rule");
    assertThat(sheet.get("dropsAt").getAsString()).endsWith("16:00:00Z");
    hoursOf(0);
    assertThat(shell.run(careful).exits(0).err()).contains("continued");
    assertThat(arrived()).isEqualTo(1);
  }

  @Test
  void anyHourTakesOverWhatWaits() throws Exception {
    Path list = hall.numbers(2);
    hoursOf(3);
    shell.run(careful(list)).exits(3);
    shell.run(submit(list, "--yes")).exits(0);
    assertThat(arrived()).isEqualTo(1);
    shell.run(submit(list, "--yes")).exits(0);
    assertThat(arrived()).isEqualTo(1);
  }

  @Test
  void numbersNeverToCallAreSkippedAndLeftOutOfBatchesThatWait() throws Exception {
    Path list = hall.numbers(3);
    hoursOf(3);
    shell.run(careful(list)).exits(3);
    Path never = Files.writeString(data.resolve("never.txt"), Files.readAllLines(list).getFirst());
    String[] suppress = {"suppress", "--numbers", never.toString(), "--country", "id", "--json"};
    assertThat(shell.run(suppress).exits(0).object().get("added").getAsInt()).isEqualTo(1);
    assertThat(shell.run(suppress).exits(0).object().get("added").getAsInt()).isZero();
    JsonObject sheet =
        shell
            .run("submit", "--numbers", list.toString(), "--voice", "promo.mp3", "--json")
            .exits(0)
            .object();
    assertThat(sheet.getAsJsonObject("reasons").get("suppressed").getAsInt()).isEqualTo(1);
    assertThat(shell.run(submit(list, "--yes")).exits(0).err()).contains("continued");
    assertThat(arrived()).isEqualTo(1);
  }

  private static String[] careful(Path list) throws IOException {
    List<String> command = new ArrayList<>(List.of(submit(list, "--yes", "--json")));
    command.remove("--any-hour");
    return command.toArray(String[]::new);
  }

  /** Opens Indonesia on one day only, all of it for today; returns that day as opened in UTC. */
  private String hoursOf(int daysAhead) throws IOException {
    LocalDate day = LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(daysAhead);
    String weekday =
        daysAhead == 0
            ? "mon-sun"
            : day.getDayOfWeek().name().substring(0, 3).toLowerCase(Locale.ROOT);
    Files.createDirectories(hall.folder());
    Files.writeString(
        hall.folder().resolve("hours.json"),
        """
        {"presets": [{"id": "x", "country": "id", "label": "Test", "status": "known",
          "hours": {"%s": "%s"}, "holidays": "as usual", "source": "Made-up rule",
          "url": "", "date": "2026"}]}
        """
            .formatted(weekday, daysAhead == 0 ? "00:00-24:00" : "08:00-20:00"));
    return day.toString();
  }

  @Test
  void parametersThatCannotBeMeantAreWrongUsage() throws Exception {
    Path list = hall.numbers(2);
    assertThat(submitted(list, "--voice", "促销.mp3").exits(2).err()).contains("Chinese");
    submitted(list, "--voice", " ").exits(2);
    submitted(list, "--voice", "ftp://h/x.mp3").exits(2);
    submitted(list, "--voice", "a.mp3", "--wait", "0").exits(2);
    submitted(list, "--voice", "a.mp3", "--conn", "x").exits(2);
    submitted(list, "--voice", "a.mp3", "--batch", "5001").exits(2);
    submitted(list, "--voice", "a.mp3", "--spacing", "-1").exits(2);
    submitted(list, "--voice", "a.mp3", "--country", "xx").exits(2);
    submitted(list, "--voice", "a.mp3", "--caller-id", "a").exits(2);
    submitted(data.resolve("gone.txt"), "--voice", "a.mp3").exits(2);
    submitted(data, "--voice", "a.mp3").exits(2);
    shell.run("submit", "--numbers", list.toString()).exits(2);
    assertThat(arrived()).isZero();
    assertThat(hall.folder()).doesNotExist();
  }

  @Test
  void everyOptionReachesThePlan() throws Exception {
    Path list = hall.numbers(2);
    shell
        .run(
            submit(
                list,
                "--yes",
                "--name",
                "Evening",
                "--user-key",
                "--next-day",
                "--caller-id",
                "2190170001",
                "--reference",
                "R1",
                "--country",
                "ID"))
        .exits(0);
    assertThat(shell.run("campaigns", "--json").object().get("campaign").getAsString())
        .isEqualTo("Evening");
  }

  @Test
  void numbersMayComeFromStandardInputWhenTheKeyDoesNot() {
    Shell typing = shell.typing("081210000001\n081210000002\n");
    JsonObject batch = typing.run(submit("-", "--yes", "--json")).exits(0).objects().getFirst();
    assertThat(batch.get("numbers").getAsInt()).isEqualTo(2);
    assertThat(shell.withoutKey().typing("0812\n").run(submit("-", "--yes")).exits(2).err())
        .contains("CALLBOARD_ACCESSKEY");
  }

  @Test
  void theKeyMayComeFromStandardInputWhenTheNumbersDoNot() throws Exception {
    Path list = hall.numbers(2);
    shell.withoutKey().typing(Simulator.ACCESS_KEY + "\n").run(submit(list, "--yes")).exits(0);
    assertThat(arrived()).isEqualTo(1);
  }

  @Test
  void aKilledSubmitIsUnprovenAndTheRestIsSentByTheSameCommand() throws Exception {
    Path list = hall.numbers(4);
    String[] command = submit(list, "--yes", "--json", "--batch", "2", "--spacing", "0");
    hall.platform().faults().arm(Service.PLAY_VOICE, new Fault.Slow(Duration.ofMinutes(5)));
    Process child = shell.start(List.of(), command);
    try {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
      while (arrived() == 0 && child.isAlive() && System.nanoTime() < deadline) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
      }
      assertThat(arrived()).isEqualTo(1);
    } finally {
      child.destroyForcibly().waitFor();
    }
    List<JsonObject> after = shell.run("campaigns", "--json").exits(0).objects();
    assertThat(after)
        .extracting(o -> o.get("state").getAsString())
        .containsExactly("unproven", "waiting");
    List<JsonObject> said = shell.run(command).exits(3).objects();
    assertThat(said.subList(0, 2))
        .extracting(o -> o.get("state").getAsString())
        .containsExactly("unproven", "accepted");
    assertThat(arrived()).isEqualTo(2);
    assertThat(hall.platform().traffic().calledTwice()).isEmpty();
  }

  @Test
  void noKeyTokenOrFullNumberIsWrittenOutsideTheLedger() throws Exception {
    Path list = hall.numbers(3);
    hall.platform().faults().arm(Service.PLAY_VOICE, Fault.htmlAfterTaking());
    List<Shell.Result> said = new ArrayList<>();
    said.add(shell.child("check", "--json"));
    said.add(shell.child(submit(list, "--yes", "--json")).exits(3));
    said.add(shell.child("sync", "--json").exits(0));
    said.add(shell.key("canary-wrong-key").child("sync", "--json").exits(1));
    hall.close();
    said.add(shell.child("sync", "--json").exits(1));
    for (Shell.Result result : said) {
      assertThat(result.objects()).isNotEmpty();
      assertThat(result.out() + result.err())
          .doesNotContain(Simulator.ACCESS_KEY, "canary-wrong-key", "81210000")
          .doesNotContainPattern("(?<![0-9a-z])[0-9a-f]{32}(?![0-9a-z])");
    }
    assertThat(data.resolve("logs/callboard.log")).exists();
    try (var files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(content)
            .as(file.toString())
            .doesNotContain(Simulator.ACCESS_KEY, "canary-wrong-key");
        if (file.startsWith(data.resolve("logs"))) {
          assertThat(content)
              .doesNotContain("81210000")
              .doesNotContainPattern("(?<![0-9a-zA-Z])[0-9a-f]{32}(?![0-9a-zA-Z])");
        }
      }
    }
  }

  private long arrived() {
    return hall.platform().traffic().arrived(Service.PLAY_VOICE);
  }

  private Shell.Result submitted(Path list, String... more) {
    List<String> all = new ArrayList<>(List.of("submit", "--yes", "--numbers", list.toString()));
    all.addAll(List.of(more));
    return shell.run(all.toArray(String[]::new));
  }

  private static String[] submit(Path list, String... more) throws IOException {
    return submit(list.toString(), more);
  }

  private static String[] submit(String list, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "submit", "--numbers", list, "--voice", "promo.mp3", "--wait", "30", "--any-hour"));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }
}
