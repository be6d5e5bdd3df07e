package dev.callboard.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.calls.CallStore;
import dev.callboard.job.JobControl;
import dev.callboard.numbers.JudgedNumber;
import dev.callboard.numbers.Rejection;
import dev.callboard.numbers.SkipReason;
import dev.callboard.platform.Bill;
import dev.callboard.platform.PlatformClock;
import dev.callboard.profile.Profile;
import dev.callboard.simulator.Simulator;
import dev.callboard.simulator.SimulatorOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom lists, registers and caps forbid to call, and why. */
class NeverCallTest {

  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
  private static final Instant SINCE = NOVEMBER.atStartOfDay().toInstant(ZoneOffset.UTC);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void aRegisterSkipsWithItsNameAndDate() throws Exception {
    var never = new NeverCall(folder);
    List<JudgedNumber> numbers = Plans.numbers(4);
    Registers.Imported imported =
        add(never, "REPEP", "0812 0000 002\n+62812-0000-001\nnobody\n08120000001\n");
    assertThat(imported.register().numbers()).isEqualTo(2);
    assertThat(imported.unreadable()).isEqualTo(1);
    assertThat(never.screen(numbers, Plans.INDONESIA))
        .extracting(JudgedNumber::why)
        .containsExactly(
            null,
            new SkipReason(Rejection.REGISTERED, "REPEP", SINCE),
            new SkipReason(Rejection.REGISTERED, "REPEP", SINCE),
            null);
    assertThat(new NeverCall(folder).reasons("628120000001", Plans.INDONESIA)).hasSize(1);
    assertThat(never.reasons("628120000009", Plans.INDONESIA)).isEmpty();
  }

