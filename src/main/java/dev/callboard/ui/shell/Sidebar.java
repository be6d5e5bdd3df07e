package dev.callboard.ui.shell;

import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Pill;
import dev.callboard.ui.kit.Tips;
import dev.callboard.ui.kit.Tone;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The left edge: where one can go, and who one is. */
final class Sidebar extends VBox {

  private static final PseudoClass WARNS = PseudoClass.getPseudoClass("warns");

  private final Texts texts;
  private final Formats formats;

  Sidebar(
      ShellViewModel model,
      List<NavItem> items,
      Texts texts,
      Formats formats,
      Consumer<NavItem> chosen,
      ShellActions actions) {
    this.texts = texts;
    this.formats = formats;
    getStyleClass().add("sidebar");
    Region mark = new Region();
    mark.getStyleClass().add("brand-mark");
    HBox brand = new HBox(mark, new Label("Callboard"));
    brand.getStyleClass().add("brand");
    getChildren().add(brand);
    for (int i = 0; i < items.size(); i++) {
      getChildren().add(button(items.get(i), i + 1, chosen));
    }
    getChildren().addAll(Cards.spacer(), profile(model, actions));
  }

  /** Marks where one is. */
  void mark(NavItem item) {
    for (Node child : getChildren()) {
      if (child instanceof ToggleButton button) {
        button.setSelected(button.getUserData() == item);
      }
    }
  }

  private ToggleButton button(NavItem item, int place, Consumer<NavItem> chosen) {
    String name = texts.get("shell.nav." + item.key());
    Pill badge = new Pill("", Tone.BAD);
    badge.getStyleClass().add("badge");
    item.badge()
        .subscribe(
            count -> {
              boolean any = count != null && count.longValue() > 0;
              badge.setText(any ? formats.number(count.longValue()) : "");
              badge.setVisible(any);
            });
    HBox line = new HBox(Icons.of(item.icon()), Labels.of(name, "nav-text"), Cards.spacer(), badge);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("nav-line");
    ToggleButton button = new ToggleButton();
    button.getStyleClass().setAll("nav-item");
    button.setId("nav-" + item.key());
    button.setUserData(item);
    button.setGraphic(line);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setMaxWidth(Double.MAX_VALUE);
    line.prefWidthProperty()
        .bind(
            button
                .widthProperty()
                .map(
                    w ->
                        w.doubleValue()
                            - button.getInsets().getLeft()
                            - button.getInsets().getRight()));
    button.setAccessibleText(name);
    Tips.on(button, texts.get("shell.nav.shortcut", name, String.valueOf(place)));
    button.setOnAction(_ -> chosen.accept(item));
    return button;
  }

  private VBox profile(ShellViewModel model, ShellActions actions) {
    Label token = Labels.bound(model.tokenProperty(), "muted", "small");
    token.setWrapText(true);
    token.setMinHeight(Region.USE_PREF_SIZE);
    model.tokenWarnsProperty().subscribe(warns -> token.pseudoClassStateChanged(WARNS, warns));
    Label name = Labels.of(model.profile(), "heading");
    Button out = Icons.button(Feather.LOG_OUT, texts.get("shell.leave"));
    out.setId("shell-leave");
    out.setOnAction(_ -> actions.leave().run());
    Button clear = Icons.button(Feather.KEY, texts.get("shell.clear"));
    clear.setId("shell-clear-token");
    clear.setOnAction(_ -> actions.clearToken().run());
    Button help = Icons.button(Feather.HELP_CIRCLE, texts.get("shell.help"));
    help.setId("shell-help");
    help.setOnAction(_ -> actions.help().run());
    HBox top = new HBox(name, Cards.spacer(), help, clear, out);
    top.setAlignment(Pos.CENTER_LEFT);
    Label company = Labels.wrapped(model.company(), "muted", "small");
    company.setMinHeight(Region.USE_PREF_SIZE);
    VBox card = new VBox(top, company, token);
    card.getStyleClass().add("profile-card");
    return card;
  }
}
