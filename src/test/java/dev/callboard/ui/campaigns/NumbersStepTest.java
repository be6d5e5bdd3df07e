package dev.callboard.ui.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.campaign.Drafts;
import dev.callboard.campaign.VoiceList;
import dev.callboard.numbers.ListFault;
import dev.callboard.numbers.NumberColumn;
import dev.callboard.numbers.Rejection;
import dev.callboard.numbers.SkipReason;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.ManualTicker;
import dev.callboard.ui.kit.TestWindow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers step in a real window: lists dropped, columns changed, files given twice, long pastes. */
class NumbersStepTest {

  private static final String TABLE =
      "id;name;phone;office\n"
          + "1;Budi;0812 5550 0001;021 555 0001\n"
          + "2;Sari;0812 5550 0002;021 555 0002\n"
          + "3;Tono;0812 5550 0002;nobody\n";

  @TempDir Path folder;
  private final FakeDesk desk = new FakeDesk();
  private final ManualTicker ticker = new ManualTicker();
  private TestWindow window;
  private SetupViewModel setup;
  private NumbersStep step;

  @BeforeEach
  void open() throws Exception {
    window = FxThread.call(TestWindow::frozen);
    FxThread.call(
        () -> {
          var at = new Background(Runnable::run, Runnable::run);
          var form =
              new SetupForm(
                  new VoiceViewModel(new VoiceList(folder), VoiceSound.NONE, at),
                  new NumbersViewModel(at, ticker, desk),
                  new SettingsViewModel());
          setup =
              new SetupViewModel(
                  desk,
                  form,
                  new DraftKeeping(new Drafts(folder), at, ticker, Instant::now),
                  at,
                  ticker,
                  (_, _) -> {});
          setup.shown();
          step = new NumbersStep(setup, window.kit());
          window.scene().setRoot(step);
          return null;
        });
    FxThread.await("its other half", () -> find("#numbers-repeat") != null);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void ofSeveralDroppedFilesOneIsTakenAndTheOthersAreNamed() throws Exception {
    Path one = Files.writeString(folder.resolve("one.txt"), "0812 5550 0001\n");
    Path two = Files.writeString(folder.resolve("two.txt"), "0812 5550 0002\n");
    Path three = Files.writeString(folder.resolve("three.txt"), "0812 5550 0003\n");
    FxThread.call(() -> step.dropped(List.of(one.toFile(), two.toFile(), three.toFile()), null));
    Label aside = FxThread.call(() -> (Label) step.lookup("#numbers-left-aside"));
    assertThat(aside.isVisible()).isTrue();
    assertThat(aside.getText()).contains("3 files", "one.txt was taken", "two.txt, three.txt");
    assertThat(setup.form().numbers().file().get()).isEqualTo(one);
    FxThread.call(() -> step.dropped(List.of(two.toFile()), null));
    assertThat(aside.isVisible()).isFalse();
  }

  @Test
  void aDroppedTableIsShownAndAnotherColumnLosesNothing() throws Exception {
    drop(file("customers.csv", TABLE));
    assertThat(model().list().get().accepted()).isEqualTo(2);
    assertThat(model().list().get().duplicates()).isEqualTo(1);
    // Built in a turn of its own.
    FxThread.await("the table", () -> find("#numbers-preview") != null);
    FxThread.call(
        () -> {
          TableView<?> preview = find("#numbers-preview");
          assertThat(preview.getColumns()).hasSize(5);
          assertThat(preview.getItems()).hasSize(4);
          ComboBox<Integer> column = find("#numbers-column");
          assertThat(column.getValue()).isEqualTo(2);
          column.setValue(3);
          return null;
        });
    pass();
    assertThat(model().list().get().accepted()).isEqualTo(2);
    assertThat(model().list().get().shown())
        .singleElement()
        .matches(n -> n.rejection() == Rejection.NO_DIGITS && n.row() == 4);
    assertThat(setup.form().draft(SetupStep.NUMBERS).numbersAt()).isEqualTo("0/3");
    FxThread.call(
        () -> {
          ComboBox<Integer> column = find("#numbers-column");
          column.setValue(NumberColumn.ALL);
          return null;
        });
    pass();
    assertThat(model().list().get().accepted()).isEqualTo(4);
  }

  @Test
  void aFileGivenTwiceIsNoticedHereAndAcrossCampaigns() throws Exception {
    desk.former = List.of(desk.create(FakeDesk.plan("Dues"), List.of(), null));
    Path file = file("customers.csv", TABLE);
    drop(file);
    assertThat(text("#numbers-repeat")).contains("Dues");
    drop(file);
    assertThat(text("#numbers-repeat")).contains("already");
    assertThat(model().list().get().all()).hasSize(3);
    desk.former = List.of();
    drop(file("others.csv", TABLE + "4;Wati;0812 5550 0004;-\n"));
    assertThat(text("#numbers-repeat")).isEmpty();
  }

  @Test
  void whatIsNoListIsSaidInWordsAndWhatWasTypedStays() throws Exception {
    FxThread.call(
        () -> {
          TextArea area = find("#numbers-text");
          area.setText("0812 5550 0009");
          return null;
        });
    drop(file("scan.pdf", "%PDF-1.7"));
    assertThat(model().state().get()).isEqualTo(NumbersViewModel.State.UNREADABLE);
    assertThat(model().fault().get()).isEqualTo(ListFault.NO_LIST);
    assertThat(text("#numbers-message")).contains("no list");
    FxThread.call(
        () -> {
          model().file().set(null);
          return null;
        });
    pass();
    assertThat(model().list().get().accepted()).isEqualTo(1);
    assertThat(text("#numbers-message")).isEmpty();
  }

  @Test
  void aPasteOfAMillionLinesBecomesAListAndNoText() throws Exception {
    var lines = new StringBuilder();
    for (int i = 0; i < 1_000_000; i++) {
      lines.append("0812").append(10_000_000 + i).append('\n');
    }
    long took =
        FxThread.call(
            () -> {
              var content = new ClipboardContent();
              content.putString(lines.toString());
              Clipboard.getSystemClipboard().setContent(content);
              TextArea area = find("#numbers-text");
              long begin = System.nanoTime();
              area.paste();
              assertThat(area.getText()).isEmpty();
              return System.nanoTime() - begin;
            });
    assertThat(took).isPositive();
    pass();
    assertThat(model().file().get()).isNotNull();
    assertThat(model().list().get().accepted()).isEqualTo(1_000_000);
    FxThread.call(
        () -> {
          TableView<?> preview = find("#numbers-preview");
          assertThat(preview.getItems()).hasSize(50);
          return null;
        });
  }

  @Test
  void listsAndRegistersAreNamedWithTheirDate() throws Exception {
    desk.never.put(
        "6281255500001",
        new SkipReason(Rejection.REGISTERED, "REPEP", Instant.parse("2026-11-01T00:00:00Z")));
    drop(file("customers.csv", TABLE));
    assertThat(model().list().get().skipped())
        .extracting(g -> g.why().source())
        .containsExactlyInAnyOrder("", "REPEP");
    assertThat(
            new CampaignWords(window.kit().texts(), window.kit().formats())
                .skipped(model().list().get().shown().getFirst().why()))
        .contains("REPEP", "1 Nov");
  }

  private NumbersViewModel model() {
    return setup.form().numbers();
  }

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private void drop(Path file) throws Exception {
    FxThread.call(() -> step.dropped(List.of(file.toFile()), null));
    pass();
  }

  private void pass() throws Exception {
    FxThread.call(
        () -> {
          ticker.pass(Duration.ofSeconds(1));
          return null;
        });
  }

  private String text(String id) throws Exception {
    return FxThread.call(() -> this.<Label>find(id).getText());
  }

  @SuppressWarnings("unchecked")
  private <N extends Node> N find(String id) {
    return (N) step.lookup(id);
  }
}
