package dev.callboard.ui.campaigns;

import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import dev.callboard.numbers.TablePreview;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Dialogs.FileKind;
import dev.callboard.ui.kit.Dialogs.FileQuestion;
import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Presence;
import dev.callboard.ui.kit.Turns;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Step two: who will be called. Pasted at the left, judged at the right. */
final class NumbersStep extends StackPane {

  private final NumbersViewModel model;
  private final Kit kit;
  private final CampaignWords words;
  private final PasteArea text;
  private final Label file = Labels.of("", "medium");
  private final ReadOnlyStringWrapper leftAside = new ReadOnlyStringWrapper("");
  private final HBox chosenFile;
  private final VBox pasted;
  private final VBox left;
  private @Nullable JudgedPane judged;
  private @Nullable PreviewPane preview;

  NumbersStep(SetupViewModel setup, Kit kit) {
    this.model = setup.form().numbers();
    this.kit = kit;
    words = new CampaignWords(kit.texts(), kit.formats());
    text = Fields.left(new PasteArea(model::takesAsList));
    pasted = pasted();
    chosenFile = chosenFile();
    left = Cards.padded(country(), chosenFile, leftAside(), buttons());
    StackPane right = new StackPane();
    getChildren().add(new Halves(left, right));
    Turns.later(
        kit.ticker(),
        () -> aboveButtons(pasted),
        () -> judge(setup, right),
        () -> model.read().subscribe(this::showPreview));
    setOnDragOver(NumbersStep::offer);
    setOnDragDropped(this::drop);
    model.file().subscribe(this::showFile);
  }

  /** Says loudly what is missing once somebody tried to go on. */
  void tell() {
    if (judged != null) {
      judged.tell();
    }
  }

  private void judge(SetupViewModel setup, StackPane right) {
    judged = new JudgedPane(setup, kit);
    right.getChildren().add(judged);
  }

  private VBox country() {
    ComboBox<Country> box = new ComboBox<>();
    box.setId("numbers-country");
    box.getItems().setAll(Countries.all());
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Country country) {
            return country == null
                ? ""
                : kit.text(
                    "campaigns.numbers.country",
                    words.country(country),
                    String.valueOf(country.callingCode()));
          }

          @Override
          public @Nullable Country fromString(String text) {
            return null;
          }
        });
    box.valueProperty().bindBidirectional(model.country());
    return Fields.labelled(kit.text("campaigns.numbers.where"), box);
  }

  private VBox pasted() {
    text.setId("numbers-text");
    text.setPromptText(kit.text("campaigns.numbers.prompt"));
    text.textProperty().bindBidirectional(model.text());
    VBox field = Fields.labelled(kit.text("campaigns.numbers.paste"), text);
    VBox.setVgrow(text, Priority.ALWAYS);
    VBox.setVgrow(field, Priority.ALWAYS);
    text.setPrefRowCount(12);
    return field;
  }

  private HBox chosenFile() {
    Button remove = Icons.button(Feather.X, kit.text("campaigns.numbers.file.remove"));
    remove.setId("numbers-file-remove");
    remove.setOnAction(
        _ -> {
          leftAside.set("");
          model.file().set(null);
        });
    HBox row = Cards.row(Icons.of(Feather.FILE_TEXT), file, Cards.spacer(), remove);
    row.getStyleClass().add("chosen-file");
    file.setMinWidth(0);
    return row;
  }

  private HBox buttons() {
    Button open = new Button(kit.text("campaigns.numbers.open"), Icons.of(Feather.FOLDER));
    open.setId("numbers-open");
    open.setMinWidth(USE_PREF_SIZE);
    open.setOnAction(
        _ ->
            kit.dialogs()
                .openFile(
                    new FileQuestion(
                        kit.text("campaigns.numbers.open.title"),
                        "",
                        List.of(
                            new FileKind(kit.text("campaigns.numbers.kind.any"), "*"),
                            new FileKind(kit.text("campaigns.numbers.kind.xlsx"), "xlsx"),
                            new FileKind(kit.text("campaigns.numbers.kind.csv"), "csv"),
                            new FileKind(kit.text("campaigns.numbers.kind.txt"), "txt"))),
                    model::open));
    Label drop = Labels.wrapped(kit.text("campaigns.numbers.drop"), "muted");
    drop.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(drop, Priority.ALWAYS);
    return Cards.row(open, drop);
  }

  private void showFile(@Nullable Path path) {
    boolean there = path != null;
    file.setText(there ? name(path) : "");
    Presence.show(chosenFile, there);
    Presence.show(pasted, !there);
  }

  private void showPreview(ReadList read) {
    TablePreview first = read.preview();
    boolean seen = first != null && (model.file().get() != null || first.columns() > 1);
    if (seen && preview == null) {
      Turns.now();
      preview = new PreviewPane(model, kit);
      VBox.setVgrow(preview, Priority.ALWAYS);
      aboveButtons(preview);
    }
    if (preview != null) {
      Presence.show(preview, seen);
    }
  }

  private void aboveButtons(Node part) {
    left.getChildren().add(left.getChildren().size() - 1, part);
  }

  private String name(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    boolean kept = folder != null && folder.endsWith(WorkspaceDesk.PASTED);
    return kept
        ? kit.text("campaigns.numbers.pasted")
        : ListName.shown(String.valueOf(path.getFileName()));
  }

  private void tellLeftAside(List<File> files) {
    if (files.size() > 1) {
      String others =
          files.stream()
              .skip(1)
              .map(f -> ListName.shown(f.getName()))
              .collect(Collectors.joining(", "));
      leftAside.set(
          kit.text(
              "campaigns.numbers.several",
              kit.formats().number(files.size()),
              ListName.shown(files.getFirst().getName()),
              others));
    }
  }

  private Label leftAside() {
    Label label = Labels.bound(leftAside, "warn");
    label.setId("numbers-left-aside");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    leftAside.subscribe(text -> Presence.show(label, !text.isEmpty()));
    return label;
  }

  private static void offer(DragEvent event) {
    if (event.getDragboard().hasFiles() || event.getDragboard().hasString()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void drop(DragEvent event) {
    Dragboard board = event.getDragboard();
    event.setDropCompleted(dropped(board.getFiles(), board.getString()));
    event.consume();
  }

  /**
   * Takes what was dropped: the first file, else the text; false when there is neither. A campaign has
   * one list, so of several files the others are named as left aside.
   */
  boolean dropped(List<File> files, @Nullable String dropped) {
    leftAside.set("");
    if (!files.isEmpty()) {
      model.open(files.getFirst().toPath());
      tellLeftAside(files);
    } else if (dropped != null && !model.takesAsList(dropped)) {
      text.appendText(text.getText().isEmpty() ? dropped : "\n" + dropped);
    }
    return !files.isEmpty() || dropped != null;
  }
}
