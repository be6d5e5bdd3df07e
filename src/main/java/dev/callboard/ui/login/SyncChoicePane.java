package dev.callboard.ui.login;

import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Presence;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** How call records are read: two choices that few people change, each with its reason; shut at first. */
final class SyncChoicePane {

  private static final PseudoClass WARNS = PseudoClass.getPseudoClass("warns");
  private static final int UNQUERIED = 1;
  private static final List<Duration> LOOK_BACKS =
      List.of(
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofDays(1),
          Duration.ofDays(3),
          Duration.ofDays(7));

  private final Texts texts;
  private final VBox root = new VBox();

  SyncChoicePane(LoginForm form, Texts texts) {
    this.texts = texts;
    ToggleButton open =
        new ToggleButton(texts.get("login.reading"), Icons.of(Feather.CHEVRON_RIGHT));
    open.setId("login-reading");
    open.getStyleClass().setAll("button", "quiet");
    root.getStyleClass().add("column");
    root.getChildren().add(open);
    open.selectedProperty()
        .subscribe(
            (_, on) -> {
              open.setGraphic(Icons.of(on ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
              // Made when asked for: the window opens sooner without them.
              if (root.getChildren().size() == 1) {
                root.getChildren().add(choices(form));
              }
              Presence.show(root.getChildren().getLast(), on);
            });
  }

  private VBox choices(LoginForm form) {
    ComboBox<Integer> flag =
        choice(
            "login-sync-flag",
            List.of(3, 2, 1),
            form.syncFlag(),
            value -> texts.get("login.syncflag." + value));
    Label meaning = Labels.wrapped("", "field-hint");
    meaning.setId("login-sync-flag-meaning");
    meaning.setMinHeight(Region.USE_PREF_SIZE);
    form.syncFlag()
        .subscribe(
            value -> {
              meaning.setText(texts.get("login.syncflag.meaning." + value));
              meaning.pseudoClassStateChanged(WARNS, value == UNQUERIED);
            });
    ComboBox<Duration> lookBack =
        choice("login-look-back", LOOK_BACKS, form.lookBack(), this::words);
    VBox type = Fields.labelled(texts.get("login.syncflag"), flag);
    type.getChildren().add(meaning);
    VBox choices =
        new VBox(
            type,
            Fields.hinted(
                Fields.labelled(texts.get("login.lookback"), lookBack),
                texts.get("login.lookback.meaning")));
    choices.getStyleClass().add("column");
    return choices;
  }

  VBox root() {
    return root;
  }

  private String words(Duration length) {
    long hours = length.toHours();
    return hours < 24
        ? texts.get("login.lookback.hours", hours)
        : texts.get("login.lookback.days", hours / 24);
  }

  private static <T> ComboBox<T> choice(
      String id, List<T> values, Property<T> value, Function<T, String> words) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    box.getItems().addAll(values);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T item) {
            return item == null ? "" : words.apply(item);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("chosen, never typed");
          }
        });
    box.valueProperty().bindBidirectional(value);
    return box;
  }
}
