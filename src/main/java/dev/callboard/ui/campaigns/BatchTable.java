package dev.callboard.ui.campaigns;

import dev.callboard.ui.kit.Columns;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Tables;
import javafx.scene.AccessibleRole;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
                kit.text("campaigns.batch.called"), 7, CalledBar::new, this::showProgress));
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

  private boolean showProgress(CalledBar bar, BatchRow row) {
    bar.show((double) row.called() / Math.max(1, row.batch().toCall()));
    bar.setAccessibleText(
        kit.text(
            "campaigns.batch.progress",
            kit.formats().number(row.called()),
            kit.formats().number(row.batch().toCall())));
    return true;
  }

  /** How much of a batch was called. Two plain regions: a table draws one in every row. */
  private static final class CalledBar extends Region {

    private final Region fill = new Region();
    private double share;

    CalledBar() {
      getStyleClass().add("called-bar");
      fill.getStyleClass().add("fill");
      setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
      getChildren().add(fill);
    }

    void show(double now) {
      if (share != now) {
        share = now;
        requestLayout();
      }
    }

    @Override
    protected void layoutChildren() {
      fill.resizeRelocate(0, 0, snapSizeX(getWidth() * Math.clamp(share, 0, 1)), getHeight());
    }
  }
}
