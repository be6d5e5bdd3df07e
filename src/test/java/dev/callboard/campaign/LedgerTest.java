package dev.callboard.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.numbers.JudgedNumber;
import dev.callboard.numbers.NumberImport;
import dev.callboard.platform.Failure;
import dev.callboard.platform.PlatformCode;
import dev.callboard.platform.Refusal;
import dev.callboard.profile.NumberForm;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

  private static final WrittenForm FORM = new WrittenForm(62, NumberForm.NATIONAL, "");
  private static final Failure LOST = new Failure(Failure.Kind.TIMEOUT, "read");

  @TempDir Path folder;

  @Test
  void everythingComesBack() throws Exception {
    List<JudgedNumber> list =
        NumberImport.fromText(
            "081200000001\nabc\n081200000002\n0812 0000 0001\n081200000003", Plans.INDONESIA);
    Campaign before;
    try (Ledger ledger = open()) {
      Campaign created = ledger.create(Plans.plan("Dues", 2), list);
      assertThat(created.imported()).isEqualTo(5);
      assertThat(created.skipped()).isEqualTo(2);
      assertThat(created.batches()).extracting(Batch::numbers).containsExactly(2, 1);
      assertThat(created.batches())
          .allMatch(b -> b.tag().matches("[0-9a-z-]{1,32}") && b.tag().startsWith(created.id()));
      String id = created.id();
      ledger.step(id, 1, new BatchEvent.Sending(FORM));
      ledger.step(id, 1, new BatchEvent.Refused(new Refusal(new PlatformCode(601), "未授权")));
      ledger.step(id, 2, new BatchEvent.Sending(FORM));
      before = ledger.step(id, 2, new BatchEvent.Unproven(LOST));
    }
    try (Ledger ledger = open()) {
      assertThat(ledger.campaigns()).containsExactly(before);
      assertThat(ledger.numbers(before.id(), 1))
          .extracting(ImportedNumber::canonical)
          .containsExactly("6281200000001", "6281200000002");
      assertThat(ledger.numbers(before.id(), 2)).extracting(ImportedNumber::row).containsExactly(5);
      List<ImportedNumber> skipped = new ArrayList<>();
      ledger.skipped(before.id(), skipped::add);
      assertThat(skipped).extracting(ImportedNumber::raw).containsExactly("abc", "0812 0000 0001");
      ledger.retryRefused(before.id(), 1);
      ledger.decide(before.id(), 2, false);
      assertThat(ledger.find(before.id()).orElseThrow().batches())
          .allMatch(b -> b.state() == BatchState.WAITING);
      ledger.drop(before.id(), 1);
      assertThatThrownBy(() -> ledger.decide(before.id(), 2, true))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aDecisionIsSignedAndAChangedPlanKeptAcrossARestart() throws Exception {
    String id;
    CampaignPlan changed;
    try (Ledger ledger = open()) {
      Campaign created = ledger.create(Plans.plan("Dues", 1), Plans.numbers(2));
      id = created.id();
      ledger.step(id, 1, new BatchEvent.Sending(FORM));
      ledger.step(id, 1, new BatchEvent.Unproven(LOST));
      ledger.decide(id, 1, true, "sari", "the platform's hotline said so");
      changed = Plans.plan("Dues", 1).hearing("other.mp3");
      ledger.replan(id, changed, "sari");
      assertThatThrownBy(() -> ledger.replan(id, Plans.plan("Dues", 2), "sari"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    try (Ledger ledger = open()) {
      Campaign campaign = ledger.find(id).orElseThrow();
      assertThat(campaign.plan()).isEqualTo(changed);
      Decision decision = campaign.batches().getFirst().decision();
      assertThat(decision).isNotNull();
      assertThat(decision.taken()).isTrue();
      assertThat(decision.by()).isEqualTo("sari");
      assertThat(decision.why()).contains("hotline");
      assertThat(ledger.findSame(Plans.plan("Dues", 1), Plans.numbers(2)))
          .as("the same command still continues it")
          .isPresent();
    }
  }

  @Test
  void whatWasBeingSentIsUnprovenForGood() throws Exception {
    String id;
    try (Ledger ledger = open()) {
      id = ledger.create(Plans.plan("Dues", 1), Plans.numbers(2)).id();
      ledger.step(id, 1, new BatchEvent.Sending(FORM));
    }
    for (int opening = 0; opening < 2; opening++) {
      try (Ledger ledger = open()) {
        assertThat(ledger.find(id).orElseThrow().batches())
            .extracting(Batch::state)
            .containsExactly(BatchState.UNPROVEN, BatchState.WAITING);
        assertThatThrownBy(() -> ledger.step(id, 1, new BatchEvent.Sending(FORM)))
            .isInstanceOf(IllegalStateException.class);
      }
    }
  }

  @Test
  void theSameAgainIsFoundAndNamesAreUnique() throws Exception {
    try (Ledger ledger = open()) {
      Campaign first = ledger.create(Plans.plan("Dues", 2), Plans.numbers(3));
      Campaign second = ledger.create(Plans.plan("dues", 2), Plans.numbers(4));
      Campaign third = ledger.create(Plans.plan("Dues", 2), Plans.numbers(5));
      assertThat(List.of(first, second, third))
          .extracting(c -> c.plan().name())
          .containsExactly("Dues", "dues (2)", "Dues (3)");
      assertThat(ledger.findSame(Plans.plan("Dues", 2), Plans.numbers(5))).contains(third);
      assertThat(ledger.findSame(Plans.plan("Dues", 2), Plans.numbers(3))).contains(first);
      assertThat(ledger.findSame(Plans.plan("Dues", 3), Plans.numbers(3))).isEmpty();
      assertThat(ledger.findSame(Plans.plan("Dues", 2), Plans.numbers(6))).isEmpty();
      assertThat(ledger.campaigns()).containsExactly(third, second, first);
    }
  }

  @Test
  void oneNumberIsNeverInTwoBatchesOfACampaign() throws Exception {
    List<JudgedNumber> twice = new ArrayList<>(Plans.numbers(3));
    twice.addAll(Plans.numbers(3));
    try (Ledger ledger = open()) {
      Campaign campaign = ledger.create(Plans.plan("Dues", 2), twice);
      assertThat(campaign.skipped()).isEqualTo(3);
      assertThat(campaign.batches()).hasSize(2);
      assertThatThrownBy(() -> ledger.create(Plans.plan("x", 1), List.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aTornTailLosesNothingThatWasAcknowledged() throws Exception {
    var random = new Random(3);
    Set<BatchState> seen = new HashSet<>();
    for (int cut = 0; cut < 60; cut++) {
      Path copy = folder.resolve("cut" + cut);
      List<Campaign> history = new ArrayList<>();
      List<Long> lengths = new ArrayList<>();
      try (Ledger ledger = Ledger.open(copy, InstantSource.system())) {
        String id = ledger.create(Plans.plan("Dues", 2), Plans.numbers(5)).id();
        history.add(ledger.find(id).orElseThrow());
        lengths.add(Files.size(segment(copy)));
        for (int batch = 1; batch <= 3; batch++) {
          history.add(ledger.step(id, batch, new BatchEvent.Sending(FORM)));
          lengths.add(Files.size(segment(copy)));
          history.add(ledger.step(id, batch, new BatchEvent.Accepted()));
          lengths.add(Files.size(segment(copy)));
        }
      }
      long length = 1 + random.nextLong(lengths.getLast());
      try (var file = new RandomAccessFile(segment(copy).toFile(), "rw")) {
        file.setLength(length);
      }
      long whole = lengths.stream().filter(l -> l <= length).count();
      try (Ledger ledger = Ledger.open(copy, InstantSource.system())) {
        if (whole == 0) {
          assertThat(ledger.campaigns()).isEmpty();
          continue;
        }
        List<Batch> expected = history.get((int) whole - 1).batches();
        List<Batch> found = ledger.campaigns().getFirst().batches();
        for (int i = 0; i < expected.size(); i++) {
          BatchState state = expected.get(i).state();
          assertThat(found.get(i).state())
              .isEqualTo(state == BatchState.SENDING ? BatchState.UNPROVEN : state);
          seen.add(found.get(i).state());
        }
      }
    }
    assertThat(seen).contains(BatchState.WAITING, BatchState.UNPROVEN, BatchState.ACCEPTED);
  }

  @Test
  void listenersHearOfChangesAndCannotStopThem() throws Exception {
    try (Ledger ledger = open()) {
      List<Campaign> heard = new ArrayList<>();
      ledger.onChange(
          _ -> {
            throw new IllegalStateException("not listening");
          });
      try (AutoCloseable _ = ledger.onChange(heard::add)) {
        Campaign created = ledger.create(Plans.plan("Dues", 2), Plans.numbers(2));
        Campaign sending = ledger.step(created.id(), 1, new BatchEvent.Sending(FORM));
        assertThat(heard).containsExactly(created, sending);
      }
      ledger.create(Plans.plan("Dues", 2), Plans.numbers(3));
      assertThat(heard).hasSize(2);
    }
  }

  @Test
  @Timeout(60)
  void whoReadsWaitsForNobodyWhoWrites() throws Exception {
    var writing = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var slow = new AtomicBoolean();
    InstantSource clock =
        () -> {
          if (slow.get()) {
            writing.countDown();
            assertThatCode(go::await).doesNotThrowAnyException();
          }
          return Instant.now();
        };
    try (Ledger ledger = Ledger.open(folder.resolve("ledger"), clock)) {
      Campaign created = ledger.create(Plans.plan("Dues", 2), Plans.numbers(2));
      slow.set(true);
      var step =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return ledger.step(created.id(), 1, new BatchEvent.Sending(FORM));
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      writing.await();
      assertThat(ledger.find(created.id())).contains(created);
      assertThat(ledger.campaigns()).containsExactly(created);
      assertThat(ledger.numbers(created.id(), 1)).hasSize(2);
      go.countDown();
      assertThat(step.get().batches().getFirst().state()).isEqualTo(BatchState.SENDING);
    }
  }

  private Ledger open() throws Exception {
    return Ledger.open(folder.resolve("ledger"), InstantSource.system());
  }

  private static Path segment(Path ledger) throws Exception {
    try (Stream<Path> files = Files.list(ledger)) {
      return files
          .filter(f -> !f.endsWith("lock") && !f.endsWith("gate"))
          .findFirst()
          .orElseThrow();
    }
  }
}
