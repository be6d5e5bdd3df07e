package dev.callboard.ui.recordings;

import dev.callboard.recordings.EvidenceFinding;
import dev.callboard.recordings.EvidenceOrigin;
import dev.callboard.recordings.EvidencePiece;
import dev.callboard.recordings.EvidenceStatus;
import dev.callboard.recordings.Sidecar;
import dev.callboard.recordings.UnfitEvidence;
import dev.callboard.ui.kit.CallPlayer;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Columns;
import dev.callboard.ui.kit.Details;
import dev.callboard.ui.kit.EmptyState;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Tables;
import dev.callboard.ui.kit.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Verdict above, files at the left, the chosen one at the right. */
final class EvidenceView {

  private static final double BESIDE_EM = 30;

  /** Fields of a call record that are telephone numbers. */
  private static final Set<String> NUMBERS = Set.of("destnumber", "displaynumber");

  private final EvidenceViewModel model;
  private final Kit kit;
  private final Chosen chosen;
  private final StringProperty facts = new SimpleStringProperty("");
  private final StackPane place = new StackPane();
  private final ProgressBar progress = new ProgressBar(0);
  private final TableView<EvidencePiece> table = new TableView<>();
  private final Details lines = new Details();
  private final Label choose;
  private final VBox beside = new VBox();
  private final VBox root;

  /** Is told which file somebody looks at. */
  @FunctionalInterface
  interface Chosen {
    /** The place in the list, negative for none; {@code play} when it is to be heard or to pause. */
    void chosen(int place, boolean play);
  }

  EvidenceView(EvidenceViewModel model, Kit kit, Runnable back, Chosen chosen) {
    this.model = model;
    this.kit = kit;
    this.chosen = chosen;
    choose = Labels.wrapped(kit.text("evidence.choose"), "muted");
    Button leave = new Button(kit.text("evidence.back"), Icons.of(Feather.ARROW_LEFT));
    leave.setId("evidence-back");
    leave.setMinWidth(Region.USE_PREF_SIZE);
    leave.setOnAction(_ -> back.run());
    VBox.setVgrow(place, Priority.ALWAYS);
    root = Cards.screen(Cards.header(kit.text("evidence.title"), facts, leave), place);
    root.setId("evidence");
    root.sceneProperty().subscribe(scene -> focus(scene != null, leave));
    facts.set(name());
    buildTable();
    model.stage().subscribe(this::show);
    model.details().subscribe(this::tell);
  }

  VBox root() {
    return root;
  }

  /** The file at a place of the list; null for none. */
  @Nullable EvidencePiece piece(int at) {
    return at < 0 || at >= table.getItems().size() ? null : table.getItems().get(at);
  }

  /** Shows what a check found. */
  void fill(EvidenceFinding finding, CallPlayer player) {
    facts.set(kit.text("evidence.facts", name(), kit.formats().bytes(finding.bytes())));
    table.getItems().setAll(EvidenceViewModel.listed(finding));
    beside.getChildren().setAll(choose, player.root(), lines);
    HBox both = new HBox(table, scrolled(beside));
    both.getStyleClass().add("beside");
    HBox.setHgrow(table, Priority.ALWAYS);
    VBox.setVgrow(both, Priority.ALWAYS);
    VBox whole = new VBox(verdict(finding), both);
    whole.getStyleClass().add("column");
    place.getChildren().setAll(whole);
    if (!table.getItems().isEmpty()) {
      table.getSelectionModel().select(0);
      table.requestFocus();
    }
  }

  private void focus(boolean shown, Button leave) {
    if (shown) {
      leave.requestFocus();
    }
  }

  /** A name from outside. */
  private String name() {
    return String.valueOf(model.path().getFileName());
  }

  private void show(EvidenceStage stage) {
    switch (stage) {
      case EvidenceStage.Checking(double fraction) -> {
        progress.setProgress(fraction);
        if (place.getChildren().isEmpty()) {
          progress.setId("evidence-progress");
          progress.setAccessibleText(kit.text("evidence.checking"));
          VBox waiting = new VBox(Labels.muted(kit.text("evidence.checking")), progress);
          waiting.getStyleClass().add("empty");
          place.getChildren().setAll(waiting);
        }
      }
      case EvidenceStage.Refused(Exception why) -> place.getChildren().setAll(refused(why));
      case EvidenceStage.Checked _ -> {
        // The screen hands it over with its player.
      }
    }
  }

  private Node refused(Exception why) {
    String key =
        why instanceof UnfitEvidence unfit
            ? "evidence.unfit." + unfit.reason().name().toLowerCase(Locale.ROOT)
            : "evidence.unread";
    String what = why instanceof UnfitEvidence unfit ? unfit.what() : String.valueOf(why);
    EmptyState state =
        new EmptyState(Feather.SHIELD_OFF, kit.text("evidence.refused"), kit.text(key));
    state.setId("evidence-refused");
    Label more = Labels.wrapped(what.replaceAll("\\p{C}", "\uFFFD"), "muted", "small");
    Label safe = Labels.wrapped(kit.text("evidence.refused.safe"), "muted");
    state.getChildren().addAll(safe, more);
    return state;
  }

