package dev.callboard.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.calls.index.Hashes;
import dev.callboard.platform.Bill;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The search index knows long texts by their hash. Two texts of one hash (found by a search through
 * sixty million) are told apart all the same in whatever is shown or exported.
 */
class EqualHashTest {

  private static final String ONE = "ref-b3ysbn03lp\u4e00";
  private static final String OTHER = "ref-sbgofls0fm\u5f2f";
  private static final String START = "2026-11-20 10:00:00";

  @TempDir Path profile;
  private BillServer server;
  private CallsFixture calls;

  @BeforeEach
  void open() throws Exception {
    server = new BillServer();
    calls = CallsFixture.open(profile, server.endpoint());
    calls.log().append(Pages.QUERY, Pages.of(List.of(bill(1, ONE), bill(2, OTHER), bill(3, ONE))));
  }

  @AfterEach
  void close() throws Exception {
    calls.close();
    server.close();
  }

  /** A record with a text in every field of which the index holds a hash. */
  private static Bill bill(long id, String text) {
    Bill like = new RandomBills(1).bill(id, START);
    return new Bill(
        id,
        text,
        text,
        text,
        like.startTime(),
        like.answerTime(),
        like.endTime(),
        like.duration(),
        like.billSec(),
        like.direction(),
        like.callMethod(),
        text,
        text,
        text,
        text,
        like.recordFileName(),
        like.downloadIp(),
        like.hangupDirection(),
        like.hangupCause(),
        text);
  }

  @Test
  void areEqualIndeed() {
    assertThat(Hashes.of(ONE)).isEqualTo(Hashes.of(OTHER));
    assertThat(NumberCode.of(ONE)).isEqualTo(NumberCode.of(OTHER));
  }

  @Test
  void everyFilterOfATextShowsItsOwnRecordsOnly() throws Exception {
    for (CallFilter filter :
        List.of(
            filter(List.of(ONE), "", "", "", "", "", "", ""),
            filter(List.of(), ONE, "", "", "", "", "", ""),
            filter(List.of(), "", ONE, "", "", "", "", ""),
            filter(List.of(), "", "", ONE, "", "", "", ""),
            filter(List.of(), "", "", "", ONE, "", "", ""),
            filter(List.of(), "", "", "", "", ONE, "", ""),
            filter(List.of(), "", "", "", "", "", ONE, ""),
            filter(List.of(), "", "", "", "", "", "", ONE))) {
      List<Long> shown =
          calls.store().page(filter, CallSort.START, false, 0, 10).rows().stream()
              .map(CallRecord::id)
              .toList();
      assertThat(shown).as("%s", filter).containsExactly(1L, 3L);
      List<Long> exported = new ArrayList<>();
      calls.store().each(filter, call -> exported.add(call.id()));
      assertThat(exported).as("%s", filter).containsExactly(1L, 3L);
    }
  }

  @Test
  void everyRecordIsFoundWithItsOwnText() throws Exception {
    assertThat(calls.store().find(1).orElseThrow().bill()).isEqualTo(bill(1, ONE));
    assertThat(calls.store().find(2).orElseThrow().bill()).isEqualTo(bill(2, OTHER));
  }

  private static CallFilter filter(
      List<String> extensions,
      String number,
      String prefix,
      String user,
      String member,
      String reference,
      String tag,
      String key) {
    return new CallFilter(
        null,
        null,
        3,
        0,
        extensions,
        number,
        prefix,
        user,
        member,
        reference,
        tag,
        "",
        null,
        null,
        key,
        null);
  }
}
