package dev.callboard.ui.recordings;

import dev.callboard.recordings.Hold;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Dialogs;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The legal holds there are and were, and taking one away. */
final class HoldsSheet {

  private final ArchiveDesk desk;
  private final Consumer<String> done;
  private final Kit kit;

  /**
   * Builds it.
   *
   * @param done told the key of what to say
   */
  HoldsSheet(ArchiveDesk desk, Consumer<String> done, Kit kit) {
    this.desk = desk;
    this.done = done;
    this.kit = kit;
  }

  void show() {
    kit.background().run(desk::holds, this::show, this::failed);
  }

  private void show(List<Hold> holds) {
    VBox list = new VBox();
    list.setId("holds-list");
    list.getStyleClass().add("column");
    if (holds.isEmpty()) {
      list.getChildren().add(CustodySheets.body(kit.text("recordings.holds.none")));
    }
    holds.forEach(hold -> list.getChildren().add(line(hold)));
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(24 * kit.theme().em());
    kit.dialogs()
        .sheet(
            new Dialogs.Sheet(
                kit.text("recordings.holds.title"),
                scroll,
                "",
                false,
                new SimpleBooleanProperty(true)),
            () -> {});
  }

  private Node line(Hold hold) {
    String what =
        hold.rule() == null
            ? kit.text("recordings.holds.calls", hold.calls())
            : kit.text("recordings.holds.rule", CustodySheets.words(hold.rule(), kit));
    Label reason = Labels.wrapped(hold.reason(), "medium");
    reason.setMinHeight(Region.USE_PREF_SIZE);
    Label about =
        Labels.wrapped(
            what
                + " · "
                + kit.text("recordings.holds.by", hold.who(), kit.formats().moment(hold.at())),
            "muted",
            "small");
    about.setMinHeight(Region.USE_PREF_SIZE);
    VBox words = new VBox(reason, about);
    HBox.setHgrow(words, Priority.ALWAYS);
    Instant released = hold.releasedAt();
    if (released != null) {
      words
          .getChildren()
          .add(
              Labels.wrapped(
                  kit.text(
                      "recordings.holds.released",
                      hold.releasedBy(),
                      kit.formats().moment(released)),
                  "muted",
                  "small"));
      return Cards.row(words);
    }
    Button release = new Button(kit.text("recordings.release"));
    release.setId("hold-release");
    release.setMinWidth(Region.USE_PREF_SIZE);
    release.setOnAction(_ -> release(hold));
    return Cards.row(words, release);
  }

  private void release(Hold hold) {
    StringProperty reason = new SimpleStringProperty("");
    kit.dialogs()
        .sheet(
            new Dialogs.Sheet(
                kit.text("recordings.release.title"),
                CustodySheets.column(
                    CustodySheets.body(kit.text("recordings.release.text", hold.reason())),
                    CustodySheets.field(kit, reason)),
                kit.text("recordings.release.action"),
                true,
                CustodySheets.filled(reason)),
            () ->
                kit.background()
                    .run(
                        () -> {
                          desk.release(hold.id(), reason.get().strip());
                          return hold;
                        },
                        _ -> done.accept("recordings.release.done"),
                        this::failed));
  }

  private void failed(Exception e) {
    kit.notices().bad(kit.text("recordings.custody.failed"), String.valueOf(e.getMessage()));
  }
}
