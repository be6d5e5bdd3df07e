package dev.callboard.ui.calls;

import dev.callboard.platform.Bill;
import dev.callboard.platform.BillReader;
import dev.callboard.ui.kit.CallPlayer;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Presence;
import java.time.ZoneOffset;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One call with every field, what it means, and what can be done with it. */
final class CallDetail {

  private final CallsViewModel model;
  private final CallActions actions;
  private final Kit kit;
  private final ZoneOffset platform;
  private final CallPlayer player;
  private final NoteEditor note;
  private final VBox content = new VBox();
  private final Button close;
  private final VBox root;

  CallDetail(
      CallsViewModel model, CallActions actions, Kit kit, ZoneOffset platform, CallPlayer player) {
    this.model = model;
    this.actions = actions;
    this.kit = kit;
    this.platform = platform;
    this.player = player;
    player.order(actions::following);
    this.note = new NoteEditor(actions, kit);
    content.getStyleClass().add("call-detail");
    close = Icons.button(Feather.X, kit.text("calls.detail.close"));
    close.setId("call-detail-close");
    close.setOnAction(_ -> model.select(null));
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root = Cards.flush(scroll);
    root.setId("call-detail");
    root.getStyleClass().add("call-detail-card");
    model.selectedProperty().subscribe(this::show);
  }

  Region root() {
    return root;
  }

  /** Goes there by keyboard. */
  void focus() {
    close.requestFocus();
  }

  /** Begins to write the note. */
  void writeNote() {
    note.focus();
  }

  private void show(@Nullable CallRow row) {
    Presence.show(root, row != null);
    note.show(row);
    if (row == null || !CallWords.playable(row)) {
      player.clear();
    } else {
      player.show(row.id());
    }
    if (row != null) {
      BooleanProperty full = new SimpleBooleanProperty(!kit.formats().masksNumbers());
      content
          .getChildren()
          .setAll(
              head(row, full),
              moment(row),
              CallFields.foremost(row, model.words(), kit, platform),
              player.root(),
              note.root(),
              deeds(row),
              CallFields.rest(row, model.words(), kit, platform),
              raw(row.call().bill(), full));
    }
  }

  /** The number, and a way to see it in full; what is said of this call then follows. */
  private HBox head(CallRow row, BooleanProperty full) {
    String number = row.call().bill().destNumber();
    Label shown = Labels.of("", "heading", "call-number");
    full.subscribe(
        now -> shown.setText(now ? Formats.revealed(number) : kit.formats().phone(number)));
    shown.setMinWidth(Region.USE_PREF_SIZE);
    Hyperlink reveal = new Hyperlink(kit.text("calls.reveal"));
    reveal.setId("call-reveal");
    reveal.visibleProperty().bind(full.not());
    reveal.setOnAction(_ -> full.set(true));
    return Cards.row(shown, reveal, Cards.spacer(), close);
  }

  private Label moment(CallRow row) {
    Formats formats = kit.formats();
    Label label =
        Labels.wrapped(
            kit.text(
                "calls.detail.moment",
                formats.full(row.call().start()),
                Formats.place(formats.zone()),
                formats.minute(row.call().start(), platform)),
            "muted");
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private VBox deeds(CallRow row) {
    Button all = wide("calls.detail.allOfNumber", "call-all-of-number");
    all.setOnAction(_ -> actions.allCallsOfNumber());
    actions.countCallsOf(
        row, n -> all.setText(kit.text("calls.detail.allCounted", n, kit.formats().number(n))));
    Button never = wide("calls.detail.never", "call-never");
    never.setOnAction(_ -> actions.neverCall(row));
    Button copy = wide("calls.detail.copy", "call-copy");
    copy.setOnAction(
        _ ->
            Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, BillReader.toJson(row.call().bill()))));
    VBox deeds = new VBox(all, never, copy);
    deeds.getStyleClass().add("column");
    return deeds;
  }

  private Button wide(String key, String id) {
    Button button = new Button(kit.text(key));
    button.setId(id);
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }

  private TitledPane raw(Bill bill, BooleanProperty full) {
    TextArea json = Fields.left(new TextArea());
    json.setEditable(false);
    json.setWrapText(true);
    json.setPrefRowCount(12);
    json.getStyleClass().add("raw");
    json.setAccessibleText(kit.text("calls.detail.raw"));
    TitledPane pane = new TitledPane(kit.text("calls.detail.raw"), json);
    pane.setId("call-raw");
    json.setId("call-raw-json");
    pane.setExpanded(false);
    pane.setAnimated(false);
    Runnable show = () -> json.setText(pane.isExpanded() ? written(bill, full.get()) : "");
    pane.expandedProperty().subscribe(show);
    full.subscribe(show);
    return pane;
  }

  private String written(Bill bill, boolean full) {
    String pretty = RawJson.pretty(BillReader.toJson(bill));
    return full ? pretty : kit.formats().mentioning(pretty, bill.destNumber());
  }
}
