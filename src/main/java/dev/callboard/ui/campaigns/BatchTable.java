package dev.callboard.ui.campaigns;

import dev.callboard.ui.kit.Columns;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Tables;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The batches of a campaign and how far each is. */
final class BatchTable extends VBox {

  private static final double LEAST_HEIGHT_EM = 14;

  private final TableView<BatchRow> table = new TableView<>();
  private final Kit kit;
  private final CampaignWords words;

  BatchTable(ProgressViewModel model, Kit kit) {
    this.kit = kit;
    words = new CampaignWords(kit.texts(), kit.formats());
    setMinWidth(0);
    table.setId("batch-table");
    table.setAccessibleText(kit.text("campaigns.batches"));
    table.setPlaceholder(Labels.muted(kit.text("campaigns.batches.none")));
    table.setItems(model.rows());
    table.setMinHeight(LEAST_HEIGHT_EM * kit.theme().em());
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().add(table);
    fill(new Columns(kit.theme()));
  }

  private void fill(Columns columns) {
    table
        .getColumns()
        .add(
            columns.text(
                kit.text("campaigns.batch.number"), 4.5, r -> String.valueOf(r.batch().number())));
    table.getColumns().add(columns.text(kit.text("campaigns.batch.sent"), 10, this::sent));
    table
        .getColumns()
        .add(
            columns.figures(
                kit.text("campaigns.batch.numbers"),
                5.5,
                r -> kit.formats().number(r.batch().toCall())));
    table
        .getColumns()
        .add(
            columns.pill(
                kit.text("campaigns.batch.state"),
                9,
                words::batch,
                r -> CampaignWords.tone(r.batch().state())));
    table
        .getColumns()
        .add(
            columns.node(
                kit.text("campaigns.batch.called"), 7, BatchTable::bar, this::showProgress));
    table
        .getColumns()
        .add(
            columns.figures(
                kit.text("campaigns.batch.answered"),
                6,
                r -> kit.formats().percent(r.answered(), r.called())));
    table
        .getColumns()
        .add(columns.muted(kit.text("campaigns.batch.reason"), 10, r -> words.reason(r.batch())));
    Tables.dress(table, table.getColumns().getLast(), 10, kit.theme());
    Tables.tips(table, r -> words.reason(r.batch()));
  }

  private String sent(BatchRow row) {
    return row.batch().sentAt() == null ? "" : kit.formats().moment(row.batch().sentAt());
  }

  private boolean showProgress(ProgressBar bar, BatchRow row) {
    bar.setProgress((double) row.called() / Math.max(1, row.batch().toCall()));
    bar.setAccessibleText(
        kit.text(
            "campaigns.batch.progress",
            kit.formats().number(row.called()),
            kit.formats().number(row.batch().toCall())));
    return true;
  }

  private static ProgressBar bar() {
    ProgressBar bar = new ProgressBar(0);
    bar.getStyleClass().add("small");
    bar.setMaxWidth(Double.MAX_VALUE);
    return bar;
  }
}
