package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Campaign;
import dev.callboard.numbers.JudgedNumber;
import dev.callboard.numbers.ListFault;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Columns;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Presence;
import dev.callboard.ui.kit.Tables;
import dev.callboard.ui.kit.Tone;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
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
  private final Label repeat = Labels.wrapped("");
  private final VBox repeatCard = Cards.padded(repeat);
  private final Label note = Labels.wrapped("", "muted");
  private final Label foot = Labels.muted("");
  private final TableView<JudgedNumber> table = new TableView<>();
  private final SetupViewModel setup;
  private final NumbersViewModel model;
  private final Kit kit;
  private final CampaignWords words;

  JudgedPane(SetupViewModel setup, Kit kit) {
    this.setup = setup;
    this.model = setup.form().numbers();
    this.kit = kit;
    words = new CampaignWords(kit.texts(), kit.formats());
    getStyleClass().add("judged");
    message.setMinHeight(Region.USE_PREF_SIZE);
    message.setId("numbers-message");
    messageCard.getStyleClass().add("alarm");
    repeat.setMinHeight(Region.USE_PREF_SIZE);
    repeat.setId("numbers-repeat");
    repeatCard.getStyleClass().addAll("attention", "slim");
    note.setMinHeight(Region.USE_PREF_SIZE);
    note.setId("numbers-note");
    HBox tiles =
        Cards.row(
            tile("accepted", accepted, Tone.GOOD),
            tile("rejected", rejected, Tone.BAD),
            tile("duplicates", duplicates, Tone.NEUTRAL));
    tiles.getStyleClass().setAll("tiles");
    fillTable();
    HBox footLine = new HBox(foot);
    footLine.getStyleClass().add("table-foot");
    VBox card = Cards.flush(table, footLine);
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox.setVgrow(card, Priority.ALWAYS);
    getChildren().addAll(tiles, progress(), messageCard, repeatCard, note, card);
    model.list().subscribe(this::show);
    model.state().subscribe(_ -> tell());
    model.fault().subscribe(_ -> tell());
    model.read().subscribe(_ -> tell());
    model.again().subscribe(_ -> tell());
  }

  /** Says what is wrong with the list as a whole. */
  void tell() {
    String wrong = message();
    say(message, messageCard, wrong);
    say(repeat, repeatCard, repeated());
    say(note, note, stored());
    foot.setText(foot());
  }

  private static void say(Label label, Region place, String text) {
    label.setText(text);
    Presence.show(place, !text.isEmpty());
  }

  private HBox progress() {
    ProgressBar bar = new ProgressBar();
    bar.setId("numbers-progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(kit.text("campaigns.numbers.judging"));
    HBox.setHgrow(bar, Priority.ALWAYS);
    Button cancel = new Button(kit.text("campaigns.numbers.cancel"));
    cancel.setId("numbers-cancel");
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setOnAction(_ -> model.cancel());
    HBox row = Cards.row(bar, cancel);
    model
        .progress()
        .subscribe(
            done -> {
              bar.setProgress(Math.max(Reading.UNKNOWN, done.doubleValue()));
              Presence.show(row, done.doubleValue() > Reading.IDLE);
            });
    return row;
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
        .add(columns.text(kit.text("campaigns.numbers.why"), 10, n -> words.skipped(n.why())));
    Tables.dress(table, table.getColumns().getLast(), 10, kit.theme());
    Tables.tips(table, n -> words.skipped(n.why()));
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
      case UNREADABLE -> unreadable(model.fault().get());
      case EMPTY -> setup.attempted(SetupStep.NUMBERS) ? kit.text("campaigns.numbers.missing") : "";
      case JUDGED ->
          list.accepted() == 0
              ? kit.text(
                  "campaigns.numbers.nothing",
                  list.all().size(),
                  words.country(model.country().get()))
              : "";
      case JUDGING -> "";
    };
  }

  private String unreadable(@Nullable ListFault fault) {
    return kit.text(fault == null ? "campaigns.numbers.unreadable" : "numbers.file." + fault);
  }

  // Calling a list again is sometimes meant and mostly a slip, so it is said and not forbidden.
  private String repeated() {
    if (model.again().get() != null) {
      return kit.text("campaigns.numbers.again");
    }
    List<Campaign> former = model.read().get().former();
    if (former.isEmpty()) {
      return "";
    }
    Campaign latest = former.getFirst();
    return kit.text(
        "campaigns.numbers.repeat",
        former.size(),
        latest.plan().name(),
        kit.formats().day(latest.createdAt()));
  }

  private String stored() {
    ReadList list = model.read().get();
    if (list.storedAsNumbers() == 0) {
      return "";
    }
    String cells = kit.formats().number(list.storedAsNumbers());
    return list.zerosLost() == 0
        ? kit.text("campaigns.numbers.stored", cells)
        : kit.text("campaigns.numbers.zeros", cells, kit.formats().number(list.zerosLost()));
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
