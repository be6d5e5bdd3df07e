package dev.callboard.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.calls.CallFilter;
import dev.callboard.calls.CallRecord;
import dev.callboard.calls.CallSort;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.LiveReading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxThread.class)
class LiveCallsTest {

  private CallsStage stage;
  private FakeCalls calls;
  private CallsViewModel model;
  private LiveCalls live;

  @BeforeEach
  void build() {
    stage = new CallsStage();
    calls = stage.calls;
    model = stage.model;
    live = stage.live;
    calls.records = LongStream.rangeClosed(1, 40).mapToObj(Bills::busy).toList();
    model.reload();
    stage.work.run();
    live.onProperty().set(true);
    settle();
  }

  @Test
  void whatACallbackTellsStandsAmongTheNewestAndIsMarked() {
    calls.told(Bills.answered(99));
    settle();
    assertThat(model.rows()).hasSize(41);
    assertThat(model.rows())
        .filteredOn(row -> !row.confirmed())
        .extracting(CallRow::id)
        .containsExactly(99L);
    assertThat(model.headlineProperty().get()).contains("1 not confirmed yet");
  }

  @Test
  void aNoteThatIsWrittenMeanwhileStays() {
    stage.actions.writeNote(5, "will pay on Friday");
    stage.work.run();
    calls.told(Bills.answered(99));
    settle();
    assertThat(model.rows())
        .filteredOn(row -> row.id() == 5)
        .extracting(CallRow::note)
        .containsExactly("will pay on Friday");
  }

  @Test
  void aSyncConfirmsItInItsPlace() {
    calls.told(Bills.answered(99));
    settle();
    List<CallRecord> more = new ArrayList<>(calls.records);
    more.addFirst(Bills.answered(99));
    calls.records = more;
    live.changed();
    settle();
    assertThat(model.rows()).hasSize(41);
    assertThat(model.rows()).allMatch(CallRow::confirmed);
    assertThat(model.headlineProperty().get()).doesNotContain("not confirmed");
  }

  @Test
  void aFloodIsShownFourTimesASecondAtMost() {
    int before = calls.asked.size();
    for (long id = 100; id < 150; id++) {
      calls.told(Bills.busy(id));
    }
    stage.work.run();
    assertThat(calls.asked).hasSize(before);
    settle();
    assertThat(model.rows()).hasSize(90);
    assertThat(calls.asked).as("what is stored has not changed").hasSize(before);
    for (int i = 0; i < 50; i++) {
      live.changed();
    }
    stage.work.run();
    assertThat(calls.asked).hasSize(before);
    settle();
    assertThat(calls.asked).hasSize(before + 1);
  }

  @Test
  void rowsThatDidNotChangeAreNotTouched() {
    List<ListChangeListener.Change<? extends CallRow>> changes = new ArrayList<>();
    model.rows().addListener((ListChangeListener<CallRow>) changes::add);
    live.changed();
    settle();
    assertThat(changes).isEmpty();
    List<CallRecord> changed = new ArrayList<>(calls.records);
    changed.set(3, Bills.answered(4));
    calls.records = changed;
    live.changed();
    settle();
    assertThat(changes).hasSize(1);
  }

  @Test
  void theCallLookedAtStaysTheSameWhileOthersComeAboveIt() {
    model.select(model.rows().get(10));
    for (long id = 200; id < 260; id++) {
      calls.told(Bills.busy(id));
    }
    settle();
    assertThat(model.selectedProperty().get().id()).isEqualTo(11);
    assertThat(model.rows().indexOf(model.selectedProperty().get())).isEqualTo(60 + 29);
  }

  @Test
  void aPausedPageStandsStillAndCountsWhatWaits() {
    live.pausedProperty().set(true);
    calls.told(Bills.busy(300));
    calls.told(Bills.busy(301));
    settle();
    assertThat(model.rows()).hasSize(40);
    assertThat(live.waitingProperty().get()).isEqualTo(2);
    live.pausedProperty().set(false);
    settle();
    assertThat(model.rows()).hasSize(42);
    assertThat(live.waitingProperty().get()).isZero();
  }

  @Test
  void aPausedPageCountsWhatItsFilterSelectsAlone() {
    CallFilter answered =
        new CallFilter(
            null, null, 3, 0, List.of(), "", "", "", "", "", "", "", true, null, "", null);
    calls.matching = answered;
    calls.told(Bills.busy(300));
    calls.told(Bills.busy(301));
    settle();
    live.pausedProperty().set(true);
    calls.told(Bills.answered(302));
    settle();
    assertThat(live.waitingProperty().get()).isEqualTo(1);
  }

  @Test
  void thePlatformIsAskedGentlyAndItsSilenceIsTold() {
    assertThat(calls.polls).isEqualTo(1);
    assertThat(live.healthProperty().get()).isEqualTo(LiveCalls.Health.GOOD);
    calls.answers = false;
    stage.ticker.pass(LiveCalls.POLL);
    settle();
    assertThat(calls.polls).isEqualTo(2);
    assertThat(live.healthProperty().get()).isEqualTo(LiveCalls.Health.FAILING);
  }

  @Test
  void otherPagesAndOrdersKeepToWhatIsStored() {
    model.sort(CallSort.TALK, true);
    stage.work.run();
    calls.told(Bills.answered(99));
    settle();
    assertThat(model.rows()).hasSize(40);
  }

  @Test
  void switchedOffNothingListensAndNobodyIsAsked() {
    live.onProperty().set(false);
    stage.ticker.pass(LiveCalls.POLL.multipliedBy(4));
    stage.work.run();
    assertThat(calls.listening).isEmpty();
    assertThat(calls.polls).isEqualTo(1);
  }

  private void settle() {
    stage.work.run();
    stage.ticker.pass(LiveReading.PACE);
    stage.work.run();
  }
}
