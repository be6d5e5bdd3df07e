package dev.callboard.calls;

import static dev.callboard.calls.RandomBills.DAY;
import static dev.callboard.calls.RandomBills.instant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.job.JobControl;
import dev.callboard.platform.Bill;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index beside its log and database: whichever is lost, late or damaged, the answers agree. */
class CallIndexTest {

  private static final int DAY_SECONDS = 86_400;
  private static final List<String> NUMBERS =
      List.of(
          "",
          "0",
          "00",
          "62",
          "620",
          "6281",
          "0812000111",
          "62812000111",
          "+",
          "+62",
          "+62812000111",
          "12345678901234567",
          "123456789012345678",
          "12345678901234567890",
          "+123456789012345678",
          "62-812-000",
          "6281x",
          "anonymous",
          "中文",
          "１２");

  @TempDir Path profile;

  private final RandomBills random = new RandomBills(21);
  private BillServer server;
  private CallsFixture calls;

  @BeforeEach
  void open() throws IOException {
    server = new BillServer();
    calls = CallsFixture.open(profile, server.endpoint());
  }

  @AfterEach
  void close() throws IOException {
    calls.close();
    server.close();
  }

  private void reopen() throws IOException {
    calls = CallsFixture.open(profile, server.endpoint());
  }

  private void sync() throws IOException {
    calls.sync().sync(instant(DAY), instant(DAY.plusDays(3)), JobControl.NONE);
  }

  @Test
  void catchesUpWhenItIsDeleted() throws Exception {
    server.add(random.plain(1, 3_000, 3 * DAY_SECONDS));
    sync();
    calls.close();
    try (Stream<Path> files = Files.list(profile.resolve("index"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    reopen();
    assertThat(calls.bills()).isEqualTo(server.bills());
  }

  @Test
  void catchesUpWhenItIsOlderThanTheDatabase() throws Exception {
    server.add(random.plain(1, 2_000, 3 * DAY_SECONDS));
    sync();
    calls.close();
    copy(profile.resolve("index"), profile.resolve("older"));
    reopen();
    server.add(random.plain(1_500, 2_000, 3 * DAY_SECONDS));
    sync();
    calls.close();
    copy(profile.resolve("older"), profile.resolve("index"));
    reopen();
    assertThat(calls.bills()).isEqualTo(server.bills());
  }

  @Test
  void staysWhenTheDatabaseIsDeleted() throws Exception {
    server.add(random.plain(1, 2_000, 3 * DAY_SECONDS));
    sync();
    calls.close();
    Files.delete(profile.resolve("callboard.mv.db"));
    reopen();
    assertThat(calls.bills()).isEqualTo(server.bills());
  }

  @Test
  void beginsAnewWhenTheLogIsAnother() throws Exception {
    server.add(random.plain(1, 2_000, 3 * DAY_SECONDS));
    sync();
    calls.close();
    for (String lost : List.of("records", "callboard.mv.db")) {
      Files.move(profile.resolve(lost), profile.resolve(lost + ".lost"));
    }
    server.close();
    server = new BillServer();
    server.add(random.plain(9_000, 10, DAY_SECONDS));
    reopen();
    sync();
    assertThat(calls.bills()).isEqualTo(server.bills());
  }

  @Test
  void isBuiltAgainFromTheLogWhenItFails() throws Exception {
    server.add(random.plain(1, 2_000, 3 * DAY_SECONDS));
    sync();
    calls.index().fail("for this test");
    while (!calls.index().ready()) {
      try {
        calls.store().totals(CallFilter.ALL);
      } catch (IndexNotReadyException e) {
        assertThat(e.part()).isBetween(0.0, 1.0);
      }
    }
    assertThat(calls.bills()).isEqualTo(server.bills());
  }

  @Test
  void countsARecordOnceThatMovesToAnotherTime() throws Exception {
    server.add(random.plain(1, 1_500, DAY_SECONDS));
    sync();
    calls.close();
    reopen();
    server.add(
        List.of(random.bill(7, "2026-11-21 12:00:00"), random.bill(8, "2026-11-20 00:00:00")));
    sync();
    assertThat(calls.bills()).isEqualTo(server.bills());
    assertThat(calls.store().totals(CallFilter.ALL).calls()).isEqualTo(1_500);
  }

  @Test
  void findsNumbersByWhateverTheyBeginWith() throws Exception {
    List<Bill> bills = new ArrayList<>();
    for (int i = 0; i < NUMBERS.size(); i++) {
      bills.add(number(i + 1, NUMBERS.get(i)));
      bills.add(number(i + 101, NUMBERS.get(i)));
    }
    server.add(bills);
    sync();
    for (String prefix : NUMBERS) {
      assertThat(found("", prefix))
          .as("beginning with %s", prefix)
          .isEqualTo(NUMBERS.stream().filter(n -> n.startsWith(prefix)).count() * 2);
      assertThat(found(prefix, "")).isEqualTo(prefix.isEmpty() ? bills.size() : 2);
    }
  }

  @Test
  void ordersNumbersAsTextsAreOrdered() {
    List<String> plain = NUMBERS.stream().filter(n -> n.matches("\\+?\\d{0,17}")).toList();
    assertThat(plain.stream().sorted(java.util.Comparator.comparing(NumberCode::of)).toList())
        .isEqualTo(plain.stream().sorted().toList());
  }

  private long found(String exact, String prefix) throws SQLException {
    CallFilter filter =
        new CallFilter(
            null, null, 3, 0, List.of(), exact, prefix, "", "", "", "", "", null, null, "", null);
    return calls.store().totals(filter).calls();
  }

  private Bill number(long id, String number) {
    Bill b = random.bill(id, "2026-11-20 10:00:00");
    return new Bill(
        id,
        b.extNumber(),
        number,
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
        b.chengshudu(),
        b.customUuid(),
        b.recordFileName(),
        b.downloadIp(),
        b.hangupDirection(),
        b.hangupCause(),
        b.userKey());
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> old = Files.list(to)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
