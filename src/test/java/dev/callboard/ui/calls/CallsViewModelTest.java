package dev.callboard.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.calls.CallRecord;
import dev.callboard.calls.CallSort;
import dev.callboard.platform.Failure;
import dev.callboard.platform.PlatformCode;
import dev.callboard.platform.Refusal;
import dev.callboard.ui.kit.FxThread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxThread.class)
class CallsViewModelTest {

  private CallsStage stage;
  private FakeCalls calls;
  private CallsViewModel model;

  @BeforeEach
  void build() {
    stage = new CallsStage();
    calls = stage.calls;
    model = stage.model;
    calls.records = List.of(Bills.answered(1), Bills.busy(2), Bills.answered(3));
    calls.beyond = 247;
  }

  @Test
  void aPageComesWithTotalsOfTheWholeFilter() {
    load();
    assertThat(model.stateProperty().get()).isEqualTo(CallsViewModel.State.SHOWN);
    assertThat(model.rows()).extracting(CallRow::id).containsExactly(1L, 2L, 3L);
    assertThat(model.totalProperty().get()).isEqualTo(250);
    assertThat(model.headlineProperty().get())
        .isEqualTo("250 of 9\u2009871 · answered 40.0\u2009% · talk 2 h");
  }

  /** Heard one after the other, in the order of the list; what cannot be heard is passed over. */
  @Test
  void theNextCallOfTheListFollows() {
    List<Long> played = new ArrayList<>();
    CallActions actions =
        new CallActions(
            model,
            calls,
            stage.kit,
            (id, following) -> {
              played.add(id);
              following.apply(id).ifPresent(played::add);
            });
    load();
    actions.play(model.rows().get(0));
    assertThat(played).containsExactly(1L, 3L);
    actions.play(model.rows().get(1));
    assertThat(played).as("nothing to hear").hasSize(2);
    actions.play(model.rows().get(2));
    assertThat(played).as("the last").containsExactly(1L, 3L, 3L);
    assertThat(actions.following(99)).as("on another page").isEmpty();
  }

  @Test
  void thePageThatIsUnderWayIsNotReadTwice() {
    model.reload();
    model.fromTheStart();
    stage.work.run();
    assertThat(calls.asked).filteredOn(what -> what.contains("from 0 ")).hasSize(1);
    model.fromTheStart();
    stage.work.run();
    assertThat(calls.asked)
        .as("a page that is shown is read again")
        .filteredOn(what -> what.contains("from 0 "))
        .hasSize(2);
  }

  @Test
  void tagsBecomeCampaignsAndZeroIsNone() {
    load();
    assertThat(model.rows()).extracting(CallRow::campaign).contains("Invoice reminder", "");
  }

  @Test
  void aLongPageComesInPartsAndWhatIsSeenComesFirst() {
    calls.records = LongStream.rangeClosed(1, 730).mapToObj(Bills::busy).toList();
    calls.beyond = 0;
    model.pageSizeProperty().set(1000);
    model.reload();
    stage.work.runNext();
    assertThat(model.rows()).hasSize(100);
    assertThat(model.stateProperty().get()).isEqualTo(CallsViewModel.State.SHOWN);
    stage.work.runNext();
    assertThat(model.rows()).hasSize(200);
    stage.work.run();
    assertThat(model.rows()).hasSize(730);
    assertThat(model.rows()).extracting(CallRow::id).doesNotHaveDuplicates();
    assertThat(calls.asked)
        .allMatch(asked -> asked.endsWith("limit 100") || asked.endsWith("limit 30"));
  }

  @Test
  void thePartsOfAnOlderPageNeverLandInANewerOne() {
    calls.records = LongStream.rangeClosed(1, 300).mapToObj(Bills::busy).toList();
    calls.beyond = 0;
    model.pageSizeProperty().set(500);
    model.reload();
    stage.work.runNext();
    calls.records = List.of(Bills.answered(7));
    model.reload();
    stage.work.run();
    assertThat(model.rows()).extracting(CallRow::id).containsExactly(7L);
  }

  @Test
  void anOlderAnswerNeverReplacesANewerOne() {
    model.reload();
    calls.records = List.of(Bills.busy(9));
    model.reload();
    stage.work.runLast();
    assertThat(model.rows()).extracting(CallRow::id).containsExactly(9L);
    calls.records = List.of(Bills.busy(8));
    stage.work.run();
    assertThat(model.rows()).extracting(CallRow::id).containsExactly(9L);
  }

