package dev.callboard.ui.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.campaign.BatchState;
import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.Drafts;
import dev.callboard.campaign.Fates;
import dev.callboard.campaign.Rhythm;
import dev.callboard.campaign.Schedules;
import dev.callboard.campaign.VoiceList;
import dev.callboard.ui.kit.Details;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.TestWindow;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes four times a second while a campaign runs. */
class CampaignSideTest {

  @Test
  void aCampaignOfOneMinuteHasABarAndNotABlock() throws Exception {
    try (TestWindow window = FxThread.call(TestWindow::frozen)) {
      Region bar =
          FxThread.call(
              () -> {
                var bars = new IntervalBars(window.kit());
                bars.show(
                    new Rhythm(List.of(new Rhythm.CallMinute(TestWindow.NOW, 20, 5))), null, 20);
                window.scene().setRoot(new Pane(bars));
                bars.resize(300, 100);
                bars.applyCss();
                bars.layout();
                return (Region)
                    ((Parent) bars.getChildrenUnmodifiable().getFirst())
                        .getChildrenUnmodifiable()
                        .getFirst();
              });
      assertThat(bar.getWidth()).isBetween(1.0, 3 * window.kit().theme().em());
    }
  }

  @Test
  void figuresChangeInPlace() throws Exception {
    try (TestWindow window = FxThread.call(TestWindow::frozen)) {
      FxThread.call(
          () -> {
            var card = new FatesCard(window.kit());
            card.show(new Fates(10, 1, 4, 0, 5, 0, 0, 0, 0, 0));
            List<Node> before = all(card);
            card.show(new Fates(10, 1, 0, 0, 5, 3, 1, 0, 0, 0));
            assertThat(all(card)).isEqualTo(before);
            assertThat(words(card)).contains("skipped 1", "answered 3", "no answer 1");
            assertThat(words(card)).noneMatch(w -> w.startsWith("waiting"));
            return null;
          });
    }
  }

  @Test
  void linesThatAreWrittenAnewAreNotBuiltAnew() throws Exception {
    FxThread.call(
        () -> {
          var details = new Details();
          var node = new Label("a node");
          details.add("one", "1");
          details.add("two", node);
          details.add("three", "3");
          List<Node> before = List.copyOf(details.getChildren());
          details.rewrite();
          details.add("one", "11");
          details.add("zwei", node);
          details.add("three", "33");
          details.finish();
          assertThat(details.getChildren()).isEqualTo(before);
          assertThat(words(details)).containsExactly("one", "11", "zwei", "a node", "three", "33");
          details.rewrite();
          details.add("two", node);
          details.add("last", "words");
          details.finish();
          assertThat(words(details)).containsExactly("two", "a node", "last", "words");
          details.clear();
          details.add("new", "line");
          assertThat(words(details)).containsExactly("new", "line");
          return null;
        });
  }

  @Test
  void everyBatchComesIntoTheTable(@TempDir Path data) throws Exception {
    try (TestWindow window = FxThread.call(TestWindow::live)) {
      var desk = new FakeDesk();
      BatchState[] states = new BatchState[40];
      Arrays.fill(states, BatchState.ACCEPTED);
      Campaign campaign = desk.put("Long", states);
      FxThread.call(
          () -> {
            var screen =
                new CampaignsScreen(
                    new CampaignWork(desk, new Schedules(data), window.kit()),
                    new Drafts(data),
                    new VoiceList(data),
                    (_, _) -> {},
                    window.kit());
            window.show(screen);
            screen.open(campaign.id());
            return null;
          });
      FxThread.await("all of them", () -> batches(window) == 40);
      // As the window draws by itself: a layout the test asked for would draw what is not drawn.
      FxThread.await(
          "all that fit are drawn", () -> drawn(window) > 5 && drawn(window) >= fit(window));
    }
  }

  @Test
  void whatIsTypedAboutABatchStaysWhileRecordsOfOthersComeIn(@TempDir Path data) throws Exception {
    try (TestWindow window = FxThread.call(TestWindow::live)) {
      var desk = new FakeDesk();
      Campaign campaign =
          desk.put("Held", BatchState.UNPROVEN, BatchState.ACCEPTED, BatchState.WAITING);
      desk.fates.put(campaign.id(), new Fates(300, 0, 100, 100, 100, 0, 0, 0, 0, 0));
      desk.hold();
      FxThread.call(
          () -> {
            var screen =
                new CampaignsScreen(
                    new CampaignWork(desk, new Schedules(data), window.kit()),
                    new Drafts(data),
                    new VoiceList(data),
                    (_, _) -> {},
                    window.kit());
            window.show(screen);
            screen.open(campaign.id());
            return null;
          });
      FxThread.await("the batch", () -> window.scene().lookup("#decide-why-1") != null);
      FxThread.await("what is beyond recall", () -> held(window).contains("100"));
      FxThread.call(
          () -> {
            ((TextField) window.scene().lookup("#decide-why-1")).setText("the hotline says");
            return null;
          });
      desk.fates.put(campaign.id(), new Fates(300, 0, 100, 100, 60, 40, 0, 0, 0, 0));
      desk.put(campaign);
      FxThread.await("fewer beyond recall", () -> held(window).contains("60"));
      assertThat(
              FxThread.call(() -> ((TextField) window.scene().lookup("#decide-why-1")).getText()))
          .isEqualTo("the hotline says");
    }
  }

  private static String held(TestWindow window) {
    window.scene().getRoot().applyCss();
    return window.scene().lookup("#campaign-held") instanceof Parent card
        ? String.join(" ", words(card))
        : "";
  }

  private static int batches(TestWindow window) {
    return window.scene().lookup("#batch-table") instanceof TableView<?> table
        ? table.getItems().size()
        : 0;
  }

  /** How many whole rows the table has room for. */
  private static int fit(TestWindow window) {
    TableView<?> table = (TableView<?>) window.scene().lookup("#batch-table");
    double room = table.lookup(".clipped-container").getLayoutBounds().getHeight();
    return (int) (room / table.getFixedCellSize());
  }

  /** Rows that show a batch, as the window has drawn them. */
  private static int drawn(TestWindow window) {
    return (int)
        window.scene().lookup("#batch-table").lookupAll(".table-row-cell").stream()
            .filter(row -> row instanceof TableRow<?> r && r.isVisible() && r.getItem() != null)
            .filter(row -> row.lookupAll(".table-cell").stream().anyMatch(CampaignSideTest::says))
            .filter(row -> row.getBoundsInParent().getHeight() > 0)
            .count();
  }

  private static boolean says(Node cell) {
    return cell instanceof Labeled labeled
        && labeled.getText() != null
        && !labeled.getText().isEmpty();
  }

  private static List<Node> all(Parent parent) {
    return parent.getChildrenUnmodifiable().stream()
        .flatMap(n -> n instanceof Parent p ? all(p).stream() : Stream.of(n))
        .toList();
  }

  private static List<String> words(Parent parent) {
    return parent.getChildrenUnmodifiable().stream()
        .filter(Node::isVisible)
        .flatMap(
            n ->
                n instanceof Label label
                    ? Stream.of(label.getText())
                    : n instanceof Parent p ? words(p).stream() : Stream.<String>of())
        .toList();
  }
}
