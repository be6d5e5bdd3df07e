package dev.callboard.ui.campaigns;

import dev.callboard.campaign.BatchState;
import dev.callboard.campaign.Campaign;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Columns;
import dev.callboard.ui.kit.EmptyState;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Pill;
import dev.callboard.ui.kit.Tables;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The list of campaigns. */
final class CampaignListView {

  private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
  private final TableView<CampaignRow> table = new TableView<>();
  private final CampaignListViewModel model;
  private final Kit kit;
  private final CampaignWords words;
  private final Consumer<Campaign> open;
  private final VBox root;

  CampaignListView(CampaignListViewModel model, Kit kit, Runnable create, Consumer<Campaign> open) {
    this.model = model;
    this.kit = kit;
    this.open = open;
    words = new CampaignWords(kit.texts(), kit.formats());
    Button fresh = new Button(kit.text("campaigns.new"), Icons.of(Feather.PLUS));
    fresh.setId("campaign-new");
    fresh.getStyleClass().add("accent");
    fresh.setOnAction(_ -> create.run());
    fill(create);
    VBox card = Cards.flush(table);
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox.setVgrow(card, Priority.ALWAYS);
    root = Cards.screen(Cards.header(kit.text("campaigns.title"), facts, fresh), card);
    model.rows().addListener((ListChangeListener<CampaignRow>) _ -> tellFacts());
    model.problem().subscribe(_ -> tellFacts());
  }

  Node root() {
    return root;
  }

  private void fill(Runnable create) {
    table.setId("campaign-list");
    table.setAccessibleText(kit.text("campaigns.title"));
    table.setItems(model.rows());
    table.setPlaceholder(Labels.muted(kit.text("campaigns.loading")));
    model.loaded().subscribe(loaded -> table.setPlaceholder(placeholder(loaded, create)));
    Columns columns = new Columns(kit.theme());
    table
        .getColumns()
        .add(columns.text(kit.text("campaigns.column.name"), 17, r -> r.campaign().plan().name()));
    table
        .getColumns()
        .add(
            columns.muted(
                kit.text("campaigns.column.country"),
                7.5,
                r -> words.country(r.campaign().plan().country())));
    table
        .getColumns()
        .add(
            columns.muted(
                kit.text("campaigns.column.created"),
                10,
                r -> kit.formats().moment(r.campaign().createdAt())));
    table
        .getColumns()
        .add(
            columns.figures(
                kit.text("campaigns.column.numbers"),
                6,
                r -> kit.formats().number(r.campaign().imported())));
    table
        .getColumns()
        .add(
            columns.node(
                kit.text("campaigns.column.fates"),
                11,
                () -> new FatesBar(kit.texts(), kit.formats()),
                (bar, row) -> {
                  bar.show(row.fates());
                  return true;
                }));
    table
        .getColumns()
        .add(
            columns.node(
                kit.text("campaigns.column.batches"), 16, CampaignListView::pills, this::states));
    table
        .getColumns()
        .add(
            columns.pill(
                kit.text("campaigns.column.state"),
                9,
                r -> words.phase(r.phase()),
                r -> CampaignWords.tone(r.phase())));
    Tables.dress(table, table.getColumns().getFirst(), 14, kit.theme());
    table.setRowFactory(_ -> row());
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private static HBox pills() {
    HBox pills = new HBox();
    pills.getStyleClass().add("pills");
    return pills;
  }

  private boolean states(HBox pills, CampaignRow row) {
    pills.getChildren().clear();
    row.batchStates()
        .forEach(
            (BatchState state, Integer count) ->
                pills
                    .getChildren()
                    .add(new Pill(words.batches(state, count), CampaignWords.tone(state))));
    return true;
  }

  private TableRow<CampaignRow> row() {
    TableRow<CampaignRow> row = new TableRow<>();
    row.setOnMouseClicked(
        e -> {
          if (!row.isEmpty() && e.getButton() == MouseButton.PRIMARY) {
            open.accept(row.getItem().campaign());
          }
        });
    return row;
  }

  private void onKey(KeyEvent event) {
    CampaignRow chosen = table.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && chosen != null) {
      event.consume();
      open.accept(chosen.campaign());
    }
  }

  private Node placeholder(boolean loaded, Runnable create) {
    return loaded
        ? new EmptyState(
            Feather.SEND,
            kit.text("campaigns.empty.title"),
            kit.text("campaigns.empty.text"),
            kit.text("campaigns.new"),
            create)
        : Labels.muted(kit.text("campaigns.loading"));
  }

  private void tellFacts() {
    if (model.problem().get() != null) {
      facts.set(kit.text("campaigns.problem.counting"));
      return;
    }
    int unproven = model.rows().stream().mapToInt(CampaignRow::unproven).sum();
    String count = kit.text("campaigns.facts.count", model.rows().size());
    facts.set(
        unproven == 0 ? count : count + " · " + kit.text("campaigns.facts.unproven", unproven));
  }
}
