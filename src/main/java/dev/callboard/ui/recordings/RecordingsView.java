package dev.callboard.ui.recordings;

import dev.callboard.recordings.ArchiveReport;
import dev.callboard.recordings.RecordingArchive.Counts;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Columns;
import dev.callboard.ui.kit.EmptyState;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Pager;
import dev.callboard.ui.kit.Tables;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The table of recordings above the player. */
final class RecordingsView {

  private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
  private final TableView<RecordingRow> table = new TableView<>();
  private final Pager pager;
  private final RecordingsViewModel model;
  private final Kit kit;
  private final RecordingWords words;
  private final VBox root;

  RecordingsView(RecordingsViewModel model, PlayerPane player, Kit kit, LongConsumer chosen) {
    this.model = model;
    this.kit = kit;
    words = new RecordingWords(kit.texts(), kit.formats());
    pager = new Pager(kit.texts(), kit.formats());
    pager.pageProperty().bindBidirectional(model.page());
    pager.pageSizeProperty().bindBidirectional(model.pageSize());
    Button archive = new Button(kit.text("recordings.archive"), Icons.of(Feather.DOWNLOAD_CLOUD));
    archive.setId("recordings-archive");
    archive.setMinWidth(Region.USE_PREF_SIZE);
    archive.setOnAction(_ -> model.archive(kit.text("recordings.job.archive")));
    archive.disableProperty().bind(model.archiving());
    fillTable();
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe((before, now) -> choose(before, now, chosen));
    VBox card = Cards.flush(table, pager);
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox.setVgrow(card, Priority.ALWAYS);
    root = Cards.screen(Cards.header(kit.text("recordings.title"), facts, archive), card, player);
    model.counts().subscribe(this::show);
    model.problem().subscribe(_ -> show(model.counts().get()));
    model.report().subscribe(this::tell);
    model.archiveProblem().subscribe(this::tellTrouble);
  }

  Parent root() {
    return root;
  }

  /** Marks the row of a call, if it is on the page. */
  void mark(long callId) {
    table.getItems().stream()
        .filter(row -> row.callId() == callId)
        .findFirst()
        .ifPresent(row -> table.getSelectionModel().select(row));
  }

  private void fillTable() {
    table.setId("recordings-table");
    table.setAccessibleText(kit.text("recordings.title"));
    table.setItems(model.rows());
    table.setMinHeight(10 * kit.theme().em());
    table.setPlaceholder(Labels.muted(kit.text("recordings.loading")));
    Columns columns = new Columns(kit.theme());
    table
        .getColumns()
        .add(
            columns.text(
                kit.text("recordings.column.called"),
                11,
                r -> kit.formats().moment(r.recording().call().start())));
    table
        .getColumns()
        .add(
            columns.text(
                kit.text("recordings.column.number"), 11, r -> words.number(r.recording())));
    table
        .getColumns()
        .add(columns.text(kit.text("recordings.column.campaign"), 16, RecordingRow::campaign));
    table
        .getColumns()
        .add(
            columns.figures(
                kit.text("recordings.column.length"),
                6,
                r -> kit.formats().talk(r.recording().call().bill().billSec())));
    table
        .getColumns()
        .add(columns.text(kit.text("recordings.column.key"), 5, r -> words.key(r.recording())));
    table
        .getColumns()
        .add(
            columns.pill(
                kit.text("recordings.column.state"),
                13,
                r -> words.state(r.recording()),
                r -> words.tone(r.recording())));
    Tables.dress(table, table.getColumns().get(2), 12, kit.theme());
    Tables.tips(table, r -> r.recording().problem());
  }

  /** A row that was only brought up to date is the same recording still. */
  private static void choose(
      @Nullable RecordingRow before, @Nullable RecordingRow now, LongConsumer chosen) {
    if (now != null && (before == null || before.callId() != now.callId())) {
      chosen.accept(now.callId());
    }
  }

  private void show(@Nullable Counts counts) {
    String problem = model.problem().get();
    if (!problem.isEmpty()) {
      facts.set(kit.text("recordings.problem.reading", problem));
    } else if (counts != null) {
      facts.set(words.counts(counts));
      pager.totalProperty().set(counts.kept() + counts.onPlatform() + counts.lost());
      table.setPlaceholder(empty());
    }
  }

  private Node empty() {
    return new EmptyState(
        Feather.MIC, kit.text("recordings.empty.title"), kit.text("recordings.empty.text"));
  }

  private void tell(@Nullable ArchiveReport report) {
    if (report == null) {
      return;
    }
    String sum =
        kit.text(
            "recordings.archived",
            kit.formats().number(report.kept()),
            kit.formats().bytes(report.bytes()),
            kit.formats().number(report.lost()),
            kit.formats().number(report.remaining()));
    if (!report.stopped().isEmpty()) {
      kit.notices().bad(kit.text("recordings.archive.stopped", sum), report.stopped());
    } else if (report.failed() > 0) {
      kit.notices()
          .warn(kit.text("recordings.archive.failed", sum, kit.formats().number(report.failed())));
    } else {
      kit.notices().good(sum);
    }
  }

  private void tellTrouble(String problem) {
    if (!problem.isEmpty()) {
      kit.notices().bad(kit.text("recordings.archive.trouble"), problem);
    }
  }
}
