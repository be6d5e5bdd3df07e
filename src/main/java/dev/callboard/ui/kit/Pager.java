package dev.callboard.ui.kit;

import dev.callboard.text.Texts;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The foot of a table: which rows these are, page by page, how many on a page. */
public final class Pager extends HBox {

  private static final int[] SIZES = {50, 100, 250, 500};

  private final IntegerProperty page = new SimpleIntegerProperty();
  private final IntegerProperty pageSize = new SimpleIntegerProperty(100);
  private final LongProperty total = new SimpleLongProperty();
  private final Label rows = Labels.muted("");
  private final Label where = Labels.muted("");
  private final Texts texts;
  private final Formats formats;
  private final Button back;
  private final Button next;

  /** Builds a pager for nothing yet. */
  public Pager(Texts texts, Formats formats) {
    this.texts = texts;
    this.formats = formats;
    back = Icons.button(Feather.CHEVRON_LEFT, texts.get("kit.pager.back"));
    next = Icons.button(Feather.CHEVRON_RIGHT, texts.get("kit.pager.next"));
    back.setId("pager-back");
    next.setId("pager-next");
    back.setOnAction(_ -> page.set(page.get() - 1));
    next.setOnAction(_ -> page.set(page.get() + 1));
    where.setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("table-foot");
    getChildren().addAll(rows, Cards.spacer(), back, where, next, Cards.spacer(), sizes());
    page.subscribe(this::show);
    pageSize.subscribe(this::show);
    total.subscribe(this::show);
  }

  /** The page shown, counted from 0. */
  public IntegerProperty pageProperty() {
    return page;
  }

  /** Rows on a page. */
  public IntegerProperty pageSizeProperty() {
    return pageSize;
  }

  /** Rows on all pages. */
  public LongProperty totalProperty() {
    return total;
  }

  private void show() {
    long first = (long) page.get() * pageSize.get() + 1;
    long last = Math.min(total.get(), first + pageSize.get() - 1);
    long pages = Math.max(1, (total.get() + pageSize.get() - 1) / pageSize.get());
    rows.setText(
        total.get() == 0
            ? texts.get("kit.pager.none")
            : texts.get("kit.pager.rows", formats.number(first), formats.number(last)));
    where.setText(
        texts.get("kit.pager.page", formats.number(page.get() + 1L), formats.number(pages)));
    back.setDisable(page.get() == 0);
    next.setDisable(page.get() + 1 >= pages);
  }

  private MenuButton sizes() {
    MenuButton button = new MenuButton();
    button.setId("pager-size");
    button.setMinWidth(USE_PREF_SIZE);
    button.getStyleClass().add("quiet");
    ToggleGroup group = new ToggleGroup();
    for (int size : SIZES) {
      RadioMenuItem item = new RadioMenuItem(texts.get("kit.pager.size", formats.number(size)));
      item.setToggleGroup(group);
      item.setOnAction(_ -> pageSize.set(size));
      pageSize.subscribe(now -> item.setSelected(now.intValue() == size));
      button.getItems().add(item);
    }
    pageSize.subscribe(
        now -> button.setText(texts.get("kit.pager.size", formats.number(now.intValue()))));
    return button;
  }
}