  @Test
  void aNewerRegisterReplacesTheOldAndARemovedOneIsGone() throws Exception {
    var never = new NeverCall(folder);
    add(never, "REPEP", "08120000001\n");
    add(never, "Other", "08120000003\n");
    Register newer = add(never, "REPEP", "08120000002\n").register();
    assertThat(never.registers().list())
        .extracting(Register::name)
        .containsExactly("Other", "REPEP");
    assertThat(never.reasons("628120000001", Plans.INDONESIA)).isEmpty();
    assertThat(never.reasons("628120000002", Plans.INDONESIA)).hasSize(1);
    assertThatThrownBy(() -> add(never, "REPEP", "nobody\n"))
        .as("an import of nothing leaves the former one")
        .hasMessageContaining("no number");
    assertThat(never.reasons("628120000002", Plans.INDONESIA)).hasSize(1);
    never.registers().remove(newer);
    assertThat(never.reasons("628120000002", Plans.INDONESIA)).isEmpty();
    try (Stream<Path> files = Files.list(folder.resolve("registers"))) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void whenARegisterIsDamagedNobodySaysThatANumberMayBeCalled() throws Exception {
    Register register = add(new NeverCall(folder), "REPEP", "08120000001\n").register();
    Path stored = folder.resolve("registers").resolve(register.stored());
    byte[] bytes = Files.readAllBytes(stored);
    bytes[7] ^= 1;
    Files.write(stored, bytes);
    assertThatThrownBy(() -> new NeverCall(folder).screen(Plans.numbers(1), Plans.INDONESIA))
        .hasMessageContaining("damaged");
  }

  @Test
  void theOwnListGivesTheReasonBeforeARegister() throws Exception {
    var never = new NeverCall(folder);
    add(never, "REPEP", "08120000001\n");
    never.own().add(List.of(new SuppressedNumber("628120000001", SINCE, "by phone", "asked")));
    assertThat(never.reasons("628120000001", Plans.INDONESIA))
        .extracting(SkipReason::rule)
        .containsExactly(Rejection.SUPPRESSED, Rejection.REGISTERED);
    assertThat(never.own().remove("628120000001")).isTrue();
    assertThat(never.own().remove("628120000001")).isFalse();
    assertThat(new NeverCall(folder).own().all()).isEmpty();
  }

  @Test
  void capsCountEveryCallTheRecordsKnow() throws Exception {
    try (Simulator simulator =
            Simulator.start(new SimulatorOptions(0, 0, 1, 3, Instant.now(), 2000, 2000));
        Bench bench = new Bench(folder, simulator.endpoint(), InstantSource.system())) {
      String id = bench.ledger.create(Plans.plan("Dues", 10), Plans.numbers(10)).id();
      bench.submitter.send(id, JobControl.NONE);
      Instant deadline = Instant.now().plus(PATIENCE);
      while (bench.campaigns.fates(id).called() < 10 && Instant.now().isBefore(deadline)) {
        bench.reconciler.reconcile(id, JobControl.NONE);
      }
      Instant now = Instant.now();
      assertThat(capped(bench.calls, now, new Caps(null, 1, null))).isEqualTo(10);
      assertThat(capped(bench.calls, now, new Caps(null, null, 50))).isZero();
      Instant later = now.plus(Duration.ofHours(30));
      assertThat(capped(bench.calls, later, new Caps(null, 1, null))).isZero();
      assertThat(capped(bench.calls, later, new Caps(null, null, 1))).isEqualTo(10);
      assertThat(capped(bench.calls, now.plus(Duration.ofDays(8)), new Caps(1, 1, 1))).isZero();
    }
  }

  /** The week is read once; what comes afterwards is learned as it is stored. */
  @Test
  void callsAreCountedWithoutReadingTheWeekAgain() throws Exception {
    Instant now = Instant.parse("2026-11-23T02:00:00Z");
    try (Simulator simulator = Simulator.start(new SimulatorOptions(0, 0, 1, 3, now, 2000, 2000))) {
      var bench = new Bench(folder, simulator.endpoint(), InstantSource.system());
      InstantSource clock = InstantSource.fixed(now);
      var recent = new RecentCalls(bench.calls, "99", clock);
      var never = new NeverCall(folder, recent, clock);
      never.caps().orElseThrow().set(new Caps(null, 2, 3));
      assertThat(never.reasons("628120000001", Plans.INDONESIA)).isEmpty();
      bench.close();
      record(recent, call(1, "8120000001", "2026-11-23 09:00:00"));
      record(recent, call(2, "+628120000001", "2026-11-23 09:30:00"));
      record(recent, call(2, "+628120000001", "2026-11-23 09:30:00"));
      assertThat(never.reasons("628120000001", Plans.INDONESIA))
          .extracting(SkipReason::source)
          .containsExactly("2 / 24 h");
      assertThat(never.reasons("628120000002", Plans.INDONESIA)).isEmpty();
      record(recent, call(3, "998120000002", "2026-11-20 09:00:00"));
      record(recent, call(4, "08120000002", "2026-11-20 10:00:00"));
      record(recent, call(5, "6208120000002", "2026-11-20 11:00:00"));
      record(recent, call(6, "8120000003", "2026-11-14 11:00:00"));
      assertThat(never.reasons("628120000002", Plans.INDONESIA))
          .extracting(SkipReason::source)
          .containsExactly("3 / week");
      assertThat(never.reasons("628120000003", Plans.INDONESIA)).isEmpty();
    }
  }

  @Test
  void manyCallsAreCountedEachAtItsNumber() {
    var table = new CallTable();
    Instant now = Instant.parse("2026-11-23T02:00:00Z");
    for (int i = 0; i < 100_000; i++) {
      table.add(628120000000L + i % 30_000, i, now.minusSeconds(i));
    }
    assertThat(table.count(628120000005L, now.minusSeconds(200_000))).isEqualTo(4);
    assertThat(table.count(628120020000L, now.minusSeconds(200_000))).isEqualTo(3);
    table.forgetBefore(now.minusSeconds(40_000));
    assertThat(table.count(628120000005L, now.minusSeconds(200_000))).isEqualTo(2);
    assertThat(table.count(628120030000L, now.minusSeconds(200_000))).isZero();
  }

  private static void record(RecentCalls recent, Bill call) {
    recent.recorded(null, List.of(call), new PlatformClock(Profile.BEIJING));
  }

  private static Bill call(long id, String number, String start) {
    return new Bill(
        id, "", number, "", start, start, start, 5, 15, "callout", 6, "0", "0", "0", "", "", "",
        10041, 0, "");
  }

  private long capped(CallStore calls, Instant now, Caps caps) throws Exception {
    InstantSource clock = InstantSource.fixed(now);
    var never = new NeverCall(folder, new RecentCalls(calls, "", clock), clock);
    never.caps().orElseThrow().set(caps);
    return never.screen(Plans.numbers(12), Plans.INDONESIA).stream()
        .filter(n -> n.rejection() == Rejection.CAPPED)
        .count();
  }

  private Registers.Imported add(NeverCall never, String name, String list) throws Exception {
    Path file = Files.writeString(folder.resolve("register.txt"), list);
    return never.registers().add(name, NOVEMBER, Plans.INDONESIA, file, JobControl.NONE);
  }
}
