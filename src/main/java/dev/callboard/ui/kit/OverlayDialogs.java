package dev.callboard.ui.kit;

import dev.callboard.text.Texts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Questions as sheets over the window; files through the system's own chooser. */
public final class OverlayDialogs implements Dialogs {

  private static final double WIDTH_EM = 34;

  private final Overlay overlay;
  private final Texts texts;
  private final Background background;

  /**
   * Shows its sheets on a layer.
   *
   * @param background looks whether a file is there: its disk may be far away
   */
  public OverlayDialogs(Overlay overlay, Texts texts, Background background) {
    this.overlay = overlay;
    this.texts = texts;
    this.background = background;
  }

  @Override
  public void confirm(Question question, Runnable agreed) {
    Button cancel = cancelButton("kit.dialog.cancel");
    Button act = new Button(question.action());
    act.setId("dialog-confirm");
    act.getStyleClass().add("accent");
    if (question.danger()) {
      act.getStyleClass().add("danger");
    } else {
      act.setDefaultButton(true);
    }
    act.setOnAction(
        _ -> {
          overlay.close();
          agreed.run();
        });
    overlay.show(
        new VBox(Labels.heading(question.title()), body(question.text()), buttons(cancel, act)),
        () -> {});
  }

  @Override
  public void details(String title, String text, String technical) {
    String details = Harmless.of(technical);
    TextArea area = Fields.left(new TextArea(details));
    area.setEditable(false);
    area.setWrapText(true);
    area.setPrefRowCount(10);
    area.getStyleClass().add("raw");
    area.setAccessibleText(texts.get("kit.dialog.details"));
    Button copy = new Button(texts.get("kit.dialog.copy"));
    copy.setId("dialog-copy");
    copy.setOnAction(
        _ -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, details)));
    overlay.show(
        new VBox(
            Labels.heading(title),
            body(text),
            area,
            buttons(copy, cancelButton("kit.dialog.close"))),
        () -> {});
  }

  @Override
  public void sheet(Sheet sheet, Runnable agreed) {
    Button cancel =
        cancelButton(sheet.action().isEmpty() ? "kit.dialog.close" : "kit.dialog.cancel");
    Button act = new Button(sheet.action());
    act.setId("dialog-confirm");
    act.getStyleClass().add("accent");
    if (sheet.danger()) {
      act.getStyleClass().add("danger");
    }
    // Bound, since that holds on to a value that nothing else does.
    act.disableProperty().bind(sheet.ready().map(ready -> !ready));
    act.setOnAction(
        _ -> {
          overlay.close();
          agreed.run();
        });
    HBox row = sheet.action().isEmpty() ? buttons(cancel) : buttons(cancel, act);
    Label title = Labels.heading(sheet.title());
    sheet.content().setPrefWidth(WIDTH_EM * title.getFont().getSize());
    overlay.show(new VBox(title, sheet.content(), row), () -> {});
  }

  @Override
  public void openFolder(String title, Consumer<Path> chosen) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    take(chooser.showDialog(window()), chosen);
  }

  @Override
  public void openFile(FileQuestion question, Consumer<Path> chosen) {
    take(chooser(question).showOpenDialog(window()), chosen);
  }

  @Override
  public void saveFile(FileQuestion question, Consumer<Path> chosen) {
    FileChooser chooser = chooser(question);
    File file = chooser.showSaveDialog(window());
    if (file != null) {
      int picked = chooser.getExtensionFilters().indexOf(chooser.getSelectedExtensionFilter());
      written(file.toPath(), question.kinds(), picked, chosen);
    }
  }

  /**
   * Gives a name the ending of its kind where it has none. Not every system does; then nobody has been
   * asked yet about a file that has the name with the ending.
   *
   * @param picked which of the kinds was picked; negative for none
   */
  void written(Path typed, List<FileKind> kinds, int picked, Consumer<Path> chosen) {
    String name = String.valueOf(typed.getFileName());
    String lower = name.toLowerCase(Locale.ROOT);
    if (kinds.isEmpty() || kinds.stream().anyMatch(k -> lower.endsWith("." + k.extension()))) {
      chosen.accept(typed);
      return;
    }
    FileKind kind = kinds.get(Math.max(0, picked));
    Path ended = typed.resolveSibling(name + "." + kind.extension());
    background.run(
        () -> Files.exists(ended),
        there -> {
          if (there) {
            askToReplace(ended, chosen);
          } else {
            chosen.accept(ended);
          }
        },
        _ -> askToReplace(ended, chosen));
  }

  private void askToReplace(Path ended, Consumer<Path> chosen) {
    String there = String.valueOf(ended.getFileName());
    confirm(
        new Question(
            texts.get("kit.dialog.replace.title", there),
            texts.get("kit.dialog.replace.text"),
            texts.get("kit.dialog.replace.action"),
            true),
        () -> chosen.accept(ended));
  }

  private static void take(@Nullable File file, Consumer<Path> chosen) {
    if (file != null) {
      chosen.accept(file.toPath());
    }
  }

  private static FileChooser chooser(FileQuestion question) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(question.title());
    if (!question.suggestedName().isEmpty()) {
      chooser.setInitialFileName(question.suggestedName());
    }
    for (FileKind kind : question.kinds()) {
      chooser
          .getExtensionFilters()
          .add(new FileChooser.ExtensionFilter(kind.label(), "*." + kind.extension()));
    }
    return chooser;
  }

  private @Nullable Window window() {
    return overlay.root().getScene() == null ? null : overlay.root().getScene().getWindow();
  }

  private Button cancelButton(String key) {
    Button button = new Button(texts.get(key));
    button.setId("dialog-cancel");
    button.setCancelButton(true);
    button.setOnAction(_ -> overlay.close());
    return button;
  }

  private static HBox buttons(Button... buttons) {
    HBox row = new HBox(buttons);
    row.getStyleClass().add("buttons");
    return row;
  }

  private static Label body(String text) {
    Label label = Labels.wrapped(text);
    label.setPrefWidth(WIDTH_EM * label.getFont().getSize());
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
