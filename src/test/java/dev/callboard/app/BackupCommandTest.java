package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.callboard.backup.BackupFile;
import dev.callboard.campaign.Batch;
import dev.callboard.campaign.BatchState;
import dev.callboard.campaign.CampaignPlan;
import dev.callboard.campaign.Ledger;
import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import dev.callboard.numbers.NumberImport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A profile goes into one file and comes back in another data folder, as if on another machine. */
class BackupCommandTest {

  @TempDir Path data;
  @TempDir Path elsewhere;
  @TempDir Path files;

  private Hall hall;
  private Shell shell;
  private Path backup;

  @BeforeEach
  void open() throws Exception {
    hall = Hall.open(data, 60, 3);
    shell = hall.shell();
    shell.run("sync").exits(0);
    shell.run("archive", "--limit", "3").exits(0);
    backup = files.resolve("profile.callboard");
  }

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void everythingComesBackOnAnotherMachine() throws Exception {
    shell.run("export", "calls", "--out", files.resolve("before.csv").toString()).exits(0);
    JsonObject written =
        shell.run("backup", "--out", backup.toString(), "--json").exits(0).object();
    assertThat(written.get("files").getAsInt()).isGreaterThan(4);
    assertThat(names()).doesNotContain("profile/callboard.mv.db", "profile/lock");
    assertThat(names()).anyMatch(n -> n.startsWith("profile/recordings/"));

    Shell there = Shell.in(elsewhere);
    there.run("restore", "--in", backup.toString()).exits(0);
    there.run("export", "calls", "--out", files.resolve("after.csv").toString()).exits(0);
    assertThat(files.resolve("after.csv")).hasSameTextualContentAs(files.resolve("before.csv"));
    assertThat(there.run("verify", "--json").exits(0).object().get("sound").getAsInt())
        .isEqualTo(3);
  }

  @Test
  void recordingsThatWereMovedElsewhereAreSaidToBeMissing() throws Exception {
    Path moved = Files.createDirectories(files.resolve("disk"));
    Path settings = only(data, "archive.json");
    Files.writeString(settings, "{\"folder\": \"" + moved + "\"}");
    assertThat(shell.run("backup", "--out", backup.toString()).exits(0).out())
        .contains(moved.toString());
    JsonObject second = shell.run("backup", "--out", backup + "2", "--json").exits(0).object();
    assertThat(second.get("elsewhere").getAsString()).isEqualTo(moved.toString());
    JsonObject without =
        shell.run("backup", "--out", backup + "3", "--no-recordings", "--json").exits(0).object();
    assertThat(without.get("elsewhere").getAsString()).isEmpty();
  }

  /** A file of the one profile, there or not yet. */
  private static Path only(Path data, String name) throws IOException {
    try (Stream<Path> all = Files.walk(data, 2)) {
      return all.filter(p -> p.endsWith("ledger")).findAny().orElseThrow().resolveSibling(name);
    }
  }

  @Test
  void recordingsCanBeLeftOut() throws Exception {
    shell.run("backup", "--out", backup.toString(), "--no-recordings").exits(0);
    assertThat(names()).noneMatch(n -> n.startsWith("profile/recordings/"));
  }

  @Test
  void nothingIsOverwritten() throws Exception {
    Files.writeString(backup, "mine");
    shell.run("backup", "--out", backup.toString()).exits(1);
    assertThat(backup).hasContent("mine");
    Files.delete(backup);
    shell.run("backup", "--out", backup.toString()).exits(0);
    shell.run("restore", "--in", backup.toString()).exits(1);
    assertThat(leftovers(data)).isEmpty();
    assertThat(leftovers(files)).isEmpty();
  }

  /** What was waiting may have been sent after the backup: it must never leave by itself again. */
  @Test
  void whatWasWaitingComesBackUnproven() throws Exception {
    Path ledger = hall.folder().resolve("ledger");
    try (Ledger open = Ledger.open(ledger, InstantSource.system())) {
      Country indonesia = Countries.find("id").orElseThrow();
      open.create(
          new CampaignPlan(
              "Dues", indonesia, "hello.mp3", 30, 60, true, true, "", "", 2, Duration.ZERO),
          NumberImport.fromText("081255500001\n081255500002\n081255500003", indonesia));
      shell.run("backup", "--out", backup.toString()).exits(0);
    }
    Shell.in(elsewhere).run("restore", "--in", backup.toString()).exits(0);
    Path restored = folders(elsewhere).getFirst().resolve("ledger");
    try (Ledger open = Ledger.open(restored, InstantSource.system())) {
      List<BatchState> states =
          open.campaigns().stream().flatMap(c -> c.batches().stream()).map(Batch::state).toList();
      assertThat(states).isNotEmpty().containsOnly(BatchState.UNPROVEN);
    }
  }

  @Test
  void hostileAndDamagedFilesAreRefusedAndLeaveNothing() throws Exception {
    refused(zip("../escape.txt", "x", 1, "x"), "must not write");
    refused(zip("profile/../../escape.txt", "x", 1, "x"), "must not write");
    refused(zip("/escape.txt", "x", 1, "x"), "must not write");
    refused(zip("profile\\escape.txt", "x", 1, "x"), "must not write");
    refused(zip("profile/NUL", "x", 1, "x"), "must not write");
    refused(zip("profile/bomb", "x".repeat(1 << 20), 10, "x"), "more than it says");
    refused(zip("profile/short", "x", 2, "x"), "damaged");
    refused(zip("profile/huge", "x", Long.MAX_VALUE / 2, "x"), "no room");
    Path none = files.resolve("none");
    Files.writeString(none, "no zip");
    refused(none, "no backup");
    shell.run("backup", "--out", backup.toString()).exits(0);
    byte[] bytes = Files.readAllBytes(backup);
    Files.write(backup, Arrays.copyOf(bytes, bytes.length / 2));
    refused(backup, "no backup");
  }

  private void refused(Path file, String why) throws Exception {
    Shell.Result result = Shell.in(elsewhere).run("restore", "--in", file.toString());
    result.exits(1);
    assertThat(result.err()).contains(why);
    assertThat(folders(elsewhere)).isEmpty();
    assertThat(leftovers(elsewhere)).isEmpty();
    assertThat(elsewhere.resolveSibling("escape.txt")).doesNotExist();
  }

  private Path zip(String name, String content, long bytes, String hashed) throws IOException {
    Path file = Files.createTempFile(files, "hostile", ".zip");
    String manifest =
        """
        {"format":"callboard-backup","version":1,"profile":"p","createdAt":"2026-11-01T00:00:00Z",
        "recordings":false,"files":[{"path":"%s","bytes":%d,"sha256":"%s"}]}
        """
            .formatted(name.replace("\\", "\\\\"), bytes, hashed);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("manifest.json"));
      zip.write(manifest.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private List<String> names() throws IOException {
    try (ZipFile zip = new ZipFile(backup.toFile());
        BackupFile file = BackupFile.open(backup)) {
      assertThat(file.manifest().files()).hasSize(zip.size() - 1);
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }

  private static List<Path> folders(Path data) throws IOException {
    try (Stream<Path> all = Files.list(data)) {
      return all.filter(Files::isDirectory)
          .filter(p -> Files.exists(p.resolve("ledger")) || Files.exists(p.resolve("records")))
          .toList();
    }
  }

  private static List<Path> leftovers(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(p -> p.getFileName().toString().matches("\\.restore-.*|.*\\.tmp")).toList();
    }
  }
}
