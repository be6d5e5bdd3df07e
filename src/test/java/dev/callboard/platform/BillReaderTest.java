package dev.callboard.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Call records as GetBill and the callback write them. */
class BillReaderTest {

  /** The documentation's callback, with the two commas it lacks. */
  private static final String CALLBACK =
      """
      {"callmethod": 3,"starttime": "2018-03-14 12:18:21","answertime": "",
      "endtime": "2018-03-14 12:18:35","duration": 14,"billsec": 0,"crmid": "2001",
      "hangupdirection": 10015,"chengshudu": "0","hangupcause": 10001,
      "memberid": "18533700187590656","disnumber": "0200000000","destnumber": "015000000000",
      "downloadip": "192.0.2.137","recordfilename": "","companycode": 20000013,"type": "callout",
      "id": 982,"extnumber": "7003","uuid": "cda5c6c4-0a17-11e8-b177-e7cbf2bd1f36","userkey":1,
      "customuuid": "customuuid"}\
      """;

  @Test
  void aCallbackIsReadUnderItsOwnNames() throws IOException {
    assertThat(BillReader.callback(CALLBACK.getBytes(UTF_8)))
        .isEqualTo(
            new Bill(
                982,
                "7003",
                "015000000000",
                "0200000000",
                "2018-03-14 12:18:21",
                null,
                "2018-03-14 12:18:35",
                14,
                0,
                "callout",
                3,
                "2001",
                "18533700187590656",
                "0",
                "customuuid",
                "",
                "192.0.2.137",
                10015,
                10001,
                "1"));
  }

