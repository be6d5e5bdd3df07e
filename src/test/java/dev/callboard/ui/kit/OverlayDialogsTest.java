package dev.callboard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.ui.kit.Dialogs.FileKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the name somebody typed into the system's chooser. */
@ExtendWith(FxThread.class)
class OverlayDialogsTest {

  private static final List<FileKind> KINDS =
      List.of(new FileKind("CSV", "csv"), new FileKind("Excel", "xlsx"));

  @TempDir Path folder;

  private final List<Path> chosen = new ArrayList<>();

  @Test
  void aNameWithoutAnEndingGetsThatOfTheKindThatWasPicked() {
    try (TestWindow window = TestWindow.frozen()) {
      written(window, "november", 1);
      written(window, "november", -1);
      written(window, "november.CSV", 1);
      assertThat(chosen)
          .containsExactly(
              folder.resolve("november.xlsx"),
              folder.resolve("november.csv"),
              folder.resolve("november.CSV"));
    }
  }

  @Test
  void aFileNobodyWasAskedAboutIsReplacedOnlyAfterAQuestion() throws Exception {
    Files.writeString(folder.resolve("november.csv"), "of last year");
    try (TestWindow window = TestWindow.frozen()) {
      written(window, "november", 0);
      assertThat(chosen).isEmpty();
      ((Button) window.scene().lookup("#dialog-cancel")).fire();
      assertThat(chosen).isEmpty();
      written(window, "november", 0);
      ((Button) window.scene().lookup("#dialog-confirm")).fire();
      assertThat(chosen).containsExactly(folder.resolve("november.csv"));
    }
  }

  private void written(TestWindow window, String typed, int picked) {
    window.dialogs().written(folder.resolve(typed), KINDS, picked, chosen::add);
  }
}