  @Test
  void sortingAsksTheStoreAndReturnsToTheFirstPage() {
    load();
    model.pageProperty().set(2);
    model.sort(CallSort.TALK, false);
    stage.work.run();
    assertThat(calls.asked).contains("TALK asc from 0 limit 100");
    assertThat(model.pageProperty().get()).isZero();
  }

  @Test
  void theCallLookedAtStaysWhenItsRowMoves() {
    load();
    model.select(model.rows().get(2));
    calls.records = List.of(Bills.answered(3), Bills.busy(4));
    load();
    assertThat(model.selectedProperty().get()).isEqualTo(model.rows().get(0));
    calls.records = List.of(Bills.busy(4));
    load();
    assertThat(model.selectedProperty().get().id()).isEqualTo(3);
  }

  @Test
  void onlyOtherRowsAreSeenFromTheirBeginning() {
    load();
    long turned = model.turnedProperty().get();
    calls.records = List.of(Bills.busy(2), Bills.answered(1));
    load();
    assertThat(model.turnedProperty().get()).isEqualTo(turned);
    model.sort(CallSort.TALK, true);
    stage.work.run();
    assertThat(model.turnedProperty().get()).isEqualTo(turned + 1);
  }

  @Test
  void aRefusalOfThePlatformIsExplainedAndOldRowsAreGone() {
    calls.platformSays = new PlatformRefused(new Refusal(new PlatformCode(604), "IP未授权"));
    load();
    model.sourceProperty().set(Source.PLATFORM);
    stage.work.run();
    assertThat(model.stateProperty().get()).isEqualTo(CallsViewModel.State.FAILED);
    assertThat(model.rows()).isEmpty();
    assertThat(model.headlineProperty().get()).isEmpty();
    assertThat(model.problemProperty().get().title()).contains("internet address");
    assertThat(model.problemProperty().get().details()).isEqualTo("IP未授权");
  }

  @Test
  void aSilentPlatformIsExplainedToo() {
    calls.platformSays =
        new PlatformRefused(new Failure(Failure.Kind.UNKNOWN_HOST, "no such host"));
    model.sourceProperty().set(Source.PLATFORM);
    load();
    assertThat(model.problemProperty().get().title()).isNotEmpty();
    assertThat(model.problemProperty().get().details()).isEqualTo("no such host");
  }

  @Test
  void nothingFoundIsAStateOfItsOwn() {
    calls.records = List.<CallRecord>of();
    calls.beyond = 0;
    load();
    assertThat(model.stateProperty().get()).isEqualTo(CallsViewModel.State.EMPTY);
    assertThat(model.exportable()).isFalse();
  }

  @Test
  void allCallsOfANumberIsAnExactFilterOverAllTime() {
    load();
    model.select(model.rows().get(0));
    stage.actions.allCallsOfNumber();
    assertThat(model.filters().values().local(stage.clock).destNumber()).isEqualTo("8125550011");
    assertThat(model.filters().start()).isNull();
  }

  @Test
  void anExportIsAJobAndSaysHowManyCallsItWrote() {
    stage.dialogs.file = Path.of("november.csv");
    stage.actions.export();
    stage.work.run();
    assertThat(calls.asked).contains("export november.csv");
    assertThat(stage.notices.shown())
        .extracting(n -> n.text())
        .contains("7 calls written to november.csv.");
  }

  @Test
  void anExportThatIsStoppedSaysThatThereIsNoFile() {
    stage.dialogs.file = Path.of("november.xlsx");
    stage.actions.export();
    stage.jobs.running().getFirst().cancel();
    stage.work.run();
    assertThat(stage.notices.shown())
        .extracting(n -> n.text())
        .containsExactly("Export stopped; no file was left behind.");
  }

  @Test
  void anExportThatIsStoppedTooLateSaysThatItsFileIsThere() {
    calls.exportIsWhole = true;
    stage.dialogs.file = Path.of("november.xlsx");
    stage.actions.export();
    stage.jobs.running().getFirst().cancel();
    stage.work.run();
    assertThat(stage.notices.shown())
        .extracting(n -> n.text())
        .containsExactly("7 calls written to november.xlsx.");
  }

  @Test
  void aNumberIsListedOnlyAfterSomebodyAgreed() {
    load();
    stage.dialogs.agree = false;
    stage.actions.neverCall(model.rows().getFirst());
    stage.work.run();
    assertThat(calls.never).isEmpty();
    stage.dialogs.agree = true;
    stage.actions.neverCall(model.rows().getFirst());
    stage.work.run();
    assertThat(calls.never).containsExactly("8125550011");
    assertThat(stage.notices.shown()).extracting(n -> n.text()).anyMatch(t -> t.contains("••"));
  }

  private void load() {
    model.reload();
    stage.work.run();
  }
}
