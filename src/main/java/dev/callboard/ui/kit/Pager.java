package dev.callboard.ui.kit;

import dev.callboard.text.Texts;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The foot of a table: which rows these are, page by page, any page at once, how many on a page. */
public final class Pager extends HBox {

  private static final int[] SIZES = {50, 100, 500, 1000};

  private final IntegerProperty page = new SimpleIntegerProperty();
  private final IntegerProperty pageSize = new SimpleIntegerProperty(100);
  private final LongProperty total = new SimpleLongProperty();
  private final Label rows = Labels.muted("");
  private final Label of = Labels.muted("");
  private final TextField number = new TextField();
  private final Texts texts;
  private final Formats formats;
  private final Button first;
  private final Button back;
  private final Button next;
  private final Button last;

  /** Builds a pager for nothing yet. */
  public Pager(Texts texts, Formats formats) {
    this.texts = texts;
    this.formats = formats;
    first = button("first", Feather.CHEVRONS_LEFT, () -> page.set(0));
    back = button("back", Feather.CHEVRON_LEFT, () -> page.set(page.get() - 1));
    next = button("next", Feather.CHEVRON_RIGHT, () -> page.set(page.get() + 1));
    last = button("last", Feather.CHEVRONS_RIGHT, () -> page.set(lastPage()));
    number.setId("pager-page");
    number.setPrefColumnCount(5);
    number.getStyleClass().add("page-number");
    number.setAccessibleText(texts.get("kit.pager.jump"));
    number.setOnAction(_ -> jump());
    number
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                show();
              }
            });
    // In a narrow place the words go first; the buttons and the page stay.
    wholeOrNothing(rows);
    of.setMinWidth(USE_PREF_SIZE);
    number.setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("table-foot");
    Label word = Labels.muted(texts.get("kit.pager.word"));
    wholeOrNothing(word);
    getChildren()
        .addAll(
            rows,
            Cards.spacer(),
            first,
            back,
            word,
            number,
            of,
            next,
            last,
            Cards.spacer(),
            sizes());
    page.subscribe(this::show);
    pageSize.subscribe(this::show);
    total.subscribe(this::show);
  }

  /** Half a word with dots behind it says nothing. */
  private static void wholeOrNothing(Label words) {
    words.setMinWidth(0);
    Runnable look = () -> words.setVisible(words.getWidth() + 1 >= words.prefWidth(-1));
    words.layoutBoundsProperty().subscribe(look);
    words.textProperty().subscribe(look);
  }

  /** Puts something at the right end. */
  public Pager with(Node node) {
    getChildren().add(node);
    return this;
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

  private void jump() {
    String digits = number.getText().replaceAll("\\D", "");
    if (!digits.isEmpty() && digits.length() < 10) {
      page.set(Math.clamp(Long.parseLong(digits) - 1, 0, lastPage()));
    }
    show();
  }

  private int lastPage() {
    long pages = Math.ceilDiv(total.get(), Math.max(1, pageSize.get()));
    return Math.clamp(pages - 1, 0, Integer.MAX_VALUE - 1);
  }

  private void show() {
    long begin = (long) page.get() * pageSize.get() + 1;
    long end = Math.min(total.get(), begin + pageSize.get() - 1);
    rows.setText(
        total.get() == 0
            ? texts.get("kit.pager.none")
            : texts.get("kit.pager.rows", formats.number(begin), formats.number(end)));
    number.setText(formats.number(page.get() + 1L));
    of.setText(texts.get("kit.pager.of", formats.number(lastPage() + 1L)));
    first.setDisable(page.get() == 0);
    back.setDisable(page.get() == 0);
    next.setDisable(page.get() >= lastPage());
    last.setDisable(page.get() >= lastPage());
  }

  private Button button(String key, Ikon icon, Runnable action) {
    Button button = Icons.button(icon, texts.get("kit.pager." + key));
    button.setId("pager-" + key);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private MenuButton sizes() {
    MenuButton button = new MenuButton();
    button.setId("pager-size");
    button.setMinWidth(0);
    button.getStyleClass().add("quiet");
    ToggleGroup group = new ToggleGroup();
    for (int size : SIZES) {
      RadioMenuItem item = new RadioMenuItem(texts.get("kit.pager.size", formats.number(size)));
      item.setId("pager-size-" + size);
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
