package dev.callboard.ui.campaigns;

import dev.callboard.campaign.CampaignResult;
import dev.callboard.campaign.Fate;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Columns;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Pager;
import dev.callboard.ui.kit.PlaysCalls;
import dev.callboard.ui.kit.Tables;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What became of each number, page by page, by fate or by the number itself. */
final class ResultsView extends VBox {

  private static final double LEAST_HEIGHT_EM = 14;

  private final TableView<ResultRow> table = new TableView<>();
  private final ResultsViewModel model;
  private final Kit kit;
  private final ResultWords words;
  private final PlaysCalls player;

  /**
   * Builds it.
   *
   * @param player plays the recording of a call
   */
  ResultsView(ResultsViewModel model, Kit kit, PlaysCalls player) {
    this.model = model;
    this.kit = kit;
    this.player = player;
    words = new ResultWords(kit);
    setMinWidth(0);
    table.setId("result-table");
    table.setAccessibleText(kit.text("campaigns.results"));
    Tables.items(table, model.rows(), kit.ticker());
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    table.setMinHeight(LEAST_HEIGHT_EM * kit.theme().em());
    Label none = Labels.muted(kit.text("campaigns.results.none"));
    table.setPlaceholder(none);
    model.problem().subscribe(_ -> none.setText(instead()));
    model.loading().subscribe(_ -> none.setText(instead()));
    VBox.setVgrow(table, Priority.ALWAYS);
    fill(new Columns(kit.theme()));
    Pager pager = new Pager(kit.texts(), kit.formats());
    pager.pageProperty().bindBidirectional(model.page());
    pager.pageSizeProperty().bindBidirectional(model.pageSize());
    pager.totalProperty().bind(model.total());
    getChildren().addAll(filters(), table, pager);
  }

  /** What stands where no numbers are. */
  private String instead() {
    Problem problem = model.problem().get();
    if (problem != null) {
      return kit.text(problem.key(), problem.details());
    }
    return kit.text(model.loading().get() ? "campaigns.results.loading" : "campaigns.results.none");
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
    add(columns.text(title("number"), 10, of(words::number)));
    add(
        columns.pill(
            title("fate"), 8, of(words::outcome), r -> ResultWords.tone(r.result().fate())));
    add(columns.text(title("at"), 9, of(words::at)));
    add(columns.figures(title("ring"), 4.5, of(words::ring)));
    add(columns.figures(title("talk"), 4.5, of(words::talk)));
    add(columns.text(title("key"), 3.5, of(CampaignResult::userKey)));
    add(columns.node("", 2.8, this::playButton, this::showPlay));
    add(columns.muted(kit.text("calls.column.recording"), 9, r -> words.recording(r.recording())));
    add(columns.figures(title("attempts"), 5.5, of(words::attempts)));
    add(columns.figures(title("batch"), 4.5, of(words::batch)));
    add(columns.muted(title("why"), 12, of(words::why)));
    Tables.dress(table, table.getColumns().getLast(), 12, kit.theme());
    Tables.tips(table, of(words::why));
  }

  private String title(String column) {
    return kit.text("campaigns.result." + column);
  }

  private static Function<ResultRow, String> of(Function<CampaignResult, String> text) {
    return row -> text.apply(row.result());
  }

  private Button playButton() {
    Button button = Icons.button(Feather.PLAY, kit.text("calls.play"));
    button.getStyleClass().add("play");
    return button;
  }

  private boolean showPlay(Button button, ResultRow row) {
    button.setOnAction(_ -> play(row));
    return row.playable();
  }

  private void play(@Nullable ResultRow row) {
    Long call = row == null || !row.playable() ? null : row.result().callId();
    if (call != null) {
      player.play(call, this::following);
    }
  }

  /** The next call of the page that can be heard. */
  private OptionalLong following(long callId) {
    return model.rows().stream()
        .filter(ResultRow::playable)
        .map(row -> row.result().callId())
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .dropWhile(id -> id != callId)
        .skip(1)
        .findFirst();
  }

  // Before the table, which takes the space bar for itself.
  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE) {
      play(table.getSelectionModel().getSelectedItem());
      event.consume();
    }
  }

  private void add(TableColumn<ResultRow, ?> column) {
    table.getColumns().add(column);
  }
}
