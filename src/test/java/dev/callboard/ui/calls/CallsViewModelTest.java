package dev.callboard.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.calls.CallPage;
import dev.callboard.calls.CallRecord;
import dev.callboard.calls.CallSort;
import dev.callboard.platform.Failure;
import dev.callboard.platform.PlatformCode;
import dev.callboard.platform.Refusal;
import dev.callboard.recordings.Recording;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.AnsweringDialogs;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Jobs;
import dev.callboard.ui.kit.Notices;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallsViewModelTest {

  private final Clock clock =
      Clock.fixed(Instant.parse("2026-11-23T07:32:10Z"), ZoneId.of("Asia/Jakarta"));
  private final Texts texts = new Texts(Locale.ENGLISH);
  private final Formats formats = new Formats(texts, clock);
  private final Notices notices = new Notices();
  private final AnsweringDialogs dialogs = new AnsweringDialogs();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private List<CallRecord> calls = List.of(Bills.answered(1), Bills.busy(2), Bills.answered(3));
  private Exception platformSays = new PlatformRefused(new Refusal(new PlatformCode(604), "IP未授权"));
  private final CallsViewModel model = model();

  @Test
  void aPageComesWithTotalsOfTheWholeFilter() {
    load();
    assertThat(model.stateProperty().get()).isEqualTo(CallsViewModel.State.SHOWN);
    assertThat(model.rows()).extracting(CallRow::id).containsExactly(1L, 2L, 3L);
    assertThat(model.totalProperty().get()).isEqualTo(250);
    assertThat(model.headlineProperty().get())
        .isEqualTo("250 of 9\u2009871 · answered 40.0\u2009% · talk 2 h");
  }

  @Test
  void tagsBecomeCampaignsAndZeroIsNone() {
    load();
    assertThat(model.rows()).extracting(CallRow::campaign).contains("Invoice reminder", "");
  }

  @Test
  void anOlderAnswerNeverReplacesANewerOne() {
    model.reload();
    calls = List.of(Bills.busy(9));
    model.reload();
    waiting.removeLast().run();
    assertThat(model.rows()).extracting(CallRow::id).containsExactly(9L);
    calls = List.of(Bills.busy(8));
    waiting.removeFirst().run();
    assertThat(model.rows()).extracting(CallRow::id).containsExactly(9L);
  }

  @Test
  void sortingAsksTheDatabaseAndReturnsToTheFirstPage() {
    load();
    model.pageProperty().set(2);
    model.sort(CallSort.TALK, false);
    runAll();
    assertThat(asked.getLast()).isEqualTo("TALK asc page 0");
    assertThat(model.pageProperty().get()).isZero();
  }

  @Test
  void theCallLookedAtStaysWhenItsRowMoves() {
    load();
    model.select(model.rows().get(2));
    calls = List.of(Bills.answered(3), Bills.busy(4));
    load();
    assertThat(model.selectedProperty().get()).isSameAs(model.rows().get(0));
    calls = List.of(Bills.busy(4));
    load();
    assertThat(model.selectedProperty().get().id()).isEqualTo(3);
  }

  @Test
  void aRefusalOfThePlatformIsExplainedAndOldRowsAreGone() {
    load();
    model.sourceProperty().set(Source.PLATFORM);
    runAll();
    assertThat(model.stateProperty().get()).isEqualTo(CallsViewModel.State.FAILED);
    assertThat(model.rows()).isEmpty();
    assertThat(model.headlineProperty().get()).isEmpty();
    assertThat(model.problemProperty().get().title()).contains("internet address");
    assertThat(model.problemProperty().get().details()).isEqualTo("IP未授权");
  }

  @Test
  void aSilentPlatformIsExplainedToo() {
    platformSays = new PlatformRefused(new Failure(Failure.Kind.UNKNOWN_HOST, "no such host"));
    model.sourceProperty().set(Source.PLATFORM);
    load();
    assertThat(model.problemProperty().get().title()).isNotEmpty();
    assertThat(model.problemProperty().get().details()).isEqualTo("no such host");
  }

  @Test
  void nothingFoundIsAStateOfItsOwn() {
    calls = List.of();
    load();
    assertThat(model.stateProperty().get()).isEqualTo(CallsViewModel.State.EMPTY);
  }

  @Test
  void allCallsOfANumberIsAnExactFilterOverAllTime() {
    load();
    model.select(model.rows().get(0));
    model.allCallsOfNumber();
    assertThat(model.filters().local().destNumber()).isEqualTo("8125550011");
    assertThat(model.filters().local().from()).isNull();
  }

  @Test
  void anExportIsAJobAndSaysHowManyCallsItWrote() {
    dialogs.file = Path.of("november");
    model.export();
    runAll();
    assertThat(asked).contains("export november.csv");
    assertThat(notices.shown())
        .extracting(n -> n.text())
        .contains("7 calls written to november.csv.");
  }

  private void load() {
    model.reload();
    runAll();
  }

  private void runAll() {
    while (!waiting.isEmpty()) {
      waiting.removeFirst().run();
    }
  }

  private CallsViewModel model() {
    CallSource local =
        (filters, sort, descending, page, size) -> {
          asked.add(sort + (descending ? " desc" : " asc") + " page " + page);
          if (size == 1) {
            asked.removeLast();
            return new CallSource.Page(List.of(), 9871, new CallPage.Totals(9871, 1, 1));
          }
          long total = calls.isEmpty() ? 0 : 250;
          return new CallSource.Page(calls, total, new CallPage.Totals(total, 100, 7300));
        };
    CallSource platform =
        (filters, sort, descending, page, size) -> {
          throw platformSays;
        };
    Surroundings surroundings =
        new Surroundings() {
          @Override
          public Map<String, String> campaigns() {
            return Map.of("cb-7f3a", "Invoice reminder");
          }

          @Override
          public Optional<Recording> recording(long callId) {
            return Optional.empty();
          }
        };
    return new CallsViewModel(
        new CallsViewModel.Sources(
            local,
            platform,
            surroundings,
            (filter, out, control) -> {
              asked.add("export " + out);
              return 7;
            }),
        new CallFilters(clock),
        new Background(waiting::add, Runnable::run),
        new Jobs(waiting::add, Runnable::run, (job, e) -> {}),
        dialogs,
        notices,
        formats,
        texts);
  }
}
