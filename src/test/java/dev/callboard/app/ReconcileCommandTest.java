package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.callboard.simulator.Fault;
import dev.callboard.simulator.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconcileCommandTest {

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
  void recordsProveWhatWasUnprovenAndGiveEveryNumberItsFate() throws Exception {
    hall.platform().faults().arm(Service.PLAY_VOICE, Fault.resetAfter());
    Path list = hall.numbers(4);
    Files.writeString(list, Files.readString(list) + "nonsense\n");
    String tag = submit(list, 3);
    awaitEndOfCalls(tag);
    JsonObject batch = shell.run("reconcile", "--json").exits(0).object();
    assertThat(batch.get("tag").getAsString()).isEqualTo(tag);
    assertThat(batch.get("state").getAsString()).isEqualTo("accepted");
    List<NamedCsvRecord> fates = export("fates.csv");
    assertThat(fates)
        .extracting(r -> r.getField("fate"))
        .containsExactlyInAnyOrder("called", "called", "called", "called", "skipped");
    assertThat(fates)
        .filteredOn(r -> r.getField("fate").equals("called"))
        .allSatisfy(
            r -> {
              assertThat(r.getField("tag")).isEqualTo(tag);
              assertThat(r.getField("id")).isNotEmpty();
            });
    Path calls = data.resolve("calls.csv");
    shell.run("export", "calls", "--campaign", "leads-4", "--out", calls.toString()).exits(0);
    assertThat(calls).content().contains(tag);
    Files.delete(hall.folder().resolve("callboard.mv.db"));
    export("again.csv");
    assertThat(data.resolve("again.csv")).hasSameTextualContentAs(data.resolve("fates.csv"));
    assertThat(hall.platform().traffic().calledTwice()).isEmpty();
  }

  @Test
  void withoutARecordItStaysUnproven() throws Exception {
    hall.platform().faults().arm(Service.PLAY_VOICE, Fault.resetBefore());
    submit(hall.numbers(2), 3);
    Shell.Result result = shell.run("reconcile", "--json").exits(3);
    assertThat(result.object().get("state").getAsString()).isEqualTo("unproven");
    assertThat(result.err()).contains("unproven");
    assertThat(export("f.csv")).extracting(r -> r.getField("fate")).containsOnly("unproven");
  }

  @Test
  void aRefusingPlatformIsFailed() throws Exception {
    submit(hall.numbers(2), 0);
    hall.platform().faults().arm(Service.GET_BILL, new Fault.Refusal(603, false), 1000);
    assertThat(shell.run("reconcile", "--json").exits(1).err()).contains("603");
  }

  @Test
  void theCampaignToExportMustBeKnown() throws Exception {
    submit(hall.numbers(2), 0);
    submit(hall.numbers(3), 0);
    String out = data.resolve("x.csv").toString();
    assertThat(shell.run("export", "campaign", "--out", out).exits(2).err())
        .contains("leads-2", "leads-3");
    shell.run("export", "campaign", "--campaign", "other", "--out", out).exits(2);
    shell.run("export", "campaign", "--campaign", "leads-2", "--out", out).exits(0);
    assertThat(Path.of(out)).content().hasLineCount(3);
  }

  private String submit(Path list, int code) {
    return shell
        .run(
            "submit",
            "--numbers",
            list.toString(),
            "--voice",
            "v.mp3",
            "--any-hour",
            "--yes",
            "--json")
        .exits(code)
        .objects()
        .getFirst()
        .get("tag")
        .getAsString();
  }

  private List<NamedCsvRecord> export(String name) throws Exception {
    Path out = data.resolve(name);
    shell.run("export", "campaign", "--out", out.toString()).exits(0);
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(out)) {
      return reader.stream().toList();
    }
  }

  private void awaitEndOfCalls(String tag) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (!hall.platform().progress(tag).over() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
    assertThat(hall.platform().progress(tag).over()).isTrue();
  }
}
