package dev.callboard.ui.campaigns;

import dev.callboard.campaign.CampaignResult;
import dev.callboard.campaign.Fate;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Columns;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Pager;
import dev.callboard.ui.kit.Tables;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What became of each number, page by page, by fate or by the number itself. */
final class ResultsView extends VBox {

  private static final double LEAST_HEIGHT_EM = 14;

  private final TableView<CampaignResult> table = new TableView<>();
  private final ResultsViewModel model;
  private final Kit kit;
  private final ResultWords words;

  ResultsView(ResultsViewModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    words = new ResultWords(kit);
    setMinWidth(0);
    table.setId("result-table");
    table.setAccessibleText(kit.text("campaigns.results"));
    table.setItems(model.rows());
    table.setMinHeight(LEAST_HEIGHT_EM * kit.theme().em());
    Label none = Labels.muted(kit.text("campaigns.results.none"));
    table.setPlaceholder(none);
    model
        .problem()
        .subscribe(
            p ->
                none.setText(
                    p == null
                        ? kit.text("campaigns.results.none")
                        : kit.text(p.key(), p.details())));
    VBox.setVgrow(table, Priority.ALWAYS);
    fill(new Columns(kit.theme()));
    Pager pager = new Pager(kit.texts(), kit.formats());
    pager.pageProperty().bindBidirectional(model.page());
    pager.pageSizeProperty().bindBidirectional(model.pageSize());
    pager.totalProperty().bind(model.total());
    getChildren().addAll(filters(), table, pager);
  }

  private HBox filters() {
    ComboBox<@Nullable Fate> fates = new ComboBox<>();
    fates.setId("result-fate");
    fates.setAccessibleText(kit.text("campaigns.results.fate"));
    fates.setItems(FXCollections.observableArrayList());
    fates.getItems().add(null);
    Stream.of(Fate.values()).forEach(fates.getItems()::add);
    fates.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Fate fate) {
            return fate == null ? kit.text("campaigns.results.all") : words.fate(fate);
          }

          @Override
          public @Nullable Fate fromString(String text) {
            return null;
          }
        });
    fates.valueProperty().bindBidirectional(model.fate());
    TextField digits = new TextField();
    digits.setId("result-digits");
    digits.setPromptText(kit.text("campaigns.results.digits"));
    digits.setAccessibleText(kit.text("campaigns.results.digits"));
    digits.textProperty().bindBidirectional(model.digits());
    HBox.setHgrow(digits, Priority.ALWAYS);
    HBox line = Cards.row(fates, digits);
    line.getStyleClass().add("result-filters");
    return line;
  }

  private void fill(Columns columns) {
    add(columns.text(kit.text("campaigns.result.number"), 10, words::number));
    add(
        columns.pill(
            kit.text("campaigns.result.fate"), 8, words::outcome, r -> ResultWords.tone(r.fate())));
    add(columns.text(kit.text("campaigns.result.at"), 9, words::at));
    figures(columns, "ring", 4.5, words::ring);
    figures(columns, "talk", 4.5, words::talk);
    add(columns.text(kit.text("campaigns.result.key"), 3.5, CampaignResult::userKey));
    figures(columns, "attempts", 5.5, words::attempts);
    figures(columns, "batch", 4.5, words::batch);
    add(columns.muted(kit.text("campaigns.result.why"), 12, words::why));
    Tables.dress(table, table.getColumns().getLast(), 12, kit.theme());
    Tables.tips(table, words::why);
  }

  private void figures(
      Columns columns, String name, double em, Function<CampaignResult, String> text) {
    add(columns.figures(kit.text("campaigns.result." + name), em, text));
  }

  private void add(TableColumn<CampaignResult, ?> column) {
    table.getColumns().add(column);
  }
}
