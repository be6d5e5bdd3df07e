package dev.callboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** GetBill's pages and filters, held against a naive scan of the history. */
class BillPagesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");
  private static final Instant FROM = NOW.minus(Duration.ofDays(12));
  private static final Instant TO = NOW.minus(Duration.ofDays(3));

  private Simulator simulator;
  private Caller caller;

  @BeforeEach
  void start() throws Exception {
    simulator = Simulator.start(new SimulatorOptions(0, 8_000, 20, 3, NOW, 2000));
    caller = new Caller(simulator);
  }

  @AfterEach
  void stop() {
    caller.close();
    simulator.close();
  }

  @Test
  void pagesCoverEveryRecordOfTheSpanOnce() throws Exception {
    Map<String, String> query = caller.bills(FROM, TO);
    query.put("itemsperpage", "177");
    List<JsonObject> bills = caller.all(query);
    assertThat(ids(bills))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(scan(_ -> true))
        .isNotEqualTo(ids(bills).stream().sorted().toList());
    assertThat(ids(caller.all(query))).isEqualTo(ids(bills));
    assertThat(caller.total(query)).isEqualTo(bills.size());
    assertThat(bills.stream().map(b -> b.get("starttime").getAsString()).toList())
        .isNotEqualTo(bills.stream().map(b -> b.get("starttime").getAsString()).sorted().toList());
  }

  @Test
  void aPageBeyondTheLastIsEmptyAndStillCounts() throws Exception {
    Map<String, String> query = caller.bills(FROM, TO);
    query.put("currentpage", "100");
    JsonObject result = Caller.result(caller.ask(query));
    assertThat(result.getAsJsonArray("bills")).isEmpty();
    assertThat(result.get("totalitems").getAsInt()).isEqualTo(scan(_ -> true).size());
    assertThat(result.get("currentpage").getAsInt()).isEqualTo(100);
    assertThat(result.get("itemsperpage").getAsInt()).isEqualTo(1000);
  }

  @Test
  void aBillCarriesTheRecordsFields() throws Exception {
    JsonObject bill = caller.all(caller.bills(FROM, TO)).getFirst();
    int index = (int) simulator.history().indexOf(bill.get("id").getAsLong()).orElseThrow();
    String json = new String(simulator.history().json(index), StandardCharsets.UTF_8);
    assertThat(JsonParser.parseString(json)).isEqualTo(bill);
    assertThat(bill.keySet())
        .containsExactly(
            "id",
            "extnumber",
            "destnumber",
            "displaynumber",
            "starttime",
            "answertime",
            "endtime",
            "duration",
            "billsec",
            "direction",
            "callmethod",
            "userid",
            "memberid",
            "chengshudu",
            "customuuid",
            "recordfilename",
            "downloadip",
            "hangupdirection",
            "hangupcause",
            "userkey");
  }

  @Test
  void everyFilterFindsWhatAScanFinds() throws Exception {
    SimulatedCall agent = first(c -> c.userId().equals("陈丽"));
    SimulatedCall member = first(c -> !c.memberId().equals("0"));
    SimulatedCall ivr = first(c -> c.callMethod() == 6);
    assertFilter(Map.of("direction", "1"), SimulatedCall::incoming);
    assertFilter(Map.of("direction", "2"), c -> !c.incoming());
    for (int method = 1; method <= 6; method++) {
      int wanted = method;
      assertFilter(Map.of("callmethod", "" + method), c -> c.callMethod() == wanted);
    }
    assertFilter(Map.of("callmethod", ""), c -> c.callMethod() == 3);
    assertFilter(
        Map.of("extnumber", agent.extNumber() + ",8001"),
        c -> c.extNumber().equals(agent.extNumber()) || c.extNumber().equals("8001"));
    assertFilter(Map.of("userid", "陈丽"), c -> c.userId().equals("陈丽"));
    assertFilter(
        Map.of("memberid", member.memberId()), c -> c.memberId().equals(member.memberId()));
    assertFilter(
        Map.of("destnumber", ivr.destNumber()), c -> c.destNumber().equals(ivr.destNumber()));
    assertFilter(
        Map.of("chengshudu", ivr.chengshudu()), c -> c.chengshudu().equals(ivr.chengshudu()));
    assertFilter(Map.of("ext", ivr.chengshudu()), c -> c.chengshudu().equals(ivr.chengshudu()));
    assertFilter(
        Map.of("customuuid", ivr.customUuid(), "direction", "2"),
        c -> c.customUuid().equals(ivr.customUuid()));
    assertFilter(Map.of("customuuid", ivr.customUuid(), "direction", "1"), _ -> false);
  }

  @Test
  void syncFlagOneHandsOutAndMarks() throws Exception {
    Map<String, String> all = caller.bills(NOW.minus(Duration.ofDays(5)), NOW);
    int everything = caller.total(all);
    Map<String, String> queried = with(all, "syncflag", "2");
    Map<String, String> unqueried = with(all, "syncflag", "1");
    unqueried.put("itemsperpage", "10");
    int before = caller.total(queried);
    assertThat(before).isPositive().isLessThan(everything);

    JsonObject first = Caller.result(caller.ask(unqueried));
    assertThat(first.get("totalitems").getAsInt()).isEqualTo(everything - before);
    assertThat(caller.total(queried)).isEqualTo(before + 10);
    JsonObject second = Caller.result(caller.ask(unqueried));
    assertThat(second.get("totalitems").getAsInt()).isEqualTo(everything - before - 10);
    assertThat(second.getAsJsonArray("bills"))
        .doesNotContainAnyElementsOf(first.getAsJsonArray("bills"));
    assertThat(caller.total(all)).isEqualTo(everything);
  }

  @Test
  void withoutASyncFlagItIsUnqueriedAndTenAPage() throws Exception {
    caller.ask(Caller.play("fresh", Caller.numbers(15)));
    caller.awaitTagged(simulator, "fresh", 15);
    Map<String, String> query = caller.bills(NOW, NOW.plusSeconds(3_600));
    query.keySet().removeAll(List.of("syncflag", "direction", "currentpage", "itemsperpage"));
    JsonObject result = Caller.result(caller.ask(query));
    assertThat(result.getAsJsonArray("bills")).hasSize(10);
    assertThat(result.get("totalitems").getAsInt()).isEqualTo(15);
    assertThat(caller.total(query)).isEqualTo(5);
  }

  private void assertFilter(Map<String, String> filter, Predicate<SimulatedCall> matches)
      throws Exception {
    Map<String, String> query = caller.bills(FROM, TO);
    query.putAll(filter);
    query.put("itemsperpage", "400");
    List<JsonObject> found = caller.all(query);
    assertThat(ids(found)).as(filter.toString()).containsExactlyInAnyOrderElementsOf(scan(matches));
    assertThat(caller.total(query)).isEqualTo(found.size());
  }

  private List<Long> scan(Predicate<SimulatedCall> matches) {
    return calls().filter(matches).map(SimulatedCall::id).toList();
  }

  private SimulatedCall first(Predicate<SimulatedCall> matches) {
    return calls().filter(matches).findFirst().orElseThrow();
  }

  private Stream<SimulatedCall> calls() {
    History history = simulator.history();
    return IntStream.range(0, history.size())
        .mapToObj(history::call)
        .filter(c -> c.start() >= FROM.getEpochSecond() && c.start() <= TO.getEpochSecond());
  }

  private static Map<String, String> with(Map<String, String> query, String name, String value) {
    Map<String, String> changed = new HashMap<>(query);
    changed.put(name, value);
    return changed;
  }

  private static List<Long> ids(List<JsonObject> bills) {
    return bills.stream().map(b -> b.get("id").getAsLong()).toList();
  }
}
