package dev.callboard.ui.recordings;

import dev.callboard.recordings.audit.AuditEntry;
import dev.callboard.recordings.audit.AuditFilter;
import dev.callboard.recordings.audit.Deed;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Columns;
import dev.callboard.ui.kit.Dialogs;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Tables;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The audit log, newest first, by kind of deed; and its export. */
final class AuditSheet {

  private static final double WIDTH_EM = 50;

  /** So many are shown; the export has all. */
  private static final int SHOWN = 500;

  private final ArchiveDesk desk;
  private final Kit kit;

  AuditSheet(ArchiveDesk desk, Kit kit) {
    this.desk = desk;
    this.kit = kit;
  }

  void show() {
    open(AuditFilter.ALL);
  }

  /** Shows what was done with one call's recording. */
  void showCall(long callId) {
    open(AuditFilter.ofCall(callId));
  }

  private void open(AuditFilter base) {
    TableView<AuditEntry> table = table();
    ComboBox<@Nullable Deed> deeds = new ComboBox<>();
    deeds.setId("audit-deed");
    deeds.setAccessibleText(kit.text("recordings.audit.deed"));
    deeds.getItems().add(null);
    deeds.getItems().addAll(Deed.values());
    deeds.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Deed deed) {
            return deed == null ? kit.text("recordings.audit.all") : name(deed);
          }

          @Override
          public @Nullable Deed fromString(String text) {
            return null;
          }
        });
    deeds.setOnAction(_ -> fill(table, base.of(deeds.getValue())));
    Button export = new Button(kit.text("recordings.audit.export"), Icons.of(Feather.SAVE));
    export.setId("audit-export");
    export.setOnAction(_ -> export(base.of(deeds.getValue())));
    fill(table, base);
    kit.dialogs()
        .sheet(
            new Dialogs.Sheet(
                kit.text("recordings.audit.title"),
                wide(CustodySheets.column(Cards.row(deeds, Cards.spacer(), export), table)),
                "",
                false,
                new SimpleBooleanProperty(true)),
            () -> {});
  }

  /** Reasons are sentences. */
  private VBox wide(VBox content) {
    content.setMinWidth(WIDTH_EM * kit.theme().em());
    return content;
  }

  private TableView<AuditEntry> table() {
    TableView<AuditEntry> table = new TableView<>();
    table.setId("audit-table");
    table.setAccessibleText(kit.text("recordings.audit.title"));
    table.setPrefHeight(22 * kit.theme().em());
    table.setPlaceholder(Labels.muted(kit.text("recordings.audit.none")));
    Columns columns = new Columns(kit.theme());
    table
        .getColumns()
        .addAll(
            List.of(
                columns.text(
                    kit.text("recordings.audit.at"), 10, e -> kit.formats().moment(e.at())),
                columns.text(kit.text("recordings.audit.who"), 6, AuditEntry::who),
                columns.text(kit.text("recordings.audit.deed"), 8, e -> name(e.deed())),
                columns.text(kit.text("recordings.audit.what"), 12, this::what)));
    Tables.tips(table, this::what);
    columns.takeRest(table, table.getColumns().getLast());
    return table;
  }

  private String what(AuditEntry entry) {
    String calls =
        switch (entry.calls().size()) {
          case 0 -> "";
          case 1 -> kit.text("recordings.audit.one", String.valueOf(entry.calls().getFirst()));
          default -> kit.text("recordings.audit.many", entry.calls().size());
        };
    // An exported file's name and hash: what somebody brings back is compared with them.
    return Stream.of(
            calls,
            entry.text(),
            entry.detail("file").orElse(""),
            entry.detail("sha256").map(hash -> "SHA-256 " + hash).orElse(""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String name(Deed deed) {
    return kit.text("recordings.deed." + deed.name().toLowerCase(Locale.ROOT));
  }

  private void fill(TableView<AuditEntry> table, AuditFilter filter) {
    kit.background()
        .run(
            () -> desk.audit(filter, SHOWN), found -> table.getItems().setAll(found), this::failed);
  }

  private void export(AuditFilter filter) {
    kit.dialogs()
        .saveFile(
            new Dialogs.FileQuestion(
                kit.text("recordings.audit.export"),
                "audit.xlsx",
                List.of(new Dialogs.FileKind("XLSX", "xlsx"), new Dialogs.FileKind("CSV", "csv"))),
            file ->
                kit.jobs()
                    .start(
                        kit.text("recordings.audit.export"),
                        control -> desk.exportAudit(filter, file, control)));
  }

  private void failed(Exception e) {
    kit.notices().bad(kit.text("recordings.custody.failed"), String.valueOf(e.getMessage()));
  }
}
