package dev.callboard.ui.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.campaign.NeverCall;
import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.TestWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings of whom nobody calls, in a real window over real files. */
class NeverCallPaneTest {

  private static final Country INDONESIA = Countries.find("id").orElseThrow();

  @TempDir Path folder;
  private TestWindow window;
  private NeverCallViewModel model;
  private Parent root;

  @BeforeEach
  void open() throws Exception {
    window = FxThread.call(TestWindow::frozen);
    FxThread.call(
        () -> {
          model =
              new NeverCallViewModel(
                  new NeverCall(folder),
                  INDONESIA,
                  window.kit().background(),
                  window.kit().jobs(),
                  e -> {
                    throw new AssertionError(e);
                  });
          root = (Parent) new NeverCallPane(model, window.kit()).root();
          window.scene().setRoot(root);
          return null;
        });
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aNumberIsLookedUpListedAndTakenOffAgain() throws Exception {
    ask("0812-5550-0001");
    assertThat(text("#never-answer")).startsWith("Nothing forbids");
    assertThat(text("#never-own")).contains("empty");
    press("#never-list");
    assertThat(text("#never-answer")).contains("is not called", "by hand");
    assertThat(text("#never-own")).contains("1 number,");
    FxThread.call(
        () -> {
          model.list(false, "");
          return null;
        });
    FxThread.call(() -> null);
    assertThat(text("#never-answer")).startsWith("Nothing forbids");
    ask("hello");
    assertThat(text("#never-answer")).contains("no number");
  }

  @Test
  void aRegisterIsImportedShownAndAnswersWhy() throws Exception {
    Path file = Files.writeString(folder.resolve("r.csv"), "name,phone\nx,081255500001\n");
    FxThread.call(
        () -> {
          model.add("job", "REPEP", LocalDate.of(2026, 11, 1), file, _ -> {});
          return null;
        });
    FxThread.call(() -> null);
    ask("+62 812 5550 0001");
    assertThat(text("#never-answer")).contains("REPEP", "1 Nov");
    assertThat(FxThread.call(() -> ((Parent) find("#never-registers")).getChildrenUnmodifiable()))
        .hasSize(1);
    press("#never-add");
    assertThat(text("#never-register-problem")).as("it needs a name").contains("name");
    FxThread.call(
        () -> {
          this.<TextField>find("#never-day").setText("often");
          this.<TextField>find("#never-day").fireEvent(new javafx.event.ActionEvent());
          return null;
        });
    assertThat(FxThread.call(() -> find("#never-caps-problem").isVisible())).isTrue();
  }

  private void ask(String number) throws Exception {
    FxThread.call(
        () -> {
          this.<TextField>find("#never-number").setText(number);
          this.<Button>find("#never-ask").fire();
          return null;
        });
    FxThread.call(() -> null);
  }

  private void press(String id) throws Exception {
    FxThread.call(
        () -> {
          this.<Button>find(id).fire();
          return null;
        });
    FxThread.call(() -> null);
    FxThread.call(() -> null);
  }

  private String text(String id) throws Exception {
    return FxThread.call(() -> this.<Label>find(id).getText());
  }

  @SuppressWarnings("unchecked")
  private <N extends Node> N find(String id) {
    return (N) root.lookup(id);
  }
}
