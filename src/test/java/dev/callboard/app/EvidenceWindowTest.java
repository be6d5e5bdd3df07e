package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.job.JobControl;
import dev.callboard.recordings.EvidenceExport;
import dev.callboard.recordings.Recording;
import dev.callboard.simulator.Simulator;
import dev.callboard.simulator.SimulatorOptions;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.Hands;
import dev.callboard.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** An evidence file in the real window: what the console says of it, and how it sounds. */
class EvidenceWindowTest {

  @TempDir Path data;
  @TempDir Path elsewhere;

  private Simulator platform;
  private ConsoleStage stage;

  @BeforeEach
  void open() throws Exception {
    Instant now = Instant.now();
    platform = Simulator.start(new SimulatorOptions(0, 60, 2, 7, now, 60));
    stage = ConsoleStage.login(data, platform, now);
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
    platform.close();
  }

  @Test
  void anExportIsFoundUnchangedHeardAndLeftForWhereOneWas() throws Exception {
    Path file = export();
    stage.press("#nav-calls");
    look(file);
    FxThread.await("the verdict", () -> stage.text("#evidence-verdict").equals("Unchanged"));
    assertThat(FxThread.call(() -> table().getItems())).hasSize(3);
    assertThat(FxThread.call(() -> shows("complaint 7"))).isTrue();
    FxThread.await("the first recording's record", () -> shows("Record: destnumber"));
    FxThread.await("its player", () -> shown("#call-play"));

    FxRobot hands = new Hands();
    hands.type(KeyCode.SPACE);
    FxThread.await("it sounds", () -> "Pause".equals(accessible("#call-play")));
    hands.type(KeyCode.ESCAPE);

    FxThread.await("the calls again", () -> shown("#calls-table"));
    assertThat(FxThread.call(() -> stage.window().shell().here())).isEqualTo("calls");
    stage.press("#nav-home");
    assertThat(FxThread.call(() -> stage.window().shell().here())).isEqualTo("home");
  }

  @Test
  void aChangedFileIsNamedAndTheLoginKeepsWhatWasTyped() throws Exception {
    Path file = export();
    Path forged = elsewhere.resolve("forged.cbevidence");
    forge(file, forged);
    stage.close();
    stage = ConsoleStage.login(data, platform, Instant.now());
    FxThread.call(
        () -> {
          ((TextField) stage.node("#login-url")).setText("https://typed.example/");
          return null;
        });
    look(forged);
    FxThread.await(
        "the verdict", () -> stage.text("#evidence-verdict").startsWith("1 file is not what"));
    FxThread.await("it is listed though it is no recording", () -> shows("evidence.html"));
    new Hands().type(KeyCode.ESCAPE);
    FxThread.await("the login", () -> shown("#login-url"));
    assertThat(FxThread.call(() -> ((TextField) stage.node("#login-url")).getText()))
        .isEqualTo("https://typed.example/");
  }

  @Test
  void whatIsNoEvidenceIsRefusedInWordsAndAnotherMayFollow() throws Exception {
    look(Files.writeString(elsewhere.resolve("letter.cbevidence"), "Dear Sir"));
    FxThread.await("refused", () -> shown("#evidence-refused"));
    assertThat(FxThread.call(() -> shows("not even a ZIP"))).isTrue();
    look(elsewhere.resolve("gone.cbevidence"));
    FxThread.await("refused", () -> shows("cannot be read"));
    stage.press("#evidence-back");
    FxThread.await("the login", () -> shown("#login-url"));
  }

  /** Logs in, reads and keeps, and exports three recordings. */
  private Path export() throws Exception {
    stage.press("#login-demo");
    FxThread.await("the console", () -> stage.node("#nav-calls") != null);
    Workspace workspace = stage.window().workspace().orElseThrow();
    Instant now = Instant.now();
    workspace.callSync().sync(now.minusSeconds(3 * 86_400), now, JobControl.NONE);
    workspace.recordings().archive(3, JobControl.NONE);
    List<Long> kept =
        workspace.recordings().lookup().list(0, 100).stream()
            .filter(r -> r.file() != null)
            .map(Recording::call)
            .map(call -> call.id())
            .limit(3)
            .toList();
    Path file = elsewhere.resolve("court" + EvidenceExport.ENDING);
    workspace
        .recordings()
        .evidence()
        .write(
            new EvidenceExport.Order(kept, "", "complaint 7", ZoneOffset.UTC),
            _ -> "",
            file,
            JobControl.NONE);
    return file;
  }

  /** Somebody rewrites the sheet and leaves the rest. */
  private static void forge(Path from, Path to) throws IOException {
    try (InputStream in = Files.newInputStream(from);
        ZipInputStream files = new ZipInputStream(in);
        OutputStream out = Files.newOutputStream(to);
        ZipOutputStream forged = new ZipOutputStream(out)) {
      for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
        forged.putNextEntry(new ZipEntry(entry.getName()));
        forged.write(files.readAllBytes());
        if (entry.getName().equals("evidence.html")) {
          forged.write('!');
        }
        forged.closeEntry();
      }
    }
  }

  private void look(Path file) throws Exception {
    FxThread.call(
        () -> {
          stage.window().openEvidence(file);
          return null;
        });
  }

  private TableView<?> table() {
    return (TableView<?>) stage.node("#evidence-table");
  }

  private String accessible(String id) {
    return stage.node(id) == null ? "" : stage.node(id).getAccessibleText();
  }

  private boolean shows(String text) {
    return Stream.of(".label", ".table-cell")
        .flatMap(kind -> stage.window().stage().getScene().getRoot().lookupAll(kind).stream())
        .anyMatch(
            n ->
                n instanceof Labeled words
                    && words.getText() != null
                    && words.getText().contains(text));
  }

  private boolean shown(String id) {
    Node node = stage.node(id);
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return node != null;
  }
}
