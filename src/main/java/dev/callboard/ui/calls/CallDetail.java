package dev.callboard.ui.calls;

import dev.callboard.calls.CallRecord;
import dev.callboard.platform.Bill;
import dev.callboard.platform.BillReader;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.CallPlayer;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Details;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Pill;
import java.time.ZoneOffset;
import java.util.Map;
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
  private final CallWords words;
  private final Formats formats;
  private final Texts texts;
  private final ZoneOffset platformOffset;
  private final CallPlayer player;
  private final VBox content = new VBox();
  private final VBox root;

  CallDetail(
      CallsViewModel model,
      Formats formats,
      Texts texts,
      ZoneOffset platformOffset,
      CallPlayer player) {
    this.model = model;
    this.words = model.words();
    this.formats = formats;
    this.texts = texts;
    this.platformOffset = platformOffset;
    this.player = player;
    content.getStyleClass().add("call-detail");
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

  private void show(@Nullable CallRow row) {
    root.setVisible(row != null);
    root.setManaged(row != null);
    if (row == null || !CallWords.playable(row)) {
      player.clear();
    } else {
      player.show(row.id());
    }
    if (row != null) {
      content
          .getChildren()
          .setAll(
              head(row),
              moment(row),
              fields(row),
              player.root(),
              actions(row),
              raw(row.call().bill()));
    }
  }

  private HBox head(CallRow row) {
    String number = row.call().bill().destNumber();
    Label shown = Labels.of(formats.phone(number), "heading", "call-number");
    shown.setMinWidth(Region.USE_PREF_SIZE);
    Hyperlink reveal = new Hyperlink(texts.get("calls.reveal"));
    reveal.setId("call-reveal");
    reveal.setVisible(formats.masksNumbers());
    reveal.setOnAction(
        _ -> {
          shown.setText(Formats.revealed(number));
          reveal.setVisible(false);
        });
    Button close = Icons.button(Feather.X, texts.get("calls.detail.close"));
    close.setId("call-detail-close");
    close.setOnAction(_ -> model.select(null));
    return Cards.row(shown, reveal, Cards.spacer(), close);
  }

  private Label moment(CallRow row) {
    return wrapped(
        texts.get(
            "calls.detail.moment",
            formats.full(row.call().start()),
            Formats.place(formats.zone()),
            formats.minute(row.call().start(), platformOffset)),
        "muted");
  }

  private Details fields(CallRow row) {
    CallRecord call = row.call();
    Bill bill = call.bill();
    Details details = new Details();
    details.add(
        texts.get("calls.detail.outcome"),
        new Pill(words.outcome(row), CallWords.tone(call.disposition())));
    add(details, "ringTalk", words.ring(row) + " · " + words.talk(row));
    add(details, "key", words.pressed(row));
    add(details, "hangup", words.code(bill.hangupDirection()));
    add(details, "cause", words.code(bill.hangupCause()));
    add(details, "callerId", CallWords.given(bill.displayNumber()));
    add(details, "campaign", row.campaign().isEmpty() ? "–" : row.campaign());
    add(details, "tag", CallWords.given(bill.customUuid()));
    add(details, "reference", CallWords.given(bill.chengshudu()));
    add(details, "direction", words.direction(bill));
    add(details, "method", words.method(bill.callMethod()));
    add(details, "extension", CallWords.given(bill.extNumber()));
    add(details, "userId", CallWords.given(bill.userId()));
    add(details, "memberId", CallWords.given(bill.memberId()));
    add(details, "answered", formats.moment(call.answer()));
    add(details, "ended", formats.moment(call.end()));
    add(details, "recording", call.hasRecording() ? words.recording(row) : "–");
    add(details, "file", CallWords.given(bill.recordFileName()));
    add(details, "id", String.valueOf(bill.id()));
    return details;
  }

  private void add(Details details, String key, String value) {
    details.add(texts.get("calls.detail." + key), value);
  }

  private VBox actions(CallRow row) {
    VBox actions = new VBox();
    actions.getStyleClass().add("column");
    Button all = wide("calls.detail.allOfNumber", "call-all-of-number");
    all.setOnAction(_ -> model.allCallsOfNumber());
    Button copy = wide("calls.detail.copy", "call-copy");
    copy.setOnAction(
        _ ->
            Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, BillReader.toJson(row.call().bill()))));
    actions.getChildren().addAll(all, copy);
    return actions;
  }

  private Button wide(String key, String id) {
    Button button = new Button(texts.get(key));
    button.setId(id);
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }

  /** Closed at first: it holds the number in full. */
  private TitledPane raw(Bill bill) {
    TextArea json = new TextArea();
    json.setEditable(false);
    json.setWrapText(true);
    json.setPrefRowCount(12);
    json.getStyleClass().add("raw");
    json.setAccessibleText(texts.get("calls.detail.raw"));
    TitledPane pane = new TitledPane(texts.get("calls.detail.raw"), json);
    pane.setId("call-raw");
    pane.setExpanded(false);
    pane.setAnimated(false);
    pane.expandedProperty()
        .subscribe(open -> json.setText(open ? RawJson.pretty(BillReader.toJson(bill)) : ""));
    return pane;
  }

  private static Label wrapped(String text, String... styles) {
    Label label = Labels.wrapped(text, styles);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
