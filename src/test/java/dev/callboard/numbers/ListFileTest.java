package dev.callboard.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import dev.callboard.job.JobControl;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as people have them, and as nobody should have them. */
class ListFileTest {

  private static final Country INDONESIA = Countries.find("id").orElseThrow();

  @TempDir Path folder;

  @Test
  void whatASpreadsheetDidToNumbersIsToldApart() throws Exception {
    Path file =
        workbook(
            book -> {
              Worksheet sheet = book.newWorksheet("People");
              sheet.value(0, 0, "name");
              sheet.value(0, 1, "phone");
              sheet.value(1, 1, "081200000001");
              sheet.value(2, 1, 81200000002L);
              sheet.value(3, 1, 6281200000003L);
              sheet.formula(4, 1, "B3+1");
              sheet.value(5, 1, "6.28E+12");
              sheet.value(6, 1, "081200000004\n081200000005");
              sheet.value(8, 0, "nobody");
            });
    NumberTable table = NumberTable.read(file, NumberTable.BEST, INDONESIA, JobControl.NONE);
    TablePreview preview = table.preview(INDONESIA);
    assertThat(preview.guess()).isEqualTo(new NumberColumn(1, true));
    assertThat(preview.sheets()).containsExactly("People");
    assertThat(preview.rows().get(1).cells()).containsExactly("", "081200000001");
    JudgedList list = table.judge(INDONESIA, preview.guess(), JobControl.NONE);
    assertThat(list.numbers())
        .extracting(JudgedNumber::row, JudgedNumber::canonical, JudgedNumber::rejection)
        .containsExactly(
            tuple(2, "6281200000001", null),
            tuple(3, "6281200000002", null),
            tuple(4, "6281200000003", null),
            tuple(5, "", Rejection.FORMULA),
            tuple(6, "", Rejection.ROUNDED),
            tuple(7, "6281200000004", null),
            tuple(7, "6281200000005", null),
            tuple(9, "", Rejection.NO_DIGITS));
    assertThat(list.storedAsNumbers()).isEqualTo(2);
    assertThat(list.zerosLost()).as("0812… stored as 812…").isEqualTo(1);
  }

  @Test
  void theSheetWithTheNumbersIsFoundAndAnotherCanBeTaken() throws Exception {
    Path file =
        workbook(
            book -> {
              book.newWorksheet("Read me").value(0, 0, "Numbers are on the next sheet");
              Worksheet numbers = book.newWorksheet("Numbers");
              Worksheet more = book.newWorksheet("More");
              for (int row = 0; row < 20; row++) {
                numbers.value(row, 3, "0812" + (10_000_000 + row));
                more.value(row, 0, row % 5 == 0 ? "0813" + (10_000_000 + row) : "-");
              }
            });
    NumberTable best = NumberTable.read(file, NumberTable.BEST, INDONESIA, JobControl.NONE);
    assertThat(best.preview(INDONESIA).sheet()).isEqualTo(1);
    assertThat(NumberImport.fromFile(file, INDONESIA)).hasSize(20).allMatch(JudgedNumber::accepted);
    NumberTable third = NumberTable.read(file, 2, INDONESIA, JobControl.NONE);
    assertThat(third.judge(INDONESIA, third.preview(INDONESIA).guess(), JobControl.NONE).numbers())
        .filteredOn(JudgedNumber::accepted)
        .hasSize(4);
  }

  @Test
  void rawNumbersInAWorkbookKeepOrLoseTheirDigits() throws Exception {
    Path file =
        parts(
            sheet(
                "<row r='1'><c r='A1'><v>6.281200000001E12</v></c></row>"
                    + "<row r='2'><c r='A2'><v>6.28E+12</v></c></row>"
                    + "<row r='3'><c r='A3'><f>1+1</f><v>81200000001</v></c></row>"
                    + "<row r='4'><c r='A4'><v>1E999999999</v></c></row>"));
    assertThat(NumberImport.fromFile(file, INDONESIA))
        .extracting(JudgedNumber::canonical, JudgedNumber::rejection)
        .containsExactly(
            tuple("6281200000001", null),
            tuple("", Rejection.ROUNDED),
            tuple("", Rejection.FORMULA),
            tuple("", Rejection.LETTERS));
  }

