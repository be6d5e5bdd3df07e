package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.callboard.simulator.Fault;
import dev.callboard.simulator.Service;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveCommandTest {

  @TempDir Path data;

  private Hall hall;
  private Shell shell;

  @BeforeEach
  void open() throws Exception {
    hall = Hall.open(data, 30, 3);
    shell = hall.shell();
    shell.run("sync").exits(0);
  }

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void recordingsAreKeptWithTheirSidecarsAndListed() throws Exception {
    JsonObject some = shell.run("archive", "--limit", "2", "--json").exits(0).object();
    assertThat(some.get("kept").getAsLong()).isEqualTo(2);
    long remaining = some.get("remaining").getAsLong();
    JsonObject rest = shell.run("archive", "--json").exits(0).object();
    assertThat(rest.get("kept").getAsLong()).isEqualTo(remaining);
    assertThat(rest.get("remaining").getAsLong()).isZero();
    List<NamedCsvRecord> listed = list("recordings.csv");
    assertThat(listed).hasSize((int) remaining + 2);
    for (NamedCsvRecord row : listed) {
      Path file = hall.folder().resolve(row.getField("file"));
      assertThat(row.getField("state")).isEqualTo("kept");
      assertThat(Files.size(file)).isEqualTo(Long.parseLong(row.getField("bytes")));
      assertThat(sha256(file)).isEqualTo(row.getField("sha256"));
      Path sidecar = file.resolveSibling(row.getField("id") + ".json");
      JsonObject beside = JsonParser.parseString(Files.readString(sidecar)).getAsJsonObject();
      assertThat(beside.get("sha256").getAsString()).isEqualTo(row.getField("sha256"));
      assertThat(beside.getAsJsonObject("call").get("id").getAsString())
          .isEqualTo(row.getField("id"));
    }
  }

  @Test
  void keptRecordingsOutliveTheDatabase() throws Exception {
    shell.run("archive").exits(0);
    list("before.csv");
    long downloads = hall.platform().traffic().arrived(Service.DOWNLOAD);
    Files.delete(hall.folder().resolve("callboard.mv.db"));
    list("after.csv");
    assertThat(data.resolve("after.csv")).hasSameTextualContentAs(data.resolve("before.csv"));
    assertThat(shell.run("archive", "--json").exits(0).object().get("kept").getAsLong()).isZero();
    assertThat(hall.platform().traffic().arrived(Service.DOWNLOAD)).isEqualTo(downloads);
  }

  @Test
  void damageIsFoundAndSaid() throws Exception {
    shell.run("archive").exits(0);
    assertThat(shell.run("verify", "--json").exits(0).objects()).hasSize(1);
    NamedCsvRecord victim = list("list.csv").getFirst();
    Path file = hall.folder().resolve(victim.getField("file"));
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    List<JsonObject> found = shell.run("verify", "--json").exits(3).objects();
    assertThat(found.getFirst().get("id").getAsString()).isEqualTo(victim.getField("id"));
    assertThat(found.getLast().get("damaged").getAsInt()).isEqualTo(1);
  }

  @Test
  void aDatabaseIsNotMadeAnewWithoutTheArchivesDrive() throws Exception {
    shell.run("archive").exits(0);
    List<String> before = hashes("before.csv");
    Path settings = hall.folder().resolve("archive.json");
    JsonObject set =
        Files.exists(settings)
            ? JsonParser.parseString(Files.readString(settings)).getAsJsonObject()
            : new JsonObject();
    Path drive = data.resolve("drive");
    Files.move(hall.folder().resolve("recordings"), drive);
    set.addProperty("folder", drive.toString());
    Files.writeString(settings, set.toString());
    Files.move(drive, data.resolve("unplugged"));

    Shell.Result away = shell.run("rebuild").exits(1);

    assertThat(away.err()).contains("drive is not connected");
    assertThat(hall.folder().resolve("callboard.mv.db")).exists();
    Files.move(data.resolve("unplugged"), drive);
    shell.run("rebuild").exits(0);
    assertThat(hashes("after.csv")).isEqualTo(before).doesNotContain("");
  }

  /** Without anybody at the console, as the scheduler runs it. */
  @Test
  void oldRecordingsBecomeSmallerWhereTheSettingsSaySo() throws Exception {
    shell.run("archive").exits(0);
    Path day = Files.createDirectories(hall.folder().resolve("recordings/2020/01/02"));
    Path wav = day.resolve("7.wav");
    try (InputStream sound = getClass().getResourceAsStream("/audio/mulaw.wav")) {
      Files.write(wav, sound.readAllBytes());
    }
    String original = sha256(wav);
    try (Stream<Path> files = Files.walk(hall.folder().resolve("recordings"))) {
      Path some = files.filter(f -> f.toString().matches(".*[0-9]\\.json")).findAny().orElseThrow();
      JsonObject sidecar = JsonParser.parseString(Files.readString(some)).getAsJsonObject();
      JsonObject call = sidecar.getAsJsonObject("call");
      call.addProperty("id", 7);
      call.addProperty("starttime", "2020-01-02 10:00:00");
      sidecar.addProperty("sha256", original);
      sidecar.addProperty("bytes", Files.size(wav));
      Files.writeString(day.resolve("7.json"), sidecar.toString());
    }
    Files.delete(hall.folder().resolve("callboard.mv.db"));
    JsonObject off = shell.run("archive", "--json").exits(0).object();
    assertThat(off.get("transcoded").getAsLong()).isZero();
    Files.writeString(hall.folder().resolve("archive.json"), "{\"transcode\":\"MP3\"}");

    JsonObject report = shell.run("archive", "--json").exits(0).object();

    assertThat(report.get("transcoded").getAsLong()).isEqualTo(1);
    assertThat(report.get("saved").getAsLong()).isPositive();
    assertThat(wav).doesNotExist();
    assertThat(Files.readString(day.resolve("7.json")))
        .contains(original, sha256(day.resolve("7.mp3")));
    assertThat(shell.run("verify", "--json").exits(0).objects()).hasSize(1);
  }

  /** The profile's own folder, deleted or on a drive that is away: said, and not begun anew. */
  @Test
  void aDatabaseMadeAnewWithoutTheArchiveSaysSo() throws Exception {
    shell.run("archive").exits(0);
    List<String> before = hashes("before.csv");
    Path recordings = hall.folder().resolve("recordings");
    Files.move(recordings, data.resolve("away"));

    Shell.Result result = shell.run("rebuild", "--json").exits(3);

    assertThat(result.err()).contains(recordings.toString(), "None was deleted");
    assertThat(result.object().get("recordings").getAsLong()).isZero();
    assertThat(result.object().get("missingArchive").getAsString())
        .isEqualTo(recordings.toString());
    assertThat(shell.run("archive").exits(1).err()).contains("gone or its drive");
    assertThat(recordings).doesNotExist();
    Files.move(data.resolve("away"), recordings);
    assertThat(hashes("after.csv")).isEqualTo(before).doesNotContain("");
    shell.run("rebuild").exits(0);
  }

  @Test
  void nothingIsSaidWhereNothingWasKeptYet() {
    assertThat(shell.run("rebuild", "--json").exits(0).object().get("missingArchive").getAsString())
        .isEmpty();
  }

  @Test
  void whatCannotBeFetchedIsDoneInPart() {
    hall.platform().faults().arm(Service.DOWNLOAD, Fault.html(), 1000);
    JsonObject report = shell.run("archive", "--limit", "1", "--json").exits(3).object();
    assertThat(report.get("kept").getAsLong()).isZero();
    assertThat(report.get("failed").getAsLong()).isEqualTo(1);
  }

  @Test
  void whatThePlatformDeletedIsLost() throws Exception {
    hall.close();
    try (Hall old = Hall.open(data.resolve("old"), 60, 110)) {
      String from = LocalDate.now(ZoneOffset.UTC).minusDays(110).toString();
      old.shell().run("sync", "--from", from).exits(0);
      Shell.Result result = old.shell().run("archive", "--json").exits(3);
      assertThat(result.object().get("lost").getAsLong()).isPositive();
      assertThat(result.object().get("kept").getAsLong()).isPositive();
      assertThat(result.err()).contains("lost");
    }
  }

  private List<NamedCsvRecord> list(String name) throws Exception {
    Path out = data.resolve(name);
    shell.run("export", "recordings", "--out", out.toString()).exits(0);
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(out)) {
      return reader.stream().toList();
    }
  }

  private List<String> hashes(String name) throws Exception {
    return list(name).stream().map(row -> row.getField("sha256")).toList();
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