  @Test
  void theLaterRevisionOfTheCallbackIsReadToo() throws IOException {
    String later =
        """
        {"id":"983","type":"","direction":"callin","crmid":"","userid":"u9","chengshudu":"",
        "ext":"ref-7","taskid":"5","round":0,"recordurl":"http://192.0.2.1/x",
        "answertime":"2025-03-14 17:31:20","billsec":"12","userkey":"*","more":{"a":[1,null]}}\
        """;
    Bill bill = BillReader.callback(later.getBytes(UTF_8));
    assertThat(bill.id()).isEqualTo(983);
    assertThat(bill.direction()).isEqualTo("callin");
    assertThat(bill.userId()).isEqualTo("u9");
    assertThat(bill.chengshudu()).isEqualTo("ref-7");
    assertThat(bill.answerTime()).isEqualTo("2025-03-14 17:31:20");
    assertThat(bill.billSec()).isEqualTo(12);
    assertThat(bill.userKey()).isEqualTo("*");
    assertThat(bill.destNumber()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{\"id\":null}",
        "{\"id\":\"\"}",
        "{\"id\":\"x\"}",
        "{\"id\":0}",
        "{\"id\":1.5}",
        "{\"id\":99999999999999999999}",
        "{\"id\":1}{\"id\":2}",
        "{\"id\":1 \"extnumber\":\"\"}"
      })
  void whatIsNoRecordIsSaidSo(String json) {
    assertThatThrownBy(() -> BillReader.callback(json.getBytes(UTF_8)))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"0\"", "0", "\"0000-00-00 00:00:00\""})
  void neverAnsweredHasManyFaces(String answerTime) throws IOException {
    String json = "{\"id\":1,\"billsec\":0,\"answertime\":" + answerTime + "}";
    assertThat(BillReader.bill(json).answerTime()).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 9007199254740993L, Long.MAX_VALUE})
  void idsAreKeptToTheLastDigit(long id) throws IOException {
    assertThat(BillReader.bill("{\"id\":" + id + "}").id()).isEqualTo(id);
    assertThat(BillReader.bill("{\"id\":\"" + id + "\"}").id()).isEqualTo(id);
  }

  @Test
  void whatIsWrittenIsReadBackTheSame() throws IOException {
    Bill odd =
        new Bill(
            Long.MAX_VALUE,
            "7,8",
            "0",
            "\"quoted\"",
            "中文\u2028",
            "2025-01-01 00:00:00",
            "<a&b>",
            -1,
            Integer.MAX_VALUE,
            "callin",
            6,
            "u",
            "m",
            "c",
            "t",
            "../a\\b.mp3",
            "ip",
            10040,
            10001,
            "#");
    assertThat(BillReader.bill(BillReader.toJson(odd))).isEqualTo(odd);

    Bill unanswered = BillReader.callback(CALLBACK.getBytes(UTF_8));
    assertThat(BillReader.toJson(unanswered))
        .startsWith("{\"id\":982,\"extnumber\":\"7003\",\"destnumber\":\"015000000000\"")
        .contains("\"displaynumber\":\"0200000000\"", "\"answertime\":null", "\"userkey\":\"1\"");
    assertThat(BillReader.bill(BillReader.toJson(unanswered))).isEqualTo(unanswered);
  }

  @Test
  void recordsWithoutAnIdAreCountedAndTheOthersKept() throws IOException {
    String page =
        Answers.page(
            5, Answers.bill("7"), "{\"destnumber\":\"1\"}", "null", "{\"id\":\"8\"}", "[]");
    BillPage read = BillReader.page(page.getBytes(UTF_8));
    assertThat(read.bills()).extracting(Bill::id).containsExactly(7L, 8L);
    assertThat(read.unreadable()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"totalitems\":\"0\"}",
        "{\"totalitems\":0,\"bills\":null}",
        "{\"bills\":[],\"totalitems\":0}"
      })
  void anEmptyPageHasManyFaces(String result) throws IOException {
    BillPage page = BillReader.page(Answers.success(result).getBytes(UTF_8));
    assertThat(page.totalItems()).isZero();
    assertThat(page.bills()).isEmpty();
  }

  @Test
  void aPageWithAByteOrderMarkIsReadAndKeptAsItCame() throws IOException {
    byte[] raw = ("\uFEFF" + Answers.page(1, Answers.bill("7"))).getBytes(UTF_8);
    BillPage page = BillReader.page(raw);
    assertThat(page.bills()).hasSize(1);
    assertThat(page.raw()).isEqualTo(raw);
  }

  @Test
  void aFullPageIsReadWhole() throws IOException {
    String[] bills =
        IntStream.rangeClosed(1, 1000).mapToObj(i -> Answers.bill("" + i)).toArray(String[]::new);
    byte[] raw = Answers.page(8151, bills).getBytes(UTF_8);
    BillPage page = BillReader.page(raw);
    assertThat(page.bills()).hasSize(1000);
    assertThat(page.bills().getLast().id()).isEqualTo(1000);
    assertThat(page.bills().getLast().hangupCause()).isEqualTo(10020);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "{\"ret\":600,\"data\":[],\"msg\":\"\"}", "{\"id\":1}"})
  void whatIsNoPageIsSaidSo(String body) {
    assertThatThrownBy(() -> BillReader.page(body.getBytes(UTF_8))).isInstanceOf(IOException.class);
  }

  /** How many damaged pages to read; more with {@code -Dcallboard.damaged.pages=1000000}. */
  private static final int DAMAGED = Integer.getInteger("callboard.damaged.pages", 20_000);

  @Test
  void aDamagedPageIsReadOrRefusedButNothingElse() {
    Random random = new Random(20261123);
    byte[] whole = Answers.page(2, Answers.bill("7"), CALLBACK).getBytes(UTF_8);
    int refused = 0;
    for (int i = 0; i < DAMAGED; i++) {
      byte[] damaged = whole.clone();
      for (int flips = 1 + random.nextInt(5); flips > 0; flips--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(BillReader.page(damaged).bills().size()).isLessThanOrEqualTo(2);
      } catch (IOException e) {
        refused++;
      }
    }
    assertThat(refused).isBetween(1, DAMAGED - 1);
  }

  @Test
  void theQuickWayReadsWhatTheLongWayReads() {
    Random random = new Random(20261125);
    byte[] marks = "{}[]\",:\\0-1.e nul\t\nbis\u00e4".getBytes(UTF_8);
    String odd = "{\"id\":\"9\", \"uuid\" : null,\"userid\":\"陈丽\",\"ext\":\"e\",\"billsec\":-3}";
    byte[] whole =
        Answers.page(4, Answers.bill("7"), CALLBACK, odd, Answers.bill("-8")).getBytes(UTF_8);
    int read = 0;
    for (int i = 0; i < DAMAGED; i++) {
      byte[] page = whole.clone();
      for (int changes = random.nextInt(4); changes > 0; changes--) {
        page[random.nextInt(page.length)] = marks[random.nextInt(marks.length)];
      }
      String slow = read(page, true);
      assertThat(read(page, false)).as(new String(page, UTF_8)).isEqualTo(slow);
      read += slow.equals("refused") ? 0 : 1;
    }
    assertThat(read).isBetween(DAMAGED / 10, DAMAGED - 1);
    assertThat(QuickBills.read(whole)).isNotNull();
  }

  private static String read(byte[] raw, boolean slow) {
    try {
      var reader = new BillPageReader();
      Envelope envelope =
          slow ? EnvelopeReader.whole(raw, reader) : EnvelopeReader.read(raw, reader);
      BillPage page = reader.finish(envelope, "", raw);
      String bills =
          page.bills().stream().map(BillReader::toJson).collect(Collectors.joining("\n"));
      return page + " " + page.unreadable() + envelope + envelope.words() + bills;
    } catch (IOException e) {
      return "refused";
    }
  }

  @Test
  void everyTruncationOfAPageIsRefused() {
    String whole = Answers.page(2, Answers.bill("7"), Answers.bill("8"));
    for (int end = 0; end < whole.length(); end++) {
      byte[] cut = whole.substring(0, end).getBytes(UTF_8);
      assertThatThrownBy(() -> BillReader.page(cut)).isInstanceOf(IOException.class);
    }
  }
}
