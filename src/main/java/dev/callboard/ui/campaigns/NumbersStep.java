package dev.callboard.ui.campaigns;

import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Dialogs.FileKind;
import dev.callboard.ui.kit.Dialogs.FileQuestion;
import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
  private final TextArea text = new TextArea();
  private final Label file = Labels.of("", "medium");
  private final HBox chosenFile;
  private final JudgedPane judged;

  NumbersStep(SetupViewModel setup, Kit kit) {
    this.model = setup.form().numbers();
    this.kit = kit;
    words = new CampaignWords(kit.texts(), kit.formats());
    judged = new JudgedPane(setup, kit);
    chosenFile = chosenFile();
    VBox left = Cards.padded(country(), pasted(), chosenFile, buttons());
    getChildren().add(new Halves(left, judged));
    setOnDragOver(NumbersStep::offer);
    setOnDragDropped(this::drop);
    model.file().subscribe(this::showFile);
  }

  /** Says loudly what is missing once somebody tried to go on. */
  void tell() {
    judged.tell();
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
    remove.setOnAction(_ -> model.file().set(null));
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
                            new FileKind(kit.text("campaigns.numbers.kind.csv"), "csv"),
                            new FileKind(kit.text("campaigns.numbers.kind.txt"), "txt"),
                            new FileKind(kit.text("campaigns.numbers.kind.any"), "*"))),
                    model.file()::set));
    return Cards.row(open, Labels.wrapped(kit.text("campaigns.numbers.drop"), "muted"));
  }

  private void showFile(@Nullable Path path) {
    boolean there = path != null;
    file.setText(there ? String.valueOf(path.getFileName()) : "");
    chosenFile.setVisible(there);
    chosenFile.setManaged(there);
    text.setDisable(there);
  }

  private static void offer(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void drop(DragEvent event) {
    List<java.io.File> files = event.getDragboard().getFiles();
    if (!files.isEmpty()) {
      model.file().set(files.getFirst().toPath());
    }
    event.setDropCompleted(!files.isEmpty());
    event.consume();
  }
}
