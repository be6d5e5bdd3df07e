package dev.callboard.ui.calls;

import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Popover;
import dev.callboard.ui.kit.Tips;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The saved filters: use, save, rename, delete. */
final class SavedFiltersChip extends Button {

  /** Letters of a name beyond which the chip would need a line of its own. */
  private static final int MOST = 40;

  private final SavedFiltersViewModel model;
  private final Texts texts;
  private final Popover popover = new Popover();
  private final VBox panel = new VBox();
  private final VBox list = new VBox();

  SavedFiltersChip(SavedFiltersViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    setId("filter-saved");
    // An underscore is part of a name, and no key.
    setMnemonicParsing(false);
    getStyleClass().setAll("chip");
    setMinWidth(USE_PREF_SIZE);
    setGraphic(Icons.of(Feather.STAR));
    model.currentProperty().subscribe(name -> say(name));
    list.getStyleClass().add("column");
    model.saved().subscribe(this::fill);
    fill();
    panel.getChildren().addAll(list, saver());
    setOnAction(_ -> popover.show(this, panel));
  }

  private void say(String name) {
    String words =
        name.isEmpty() ? texts.get("calls.saved") : texts.get("calls.saved.current", name);
    setText(words.length() > MOST ? words.substring(0, MOST - 1).strip() + "…" : words);
    setAccessibleText(words);
  }

  private HBox saver() {
    TextField name = new TextField();
    name.setId("saved-name");
    Button save = new Button(texts.get("calls.saved.save"));
    save.setId("saved-save");
    save.disableProperty().bind(name.textProperty().map(String::isBlank));
    Runnable saving =
        () -> {
          model.save(name.getText());
          name.clear();
        };
    save.setOnAction(_ -> saving.run());
    onEnter(name, saving);
    HBox row = Cards.row(Fields.labelled(texts.get("calls.saved.name"), name), save);
    row.getStyleClass().add("bottom");
    return row;
  }

  private void fill() {
    list.getChildren().setAll(model.saved().stream().map(this::line).toList());
    if (list.getChildren().isEmpty()) {
      list.getChildren().add(Labels.muted(texts.get("calls.saved.none")));
    }
  }

  private Node line(SavedFilters.Named named) {
    Button use = new Button(named.name());
    use.setMnemonicParsing(false);
    Tips.on(use, named.name());
    use.getStyleClass().addAll("quiet", "saved-use");
    use.setId("saved-use-" + model.saved().indexOf(named));
    use.setOnAction(
        _ -> {
          popover.hide();
          model.apply(named);
        });
    Button rename = Icons.button(Feather.EDIT_2, texts.get("calls.saved.rename", named.name()));
    rename.setId("saved-rename-" + model.saved().indexOf(named));
    Button delete = Icons.button(Feather.TRASH_2, texts.get("calls.saved.delete", named.name()));
    delete.setId("saved-delete-" + model.saved().indexOf(named));
    delete.setOnAction(_ -> model.delete(named));
    HBox row = Cards.row(use, Cards.spacer(), rename, delete);
    rename.setOnAction(_ -> row.getChildren().setAll(renaming(named)));
    return row;
  }

  private TextField renaming(SavedFilters.Named named) {
    TextField field = new TextField(named.name());
    field.setId("saved-new-name");
    field.setAccessibleText(texts.get("calls.saved.rename", named.name()));
    field.setMaxWidth(Region.USE_PREF_SIZE);
    onEnter(field, () -> model.rename(named, field.getText()));
    return field;
  }

  /** Enter closes a panel; here it means the field. */
  private static void onEnter(TextField field, Runnable action) {
    field.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            action.run();
            e.consume();
          }
        });
  }
}
