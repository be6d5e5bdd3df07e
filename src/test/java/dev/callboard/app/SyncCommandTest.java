package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.callboard.simulator.Fault;
import dev.callboard.simulator.History;
import dev.callboard.simulator.Service;
import dev.callboard.simulator.Simulator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncCommandTest {

  @TempDir Path data;

  private Hall hall;
  private Shell shell;

  @BeforeEach
  void open() throws Exception {
    hall = Hall.open(data, 1500, 12);
    shell = hall.shell();
  }

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void whatThePlatformHasIsInTheExportFieldByField() throws Exception {
    List<JsonObject> said = shell.run("sync", "--from", daysAgo(14), "--json").exits(0).objects();
    JsonObject summary = said.getLast();
    assertThat(summary.get("records").getAsLong()).isEqualTo(1500);
    assertThat(summary.get("proven").getAsBoolean()).isTrue();
    assertThat(said.subList(0, said.size() - 1))
        .isNotEmpty()
        .allSatisfy(
            window -> {
              assertThat(window.get("proven").getAsBoolean()).isTrue();
              assertThat(window.get("records")).isEqualTo(window.get("expected"));
            });
    Path out = data.resolve("calls.csv");
    JsonObject written =
        shell.run("export", "calls", "--out", out.toString(), "--json").exits(0).object();
    assertThat(written.get("rows").getAsLong()).isEqualTo(1500);
    Map<String, NamedCsvRecord> rows = rows(out);
    History history = hall.platform().history();
    for (int i = 0; i < history.size(); i++) {
      JsonObject truth =
          JsonParser.parseString(new String(history.json(i), StandardCharsets.UTF_8))
              .getAsJsonObject();
      NamedCsvRecord row = rows.get(truth.get("id").getAsString());
      row.getFieldsAsMap()
          .forEach((name, cell) -> assertThat(cell).as(name).isEqualTo(text(truth.get(name))));
    }
  }

  @Test
  void aDayAsTheEndIncludesThatDayInTheOperatorsZone() throws Exception {
    ZoneId jakarta = ZoneId.of("Asia/Jakarta");
    LocalDate day = LocalDate.now(jakarta).minusDays(4);
    shell.at(jakarta).run("sync", "--from", "" + day, "--to", "" + day).exits(0);
    Path out = data.resolve("day.csv");
    shell.run("export", "calls", "--out", out.toString()).exits(0);
    Set<String> expected = new HashSet<>();
    History history = hall.platform().history();
    for (int i = 0; i < history.size(); i++) {
      JsonObject truth =
          JsonParser.parseString(new String(history.json(i), StandardCharsets.UTF_8))
              .getAsJsonObject();
      LocalDate called =
          java.time.LocalDateTime.parse(truth.get("starttime").getAsString().replace(' ', 'T'))
              .toInstant(ZoneOffset.ofHours(8))
              .atZone(jakarta)
              .toLocalDate();
      if (called.equals(day)) {
        expected.add(truth.get("id").getAsString());
      }
    }
    assertThat(rows(out).keySet()).isNotEmpty().isEqualTo(expected);
    Path none = data.resolve("none.csv");
    shell
        .at(jakarta)
        .run("export", "calls", "--from", "" + day.plusDays(1), "--out", none.toString())
        .exits(0);
    assertThat(rows(none)).isEmpty();
  }

  @Test
  void theDatabaseIsOnlyACache() throws Exception {
    shell.run("sync", "--from", daysAgo(14)).exits(0);
    Path before = data.resolve("before.csv");
    shell.run("export", "calls", "--out", before.toString()).exits(0);
    Files.delete(hall.folder().resolve("callboard.mv.db"));
    Path after = data.resolve("after.csv");
    shell.run("export", "calls", "--out", after.toString()).exits(0);
    assertThat(after).hasSameTextualContentAs(before);
    Files.writeString(hall.folder().resolve("callboard.mv.db"), "rubbish".repeat(2000));
    shell.run("export", "calls", "--out", after.toString()).exits(0);
    assertThat(after).hasSameTextualContentAs(before);
    JsonObject rebuilt = shell.run("rebuild", "--json").exits(0).object();
    assertThat(rebuilt.get("calls").getAsLong()).isEqualTo(1500);
    shell.run("export", "calls", "--out", after.toString()).exits(0);
    assertThat(after).hasSameTextualContentAs(before);
    try (Stream<Path> left = Files.list(hall.folder())) {
      assertThat(left.map(p -> p.getFileName().toString())).doesNotContain("callboard.mv.db.old");
    }
  }

  @Test
  void nothingIsProvenOfTimeThatIsYetToCome() {
    Instant before = Instant.now();
    List<JsonObject> said =
        shell.run("sync", "--from", daysAgo(1), "--to", daysAgo(-2), "--json").exits(0).objects();
    JsonObject last = said.get(said.size() - 2);
    assertThat(OffsetDateTime.parse(last.get("to").getAsString()).toInstant())
        .isBetween(before.truncatedTo(ChronoUnit.SECONDS), Instant.now());
    assertThat(shell.run("sync", "--from", daysAgo(-2)).exits(2).err())
        .contains("future")
        .doesNotContain("null");
  }

  @Test
  void aGapIsDoneInPartAndSaid() {
    hall.platform().faults().arm(Service.GET_BILL, new Fault.Repeated(), 100_000);
    Shell.Result result =
        shell
            .run(
                "sync",
                "--from",
                daysAgo(1) + "T03:00:00",
                "--to",
                daysAgo(1) + "T07:00:00",
                "--json")
            .exits(3);
    assertThat(result.objects()).anyMatch(o -> o.has("from") && !o.get("proven").getAsBoolean());
    assertThat(result.objects().getLast().get("proven").getAsBoolean()).isFalse();
    assertThat(result.err()).contains("not proven");
  }

  @Test
  void whatIsProvenIsNotReadAgainUnlessOneWants() {
    shell.run("sync", "--from", daysAgo(12), "--to", daysAgo(4)).exits(0);
    long asked = hall.platform().traffic().arrived(Service.GET_BILL);
    shell.run("sync", "--from", daysAgo(12), "--to", daysAgo(4)).exits(0);
    assertThat(hall.platform().traffic().arrived(Service.GET_BILL)).isEqualTo(asked);
    shell.run("sync", "--again", "--from", daysAgo(12), "--to", daysAgo(4)).exits(0);
    assertThat(hall.platform().traffic().arrived(Service.GET_BILL)).isGreaterThan(asked);
  }

  @Test
  void theProfilesRecordTypeIsAskedForAndNothingClaimedOfTheRest() {
    shell
        .run(
            "profile",
            "add",
            "t",
            "--url",
            hall.platform().endpoint().toString(),
            "--appid",
            Simulator.APP_ID,
            "--sync-flag",
            "2")
        .exits(0);
    List<JsonObject> said = shell.run("sync", "--from", daysAgo(12), "--json").exits(3).objects();
    // The last day of the simulator's history counts as not queried yet.
    assertThat(said.getLast().get("records").getAsLong()).isBetween(1L, 1_499L);
    assertThat(said.getFirst().get("verdict").getAsString()).isEqualTo("suspected");
  }

  @Test
  void nothingReadIsFailed() {
    hall.platform().faults().arm(Service.GET_BILL, new Fault.Refusal(604, false), 1000);
    Shell.Result refused = shell.run("sync", "--json").exits(1);
    assertThat(refused.err()).contains("604");
    hall.close();
    assertThat(shell.run("sync", "--json").exits(1).err()).contains("Nothing answers");
  }

  @Test
  void spansThatMakeNoSenseAreWrongUsage() {
    shell.run("sync", "--from", "yesterday").exits(2);
    shell.run("sync", "--from", "2026-11-02", "--to", "2026-11-01").exits(2);
    shell.run("sync", "--from", "2999-01-01").exits(2);
    shell.run("sync", "--from", "+999999999-12-31").exits(2);
    shell.run("sync", "--to", "-999999999-01-01").exits(2);
    shell.run("export", "calls", "--to", "+999999999-12-31", "--out", "x.csv").exits(2);
    shell.run("export", "calls", "--out", "x.txt").exits(2);
    shell.run("export", "calls").exits(2);
    shell.run("export", "everything", "--out", "x.csv").exits(2);
    assertThat(hall.platform().traffic().arrived(Service.GET_BILL)).isZero();
  }

  @Test
  void offlineWorkAsksForNoKeyAndNoPlatform() {
    shell.run("sync").exits(0);
    hall.close();
    Shell keyless = shell.withoutKey();
    keyless.run("export", "calls", "--out", data.resolve("x.xlsx").toString()).exits(0);
    keyless.run("campaigns").exits(0);
    keyless.run("rebuild").exits(0);
    keyless.run("verify").exits(0);
    keyless.run("profile", "list").exits(0);
    assertThat(data.resolve("x.xlsx")).isNotEmptyFile();
  }

  private static String daysAgo(int days) {
    return LocalDate.now(ZoneOffset.UTC).minusDays(days).toString();
  }

  private static Map<String, NamedCsvRecord> rows(Path csv) throws Exception {
    Map<String, NamedCsvRecord> rows = new HashMap<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(csv)) {
      reader.forEach(row -> rows.put(row.getField("id"), row));
    }
    return rows;
  }

  private static String text(JsonElement value) {
    return value == null || value.isJsonNull() ? "" : value.getAsString();
  }
}