  private Node verdict(EvidenceFinding finding) {
    int differing = finding.differing().size();
    boolean good = differing == 0;
    Tone tone = good ? Tone.GOOD : Tone.BAD;
    Label word =
        Labels.heading(
            good ? kit.text("evidence.unchanged") : kit.text("evidence.changed", differing));
    word.setId("evidence-verdict");
    word.getStyleClass().add(tone.styleClass());
    Label text =
        Labels.wrapped(kit.text(good ? "evidence.unchanged.text" : "evidence.changed.text"));
    text.setMinHeight(Region.USE_PREF_SIZE);
    Details about = new Details();
    EvidenceOrigin origin = finding.origin();
    if (origin == null) {
      about.add(kit.text("evidence.who"), kit.text("evidence.who.unknown"));
    } else {
      about.add(
          kit.text("evidence.who"),
          kit.text("evidence.who.at", origin.who(), kit.formats().full(origin.at())));
      if (!origin.reason().isEmpty()) {
        about.add(kit.text("evidence.reason"), origin.reason());
      }
    }
    about.add(
        kit.text("evidence.holds"),
        kit.text(
            "evidence.holds.files",
            kit.formats().number(finding.recordings().size()),
            kit.formats().number(finding.pieces().size())));
    about.add(kit.text("evidence.whole"), whole(finding.sha256()));
    VBox card =
        Cards.padded(
            Cards.row(Icons.of(good ? Feather.SHIELD : Feather.ALERT_TRIANGLE), word), text, about);
    card.setMinHeight(Region.USE_PREF_SIZE);
    return card;
  }

  /** One compares it with what somebody else reads out or sends. */
  private Node whole(String sha256) {
    Button copy = Icons.button(Feather.COPY, kit.text("evidence.copy"));
    copy.setId("evidence-copy");
    copy.setOnAction(
        _ -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, sha256)));
    Label hash = Labels.wrapped(sha256);
    hash.setId("evidence-sha256");
    hash.setMinHeight(Region.USE_PREF_SIZE);
    return Cards.row(hash, copy);
  }

  private void buildTable() {
    table.setId("evidence-table");
    table.setAccessibleText(kit.text("evidence.table"));
    Columns columns = new Columns(kit.theme());
    table
        .getColumns()
        .addAll(
            List.of(
                columns.pill(
                    kit.text("evidence.column.result"), 9, this::result, EvidenceView::tone),
                columns.text(kit.text("evidence.column.start"), 11, p -> start(p.call())),
                columns.text(kit.text("evidence.column.number"), 9, p -> number(p.call())),
                columns.figures(kit.text("evidence.column.talk"), 5, p -> talk(p.call())),
                columns.muted(kit.text("evidence.column.file"), 12, p -> file(p))));
    columns.takeRest(table, table.getColumns().getLast());
    Tables.fixRows(table, kit.theme());
    table
        .getSelectionModel()
        .selectedIndexProperty()
        .subscribe((_, now) -> chosen.chosen(now.intValue(), false));
    table.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
            event.consume();
            chosen.chosen(table.getSelectionModel().getSelectedIndex(), true);
          }
        });
  }

  private void tell(EvidenceViewModel.@Nullable Details now) {
    choose.setVisible(now == null);
    choose.setManaged(now == null);
    lines.rewrite();
    if (now != null) {
      EvidencePiece piece = now.piece();
      lines.add(kit.text("evidence.column.file"), file(piece));
      lines.add(kit.text("evidence.column.result"), kit.text(key(piece) + ".text"));
      if (!piece.sha256().isEmpty()) {
        lines.add(kit.text("evidence.piece.sha256"), piece.sha256());
        lines.add(kit.text("evidence.piece.bytes"), kit.formats().number(piece.bytes()));
      }
      now.sidecar().ifPresent(this::addCall);
    }
    lines.finish();
  }

  private void addCall(Sidecar sidecar) {
    lines.add(kit.text("evidence.piece.kept"), sidecar.sha256());
    lines.add(kit.text("evidence.piece.at"), kit.formats().full(sidecar.fetchedAt()));
    lines.add(
        kit.text("evidence.piece.from"),
        kit.text("evidence.piece.from.platform", sidecar.sourceName()));
    for (Map.Entry<String, String> field : sidecar.fields().entrySet()) {
      String value = field.getValue();
      lines.add(
          kit.text("evidence.piece.field", field.getKey()),
          NUMBERS.contains(field.getKey()) ? kit.formats().phone(value) : value);
    }
  }

  private ScrollPane scrolled(VBox content) {
    content.getStyleClass().addAll("card", "padded");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setId("evidence-details");
    scroll.setFitToWidth(true);
    double width = BESIDE_EM * kit.theme().em();
    scroll.setPrefWidth(width);
    scroll.setMinWidth(width);
    return scroll;
  }

  /** Names have the telephone number in them, unless somebody chose another template. */
  private String file(EvidencePiece piece) {
    EvidencePiece.Call call = piece.call();
    return call == null || call.number().isEmpty()
        ? piece.name()
        : piece.name().replace(call.number(), kit.formats().phone(call.number()));
  }

  private String result(EvidencePiece piece) {
    return kit.text(key(piece));
  }

  private static String key(EvidencePiece piece) {
    return "evidence.status." + piece.status().name().toLowerCase(Locale.ROOT);
  }

  private static Tone tone(EvidencePiece piece) {
    return piece.status() == EvidenceStatus.UNCHANGED ? Tone.GOOD : Tone.BAD;
  }

  private static String start(EvidencePiece.@Nullable Call call) {
    return call == null ? "" : call.startTime();
  }

  private String number(EvidencePiece.@Nullable Call call) {
    return call == null ? "" : kit.formats().phone(call.number());
  }

  private String talk(EvidencePiece.@Nullable Call call) {
    return call == null ? "" : kit.formats().talk(call.talk());
  }
}