  @Test
  void whatIsNoListIsRefusedInWords() throws Exception {
    assertThat(fault(folder.resolve("gone.csv"))).isEqualTo(ListFault.MISSING);
    assertThat(fault(folder)).isEqualTo(ListFault.MISSING);
    assertThat(fault(file("scan.csv", "%PDF-1.7 ...".getBytes(StandardCharsets.US_ASCII))))
        .isEqualTo(ListFault.NO_LIST);
    byte[] picture = new byte[3000];
    for (int i = 0; i < picture.length; i++) {
      picture[i] = (byte) (i * 31);
    }
    assertThat(fault(file("picture.txt", picture))).isEqualTo(ListFault.NO_LIST);
    byte[] ole = new byte[4096];
    System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 0, ole, 0, 4);
    assertThat(fault(file("old.xlsx", ole))).isEqualTo(ListFault.OLD_EXCEL);
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, ole, 1200, name.length);
    assertThat(fault(file("secret.xlsx", ole))).isEqualTo(ListFault.PASSWORD);
    assertThat(fault(parts(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet"))))
        .isEqualTo(ListFault.OPEN_DOCUMENT);
    assertThat(fault(parts(Map.of("word/document.xml", "<x/>")))).isEqualTo(ListFault.NO_LIST);
    byte[] whole = Files.readAllBytes(parts(sheet("<row r='1'><c r='A1'><v>1</v></c></row>")));
    assertThat(fault(file("half.xlsx", Arrays.copyOf(whole, whole.length / 2))))
        .isEqualTo(ListFault.DAMAGED);
    whole[6] |= 1;
    assertThat(fault(file("locked.xlsx", whole))).isEqualTo(ListFault.PASSWORD);
    assertThat(fault(parts(sheet("<row r='1'><c r='ZZ1'><v>1</v></c></row>"))))
        .isEqualTo(ListFault.TOO_WIDE);
    assertThat(fault(parts(sheet("<row r='9999999'><c r='A9999999'><v>1</v></c></row>"))))
        .isEqualTo(ListFault.DAMAGED);
    assertThat(fault(parts(sheet("<row r='1'><c r='A1'><v>1</v>")))).isEqualTo(ListFault.DAMAGED);
  }

  @Test
  void bombsAndEntitiesAreNotOpened() throws Exception {
    assertThat(fault(bomb())).isEqualTo(ListFault.UNSAFE);
    Path secret = file("secret.txt", "081200000009".getBytes(StandardCharsets.US_ASCII));
    Map<String, String> parts =
        sheet("<row r='1'><c r='A1' t='inlineStr'><is><t>&x;</t></is></c></row>");
    String hostile =
        "<?xml version='1.0'?><!DOCTYPE worksheet [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>";
    parts.computeIfPresent("xl/worksheets/sheet1.xml", (_, xml) -> hostile + xml);
    assertThat(fault(parts(parts))).isEqualTo(ListFault.UNSAFE);
  }

  @Test
  void manySmallPartsAreNotOpened() throws Exception {
    Map<String, String> many = sheet("");
    for (int i = 0; i < 6000; i++) {
      many.put("xl/more/" + i + ".xml", "");
    }
    assertThat(fault(parts(many))).isEqualTo(ListFault.UNSAFE);
  }

  private Path bomb() throws Exception {
    Path file = folder.resolve("bomb.xlsx");
    byte[] spaces = new byte[1 << 20];
    Arrays.fill(spaces, (byte) ' ');
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : sheet("").entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        if (part.getKey().endsWith("sheet1.xml")) {
          for (int i = 0; i < 64; i++) {
            zip.write(spaces);
          }
        }
      }
    }
    return file;
  }

  private static ListFault fault(Path file) {
    return catchThrowableOfType(
            UnreadableListException.class, () -> NumberImport.fromFile(file, INDONESIA))
        .fault();
  }

  private Path workbook(Consumer<Workbook> filling) throws Exception {
    Path file = folder.resolve("book.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", null)) {
      filling.accept(book);
    }
    return file;
  }

  private Path file(String name, byte[] bytes) throws Exception {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path parts(Map<String, String> parts) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file("parts.xlsx", bytes.toByteArray());
  }

  /** The fewest parts a workbook can have. */
  static Map<String, String> sheet(String rows) {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String packaged = "http://schemas.openxmlformats.org/package/2006/relationships";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Override PartName='/xl/workbook.xml' ContentType='application/"
            + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>");
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='A' sheetId='1' r:id='r1'/>"
                .formatted(main, relation)
            + "</sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns='%s'><Relationship Id='r1' Type='%s/worksheet'"
                .formatted(packaged, relation)
            + " Target='worksheets/sheet1.xml'/></Relationships>");
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns='" + main + "'><sheetData>" + rows + "</sheetData></worksheet>");
    return parts;
  }

  @Test
  void theListIsTheSameWhateverItIsKeptIn() throws Exception {
    List<String> written = List.of("0812 3456 7890", "+62 813-1111-2222", "abc", "0812 34567890");
    Path text = file("a.txt", String.join("\r\n", written).getBytes(StandardCharsets.UTF_16LE));
    Path book =
        workbook(
            b -> {
              Worksheet sheet = b.newWorksheet("1");
              for (int i = 0; i < written.size(); i++) {
                sheet.value(i, 0, written.get(i));
              }
            });
    assertThat(NumberImport.fromFile(book, INDONESIA))
        .hasSize(4)
        .isEqualTo(NumberImport.fromFile(text, INDONESIA));
  }
}
