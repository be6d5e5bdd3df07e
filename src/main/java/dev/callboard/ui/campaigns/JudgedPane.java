package dev.callboard.ui.campaigns;

import dev.callboard.numbers.JudgedNumber;
import dev.callboard.numbers.Rejection;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Columns;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Tables;
import dev.callboard.ui.kit.Tone;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What became of the written numbers: three figures, and the skipped ones with their reasons. */
final class JudgedPane extends VBox {

  private final ReadOnlyStringWrapper accepted = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper rejected = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper duplicates = new ReadOnlyStringWrapper("");
  private final Label message = Labels.wrapped("");
  private final VBox messageCard = Cards.padded(message);
  private final Label foot = Labels.muted("");
  private final TableView<JudgedNumber> table = new TableView<>();
  private final SetupViewModel setup;
  private final NumbersViewModel model;
  private final Kit kit;

  JudgedPane(SetupViewModel setup, Kit kit) {
    this.setup = setup;
    this.model = setup.form().numbers();
    this.kit = kit;
    getStyleClass().add("judged");
    message.setMinHeight(Region.USE_PREF_SIZE);
    message.setId("numbers-message");
    messageCard.getStyleClass().add("alarm");
    HBox tiles =
        Cards.row(
            tile("accepted", accepted, Tone.GOOD),
            tile("rejected", rejected, Tone.BAD),
            tile("duplicates", duplicates, Tone.NEUTRAL));
    fillTable();
    HBox footLine = new HBox(foot);
    footLine.getStyleClass().add("table-foot");
    VBox card = Cards.flush(table, footLine);
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox.setVgrow(card, Priority.ALWAYS);
    getChildren().addAll(tiles, messageCard, card);
    model.list().subscribe(this::show);
    model.state().subscribe(_ -> tell());
  }

  /** Says what is wrong with the list as a whole. */
  void tell() {
    String words = message();
    message.setText(words);
    messageCard.setVisible(!words.isEmpty());
    messageCard.setManaged(!words.isEmpty());
    foot.setText(foot());
  }

  private VBox tile(String name, ReadOnlyStringWrapper figure, Tone tone) {
    VBox tile = Cards.tile(kit.text("campaigns.numbers." + name), figure, tone);
    tile.setId("numbers-" + name);
    return tile;
  }

  private void fillTable() {
    table.setId("numbers-rejected-rows");
    table.setAccessibleText(kit.text("campaigns.numbers.skipped"));
    table.setPlaceholder(Labels.muted(kit.text("campaigns.numbers.skipped.none")));
    Columns columns = new Columns(kit.theme());
    table
        .getColumns()
        .add(
            columns.figures(
                kit.text("campaigns.numbers.row"), 4, n -> kit.formats().number(n.row())));
    table
        .getColumns()
        .add(columns.text(kit.text("campaigns.numbers.written"), 10, JudgedNumber::raw));
    table
        .getColumns()
        .add(columns.text(kit.text("campaigns.numbers.why"), 10, n -> why(n.rejection())));
    Tables.dress(table, table.getColumns().getLast(), 10, kit.theme());
    Tables.tips(table, n -> why(n.rejection()));
  }

  private String why(@Nullable Rejection rejection) {
    return kit.text("numbers.rejection." + Objects.requireNonNull(rejection));
  }

  private void show(NumberList list) {
    accepted.set(kit.formats().number(list.accepted()));
    rejected.set(kit.formats().number(list.rejected()));
    duplicates.set(kit.formats().number(list.duplicates()));
    table.getItems().setAll(list.shown());
    tell();
  }

  private String message() {
    NumberList list = model.list().get();
    return switch (model.state().get()) {
      case UNREADABLE -> kit.text("campaigns.numbers.unreadable");
      case EMPTY -> setup.attempted(SetupStep.NUMBERS) ? kit.text("campaigns.numbers.missing") : "";
      case JUDGED ->
          list.accepted() == 0
              ? kit.text(
                  "campaigns.numbers.nothing",
                  list.all().size(),
                  new CampaignWords(kit.texts(), kit.formats()).country(model.country().get()))
              : "";
      case JUDGING -> "";
    };
  }

  private String foot() {
    NumberList list = model.list().get();
    if (model.state().get() == NumbersViewModel.State.JUDGING) {
      return kit.text("campaigns.numbers.judging");
    }
    return list.skippedInAll() > list.shown().size()
        ? kit.text(
            "campaigns.numbers.shown",
            kit.formats().number(list.shown().size()),
            kit.formats().number(list.skippedInAll()))
        : kit.text("campaigns.numbers.sum", kit.formats().number(list.all().size()));
  }
}
