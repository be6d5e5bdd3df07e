package dev.callboard.ui.recordings;

import dev.callboard.recordings.RecordingFilter;
import dev.callboard.recordings.RecordingGroup;
import dev.callboard.ui.kit.Dialogs;
import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The questions that come before holding and deleting, and what was held and done. */
final class CustodySheets {

  /** Holds what is selected. */
  static final String HOLD_KEYS = "Shortcut+Shift+H";

  private final ArchiveDesk desk;
  private final RecordingsViewModel model;
  private final Runnable changed;
  private final Kit kit;
  private final DeletionSheet deletion;
  private final HoldsSheet holds;
  private final AuditSheet audit;
  private final EvidenceSheetView evidence;
  private final Runnable look;
  private TableView<RecordingItem> table = new TableView<>();

  /**
   * Builds them.
   *
   * @param changed runs after every deed
   * @param look asks for an exported evidence file and opens it
   */
  CustodySheets(
      ArchiveDesk desk, RecordingsViewModel model, Runnable changed, Runnable look, Kit kit) {
    this.changed = changed;
    this.desk = desk;
    this.model = model;
    this.kit = kit;
    deletion = new DeletionSheet(desk, changed, kit);
    holds = new HoldsSheet(desk, this::afterwards, kit);
    audit = new AuditSheet(desk, kit);
    evidence = new EvidenceSheetView(desk, kit);
    this.look = look;
  }

  /** Works on the selection of a table. */
  void over(TableView<RecordingItem> list) {
    table = list;
    MenuItem hold = item("recordings.hold", "recordings-context-hold", this::holdSelection);
    MenuItem trail = item("recordings.audit.call", "recordings-context-audit", this::auditOfCall);
    list.setContextMenu(new ContextMenu(hold, trail));
  }

  /** What can be done besides. */
  MenuButton menu() {
    MenuButton menu = new MenuButton(kit.text("recordings.more"), Icons.of(Feather.SHIELD));
    menu.setId("recordings-more");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    MenuItem hold = item("recordings.hold", "recordings-hold", this::holdSelection);
    hold.setAccelerator(KeyCombination.valueOf(HOLD_KEYS));
    menu.getItems()
        .addAll(
            hold,
            item("recordings.hold.filter", "recordings-hold-filter", this::holdFilter),
            item("recordings.holds", "recordings-holds", holds::show),
            item("recordings.delete", "recordings-delete", this::delete),
            item("recordings.audit", "recordings-audit", audit::show),
            item("evidence.open", "recordings-evidence-open", look));
    return menu;
  }

  /** Copies the selected recordings, or all that are listed, with what proves them. */
  Button export() {
    Button export = new Button(kit.text("recordings.export"), Icons.of(Feather.PACKAGE));
    export.setId("recordings-export");
    export.setMinWidth(Region.USE_PREF_SIZE);
    export.setOnAction(_ -> evidence.ask(selected(), model.asked(), model.total().get()));
    return export;
  }

  private MenuItem item(String key, String id, Runnable action) {
    MenuItem item = new MenuItem(kit.text(key));
    item.setId(id);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private List<Long> selected() {
    return table.getSelectionModel().getSelectedItems().stream()
        .map(RecordingItem::callId)
        .toList();
  }

  private void auditOfCall() {
    selected().stream().findFirst().ifPresent(audit::showCall);
  }

  private void holdSelection() {
    List<Long> calls = selected();
    if (calls.isEmpty()) {
      kit.notices().info(kit.text("recordings.hold.none"));
      return;
    }
    reason(
        kit.text("recordings.hold.title", calls.size()),
        kit.text("recordings.hold.text"),
        kit.text("recordings.hold.action"),
        why ->
            change(
                () -> {
                  desk.hold(calls, why);
                  return why;
                },
                "recordings.hold.done"));
  }

  private void holdFilter() {
    RecordingFilter asked = model.asked().in(RecordingGroup.ANY).noted("");
    if (asked.equals(RecordingFilter.ALL)) {
      kit.notices().info(kit.text("recordings.hold.filter.none"));
      return;
    }
    reason(
        kit.text("recordings.hold.filter.title"),
        kit.text("recordings.hold.filter.text", kit.formats().number(model.total().get())),
        kit.text("recordings.hold.action"),
        why ->
            change(
                () -> {
                  desk.hold(asked, why);
                  return why;
                },
                "recordings.hold.done"));
  }

  private void delete() {
    deletion.ask(model.asked());
  }

  private void change(Callable<String> work, String done) {
    kit.background().run(work, _ -> afterwards(done), this::failed);
  }

  private void afterwards(String done) {
    kit.notices().good(kit.text(done));
    changed.run();
  }

  private void failed(Exception e) {
    kit.notices().bad(kit.text("recordings.custody.failed"), String.valueOf(e.getMessage()));
  }

  private void reason(String title, String text, String action, Consumer<String> agreed) {
    StringProperty reason = new SimpleStringProperty("");
    kit.dialogs()
        .sheet(
            new Dialogs.Sheet(
                title, column(body(text), field(kit, reason)), action, false, filled(reason)),
            () -> agreed.accept(reason.get().strip()));
  }

  /** A field for a reason, without which nothing is held or deleted. */
  static VBox field(Kit kit, StringProperty reason) {
    TextField field = new TextField();
    field.setId("custody-reason");
    field.textProperty().bindBidirectional(reason);
    return Fields.labelled(kit.text("recordings.reason"), field);
  }

  /** What stands in a sheet, one below the other. */
  static VBox column(Node... parts) {
    VBox column = new VBox(parts);
    column.getStyleClass().add("column");
    return column;
  }

  static ObservableValue<Boolean> filled(StringProperty text) {
    return Bindings.createBooleanBinding(() -> !text.get().isBlank(), text);
  }

  static Label body(String text) {
    Label label = Labels.wrapped(text);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** A filter in words, for people. */
  static String words(RecordingFilter filter, Kit kit) {
    StringBuilder words = new StringBuilder();
    if (filter.from() != null || filter.to() != null) {
      append(
          words,
          (filter.from() == null ? "…" : kit.formats().day(filter.from()))
              + " – "
              + (filter.to() == null ? "…" : kit.formats().day(filter.to())));
    }
    append(words, filter.number().isEmpty() ? "" : kit.formats().phone(filter.number()));
    append(words, filter.campaign());
    append(
        words,
        filter.disposition() == null
            ? ""
            : kit.text(
                "recordings.disposition." + filter.disposition().name().toLowerCase(Locale.ROOT)));
    if (filter.leastTalk() != null || filter.mostTalk() != null) {
      append(
          words,
          kit.text(
              "recordings.filter.seconds",
              filter.leastTalk() == null ? "0" : String.valueOf(filter.leastTalk()),
              filter.mostTalk() == null ? "…" : String.valueOf(filter.mostTalk())));
    }
    append(words, filter.key().isEmpty() ? "" : kit.text("recordings.filter.key.is", filter.key()));
    return words.isEmpty() ? kit.text("recordings.filter.everything") : words.toString();
  }

  private static void append(StringBuilder words, String more) {
    if (!more.isEmpty()) {
      words.append(words.isEmpty() ? "" : " · ").append(more);
    }
  }
}
