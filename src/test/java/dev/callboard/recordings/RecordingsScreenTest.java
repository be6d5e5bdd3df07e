package dev.callboard.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.audio.Player;
import dev.callboard.audio.SilentSink;
import dev.callboard.recordings.audit.AuditFilter;
import dev.callboard.recordings.audit.Deed;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.TestWindow;
import dev.callboard.ui.recordings.Listening;
import dev.callboard.ui.recordings.RecordingsScreen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list over a real archive: searched, held and deleted with the screen's own controls. */
class RecordingsScreenTest {

  @TempDir Path folder;
  private FakePlatform platform;
  private House house;
  private Player player;
  private TestWindow window;

  @BeforeEach
  void open() throws Exception {
    platform = new FakePlatform();
    house = new House(folder, platform.endpoint());
    house.sync(
        House.bill(1, House.TODAY, "a", 4),
        House.bill(2, House.TODAY, "b", 40),
        House.bill(3, "2026-01-01 10:00:00", "c", 4));
    house.run();
    player = new Player(SilentSink::new);
    window = FxThread.call(TestWindow::live);
    HouseDesk desk = new HouseDesk(house);
    FxThread.call(
        () -> {
          window.show(
              new RecordingsScreen(
                  desk, new Listening(desk, player, window.kit()), () -> {}, window.kit()));
          return null;
        });
    rows(3);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    player.close();
    house.close();
    platform.close();
  }

  @Test
  void theListIsNarrowedDown() throws Exception {
    press("#recordings-number");
    type("#recordings-filter-number", "*1002");
    rows(1);
    press("#recordings-clear");
    rows(3);
    press("#recordings-length");
    type("#recordings-filter-least", "10");
    rows(1);
    type("#recordings-filter-least", "100");
    rows(0);
    press("#recordings-clear");
    rows(3);
    press("#recordings-key");
    type("#recordings-filter-key", "2");
    rows(0);
    type("#recordings-filter-key", "1");
    rows(3);
    press("#recordings-disposition");
    press("#recordings-filter-disposition-BUSY");
    rows(0);
    press("#recordings-disposition");
    press("#recordings-filter-disposition-ANSWERED");
    rows(3);
    press("#recordings-group");
    press("#recordings-filter-group-LOST");
    rows(0);
    press("#recordings-group");
    press("#recordings-filter-group-KEPT");
    rows(3);
    press("#recordings-campaign");
    press("#recordings-filter-campaign-t-1");
    rows(3);
  }

  @Test
  void whatIsHeldSaysSoAndStaysWhenTheRestIsDeleted() throws Exception {
    FxThread.call(
        () -> {
          table().getSelectionModel().select(0);
          return null;
        });
    menu("recordings-hold");
    type("#custody-reason", "dispute 2025-118");
    press("#dialog-confirm");
    FxThread.await("the hold", () -> held() == 1);

    menu("recordings-delete");
    type("#delete-days", "1");
    type("#custody-reason", "too old");
    FxThread.await("the plan", () -> ready("#dialog-confirm"));
    assertThat(text("#delete-preview")).startsWith("2 recordings would go").contains("1 stay");
    press("#dialog-confirm");
    FxThread.await("the second question", () -> buttonText().equals("Delete 2"));
    press("#dialog-confirm");
    FxThread.await("the deletion", () -> counts().kept() == 1);
    FxThread.await("the files gone", () -> sounds() == 1);

    menu("recordings-audit");
    FxThread.await(
        "who did it",
        () ->
            window.scene().lookup("#audit-table") instanceof TableView<?> log
                && log.getItems().size() == 2);
  }

  @Test
  void whatIsExportedCanBeCheckedByAnybody() throws Exception {
    Path zip = folder.resolve("letter.cbevidence");
    window.choose(zip);
    press("#recordings-export");
    type("#custody-reason", "letter of 3 November");
    press("#dialog-confirm");
    FxThread.await(
        "told",
        () -> window.notices().shown().stream().anyMatch(n -> n.text().contains("letter.cb")));
    Unpacked unpacked = Unpacked.of(zip, Files.createDirectory(folder.resolve("unpacked")));
    assertThat(unpacked.names()).filteredOn(name -> name.endsWith(".mp3")).hasSize(3);
    assertThat(unpacked.sums()).isZero();
    assertThat(house.audit.entries().page(AuditFilter.ALL, 0, 9))
        .anyMatch(e -> e.deed() == Deed.EXPORTED && e.text().equals("letter of 3 November"));
  }

  private long sounds() {
    try {
      return house.files().stream().filter(f -> f.endsWith(".mp3")).count();
    } catch (IOException | UncheckedIOException _) {
      // A file that goes while the folder is walked: ask again.
      return -1;
    }
  }

  private int held() {
    try {
      return house.archive.search().calls(RecordingFilter.ALL.in(RecordingGroup.HELD)).size();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private RecordingArchive.Counts counts() {
    try {
      return house.archive.counts();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private TableView<?> table() {
    return (TableView<?>) window.scene().lookup("#recordings-table");
  }

  private void rows(int expected) throws Exception {
    FxThread.await(expected + " rows", () -> table().getItems().size() == expected);
  }

  private boolean ready(String id) {
    Node node = window.scene().lookup(id);
    return node != null && !node.isDisabled();
  }

  private String buttonText() {
    return window.scene().lookup("#dialog-confirm") instanceof ButtonBase button
        ? button.getText()
        : "";
  }

  private String text(String id) throws Exception {
    return FxThread.call(() -> ((Label) window.scene().lookup(id)).getText());
  }

  private void press(String id) throws Exception {
    FxThread.await(id, () -> ready(id));
    FxThread.call(
        () -> {
          ((ButtonBase) window.scene().lookup(id)).fire();
          return null;
        });
  }

  private void type(String id, String text) throws Exception {
    FxThread.await(id, () -> ready(id));
    FxThread.call(
        () -> {
          ((TextField) window.scene().lookup(id)).setText(text);
          return null;
        });
  }

  private void menu(String id) throws Exception {
    FxThread.call(
        () -> {
          ((MenuButton) window.scene().lookup("#recordings-more"))
              .getItems().stream()
                  .filter(item -> id.equals(item.getId()))
                  .findFirst()
                  .orElseThrow()
                  .fire();
          return null;
        });
  }
}
