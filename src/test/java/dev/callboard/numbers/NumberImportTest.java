package dev.callboard.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberImportTest {

  private static final Country INDONESIA = Countries.find("id").orElseThrow();

  @TempDir Path folder;

  @Test
  void everyPieceOfAListIsJudged() {
    List<JudgedNumber> list =
        NumberImport.fromText(
            "081200000001, 081200000002; abc\t112\n\n+62 812-0000-0001", INDONESIA);
    assertThat(verdicts(list))
        .containsExactly(
            "1 6281200000001 null",
            "1 6281200000002 null",
            "1  NO_DIGITS",
            "1 62112 NOT_DIALLABLE",
            "3 6281200000001 DUPLICATE");
  }

  @Test
  void oneCellMayHoldSeveral() {
    List<JudgedNumber> list =
        NumberImport.fromText(
            "081200000001/081200000002\n081200000003 081200000004\n+6281200000005+6281200000006\n"
                + "0812 0000 0007",
            INDONESIA);
    assertThat(list).hasSize(7).allMatch(JudgedNumber::accepted);
    assertThat(list).extracting(JudgedNumber::row).containsExactly(1, 1, 2, 2, 3, 3, 4);
  }

  @Test
  void theNumbersOfATableAreFoundByContent() {
    String table =
        "no;nama;\"nomor; telepon\";saldo\n"
            + "1;\"Budi; A\";0812-0000-0001;1500000\n"
            + "2;Sari;(0812) 0000 0002;2500000\n"
            + "3;Tono;;99\n"
            + "4;Wati;0812.0000.0003;12000000\n";
    List<JudgedNumber> list = NumberImport.fromText(table, INDONESIA);
    assertThat(verdicts(list))
        .containsExactly(
            "2 6281200000001 null", "3 6281200000002 null", "4  NO_DIGITS", "5 6281200000003 null");
  }

  @Test
  void aHeaderOverOneColumnIsNoNumber() {
    List<JudgedNumber> list = NumberImport.fromText("phone\r\n081200000001\r\n", INDONESIA);
    assertThat(verdicts(list)).containsExactly("2 6281200000001 null");
    assertThat(NumberImport.fromText("sep=|\nx|081200000001\ny|081200000002", INDONESIA))
        .extracting(JudgedNumber::row)
        .containsExactly(2, 3);
  }

  @Test
  void nothingIsSwallowedByAStrayQuote() {
    String text = "\"081200000001\n081200000002\n081200000003\n";
    assertThat(NumberImport.fromText(text, INDONESIA)).hasSize(3).allMatch(JudgedNumber::accepted);
    assertThat(NumberImport.fromText("\"081200000001\" x\n081200000002\n", INDONESIA))
        .as("letters behind a closing quote once ended the reading")
        .extracting(JudgedNumber::rejection)
        .containsExactly(Rejection.LETTERS, null);
    assertThat(NumberImport.fromText("  \n\n", INDONESIA)).isEmpty();
    assertThat(NumberImport.fromText("", INDONESIA)).isEmpty();
  }

  @Test
  void encodingsAreFoundByThemselves() throws Exception {
    String chinese = "姓名,电话\n张三,０８１２０００００００１\n李四,081200000002\n";
    String western = "señor,teléfono\nNúñez,081200000001\nPérez,081200000002\n";
    check(chinese.getBytes(StandardCharsets.UTF_8));
    check(chinese.getBytes(Charset.forName("GB18030")));
    check(western.getBytes(Charset.forName("windows-1252")));
    for (String text : List.of(chinese, western)) {
      check(marked(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, text, "UTF-8"));
      check(marked(new byte[] {(byte) 0xff, (byte) 0xfe}, text, "UTF-16LE"));
      check(marked(new byte[] {(byte) 0xfe, (byte) 0xff}, text, "UTF-16BE"));
      check(text.replaceAll("[^\\p{ASCII}０-９]", "x").getBytes(StandardCharsets.UTF_16LE));
    }
  }

  @Test
  void aLongListNeedsLittle() throws Exception {
    int lines = Integer.getInteger("callboard.import.lines", 100_000);
    var random = new Random(5);
    Set<String> distinct = new HashSet<>();
    Path file = folder.resolve("long.txt");
    try (var writer = Files.newBufferedWriter(file)) {
      for (int i = 0; i < lines; i++) {
        String subscriber = String.format("%08d", random.nextInt(lines * 4));
        distinct.add(subscriber);
        writer.write((i % 2 == 0 ? "0812" : "+62 812 ") + subscriber + "\n");
      }
    }
    List<JudgedNumber> list = NumberImport.fromFile(file, INDONESIA);
    assertThat(list).hasSize(lines);
    assertThat(list.stream().filter(JudgedNumber::accepted).count()).isEqualTo(distinct.size());
    assertThat(list.stream().filter(n -> n.rejection() == Rejection.DUPLICATE).count())
        .isEqualTo(lines - distinct.size());
  }

  @Test
  void numbersAreNotPrinted() {
    assertThat(NumberImport.fromText("081200000001", INDONESIA).toString())
        .doesNotContain("81200000001");
  }

  private void check(byte[] bytes) throws Exception {
    Path file = folder.resolve("list.csv");
    Files.write(file, bytes);
    List<JudgedNumber> list = NumberImport.fromFile(file, INDONESIA);
    assertThat(list).extracting(JudgedNumber::row).containsExactly(2, 3);
    assertThat(list).last().matches(n -> n.canonical().equals("6281200000002"));
    assertThat(list.getFirst().canonical()).startsWith("62812");
  }

  private static byte[] marked(byte[] mark, String text, String charset) throws Exception {
    var bytes = new ByteArrayOutputStream();
    bytes.write(mark);
    bytes.write(text.getBytes(charset));
    return bytes.toByteArray();
  }

  private static List<String> verdicts(List<JudgedNumber> list) {
    return list.stream().map(n -> n.row() + " " + n.canonical() + " " + n.rejection()).toList();
  }
}
