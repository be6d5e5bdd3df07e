package dev.callboard.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.callboard.job.JobControl;
import dev.callboard.platform.Bill;
import dev.callboard.store.Database;
import dev.callboard.table.TableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is exported says what the platform said, and runs in no spreadsheet. */
class CallExportTest {

  @TempDir Path folder;

  private Database database;
  private CallIndex index;
  private RecordLog log;
  private CallStore store;
  private CallExport export;

  @BeforeEach
  void open() throws IOException {
    database = Database.open(folder.resolve("callboard"));
    index = CallIndex.open(folder.resolve("index"));
    store = new CallStore(database, CallsFixture.CLOCK, index);
    log =
        RecordLog.open(
            folder.resolve("records"), database, CallsFixture.CLOCK, List.of(), index, store);
    log.catchUp(JobControl.NONE);
    export = new CallExport(store);
  }

  @AfterEach
  void close() throws IOException {
    log.close();
    index.close();
    database.close();
  }

  @Test
  void writesCsvUnderThePlatformsNamesInThePlatformsWords() throws Exception {
    List<Bill> bills = store(new RandomBills(8).plain(1, 2_300, 86_400));
    Path out = folder.resolve("exports/calls.csv");
    assertThat(export.write(CallFilter.ALL, out, JobControl.NONE)).isEqualTo(2_300);
    assertThat(Files.readString(out))
        .startsWith(
            "id,extnumber,destnumber,displaynumber,starttime,answertime,endtime,duration,billsec,"
                + "direction,callmethod,userid,memberid,chengshudu,customuuid,recordfilename,"
                + "downloadip,hangupdirection,hangupcause,userkey");
    List<Bill> read = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(out)) {
      csv.forEach(row -> read.add(bill(row)));
    }
    assertThat(read).containsExactlyInAnyOrderElementsOf(bills);
    assertThat(files(out.getParent())).containsExactly("calls.csv");
  }

  @Test
  void takesTheTeethOutOfFormulasInCsv() throws Exception {
    Bill bill = new RandomBills(8).bill(1, "2026-11-20 10:00:00");
    String[] texts = {"=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "\tx", "\rx", "\nx"};
    List<Bill> bills = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      bills.add(with(bill, 10 + i, texts[i], "#"));
    }
    bills.add(with(bill, 17, "-5", "*"));
    store(bills);
    Path out = folder.resolve("calls.csv");
    export.write(CallFilter.ALL, out, JobControl.NONE);
    List<String> read = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(out)) {
      csv.forEach(
          row -> {
            read.add(row.getField("chengshudu"));
            keys.add(row.getField("userkey"));
          });
    }
    assertThat(read.subList(0, texts.length))
        .containsExactlyElementsOf(Stream.of(texts).map(t -> "'" + t).toList());
    assertThat(read.getLast()).isEqualTo("-5");
    assertThat(keys).contains("#", "*");
  }

  @Test
  void writesXlsxWithEveryCellAsText() throws Exception {
    Bill bill = new RandomBills(8).bill(22670, "2026-11-20 10:00:00");
    store(List.of(with(bill, 22670, "=HYPERLINK(\"http://192.0.2.1\")", "#")));
    Path out = folder.resolve("calls.xlsx");
    assertThat(export.write(CallFilter.ALL, out, JobControl.NONE)).isEqualTo(1);
    String sheet;
    try (ZipFile zip = new ZipFile(out.toFile())) {
      sheet =
          new String(
              zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
    }
    assertThat(sheet).doesNotContain("<f>").doesNotContain("<v>");
    assertThat(texts(sheet))
        .startsWith("id", "extnumber", "destnumber")
        .contains("22670", bill.destNumber(), "=HYPERLINK(&quot;http://192.0.2.1&quot;)");
  }

  @Test
  void writesWholeFilesOrNone() throws Exception {
    store(new RandomBills(8).plain(1, 50, 86_400));
    Path out = Files.createDirectory(folder.resolve("exports")).resolve("calls.csv");
    Files.writeString(out, "what was there before");
    JobControl afterTen =
        new JobControl() {
          private long done;

          @Override
          public void progress(long now, long total) {
            assertThat(total).isEqualTo(50);
            done = now;
          }

          @Override
          public boolean cancelled() {
            return done >= 10;
          }
        };
    assertThat(export.write(CallFilter.ALL, out, afterTen)).isEqualTo(TableFile.STOPPED);
    assertThat(out).hasContent("what was there before");
    assertThat(files(out.getParent())).containsExactly("calls.csv");
    assertThatThrownBy(
            () -> export.write(CallFilter.ALL, folder.resolve("calls.pdf"), JobControl.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesAwayWhatAKilledProcessLeftAndNothingElse() throws Exception {
    store(new RandomBills(8).plain(1, 5, 86_400));
    Path out = Files.createDirectory(folder.resolve("exports")).resolve("calls.csv");
    Process gone = new ProcessBuilder(java(), "-version").start();
    gone.waitFor();
    String some = "-0b6f5a0e-3f0e-4a51-8c55-1d8a1f0c2c7e.part";
    Path left = out.resolveSibling(".calls.csv." + gone.pid() + some);
    Path running = out.resolveSibling(".calls.csv." + ProcessHandle.current().pid() + some);
    Path others = out.resolveSibling(".calls.csv.swp");
    for (Path file : List.of(left, running, others)) {
      Files.writeString(file, "begun");
    }
    export.write(CallFilter.ALL, out, JobControl.NONE);
    assertThat(left).doesNotExist();
    assertThat(List.of(running, others, out)).allMatch(Files::exists);
  }

  private static String java() {
    return ProcessHandle.current().info().command().orElseThrow();
  }

  @Test
  void writesOnlyWhatTheFilterSelects() throws Exception {
    List<Bill> bills = store(new RandomBills(8).plain(1, 500, 86_400));
    CallFilter answered =
        new CallFilter(
            null, null, 3, 0, List.of(), "", "", "", "", "", "", "", true, null, "", null);
    long wanted = bills.stream().filter(b -> Disposition.of(b) == Disposition.ANSWERED).count();
    assertThat(export.write(answered, folder.resolve("calls.csv"), JobControl.NONE))
        .isEqualTo(wanted)
        .isBetween(50L, 450L);
  }

  private List<Bill> store(List<Bill> bills) throws Exception {
    log.append(Pages.QUERY, Pages.of(bills));
    return bills;
  }

  private static Bill with(Bill b, long id, String chengshudu, String key) {
    return new Bill(
        id,
        b.extNumber(),
        b.destNumber(),
        b.displayNumber(),
        b.startTime(),
        b.answerTime(),
        b.endTime(),
        b.duration(),
        b.billSec(),
        b.direction(),
        b.callMethod(),
        b.userId(),
        b.memberId(),
        chengshudu,
        b.customUuid(),
        b.recordFileName(),
        b.downloadIp(),
        b.hangupDirection(),
        b.hangupCause(),
        key);
  }

  private static Bill bill(NamedCsvRecord row) {
    String answer = row.getField("answertime");
    return new Bill(
        Long.parseLong(row.getField("id")),
        row.getField("extnumber"),
        row.getField("destnumber"),
        row.getField("displaynumber"),
        row.getField("starttime"),
        answer.isEmpty() ? null : answer,
        row.getField("endtime"),
        Integer.parseInt(row.getField("duration")),
        Integer.parseInt(row.getField("billsec")),
        row.getField("direction"),
        Integer.parseInt(row.getField("callmethod")),
        row.getField("userid"),
        row.getField("memberid"),
        row.getField("chengshudu"),
        row.getField("customuuid"),
        row.getField("recordfilename"),
        row.getField("downloadip"),
        Integer.parseInt(row.getField("hangupdirection")),
        Integer.parseInt(row.getField("hangupcause")),
        row.getField("userkey"));
  }

  private static List<String> texts(String sheet) {
    List<String> texts = new ArrayList<>();
    Matcher text = Pattern.compile("<t[^>]*>([^<]*)</t>").matcher(sheet);
    while (text.find()) {
      texts.add(text.group(1));
    }
    return texts;
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }
}
