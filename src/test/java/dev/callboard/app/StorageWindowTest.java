package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.audio.CompactForm;
import dev.callboard.recordings.ArchiveSettingsFile;
import dev.callboard.simulator.Simulator;
import dev.callboard.simulator.SimulatorOptions;
import dev.callboard.ui.kit.FxThread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import javafx.scene.control.Labeled;
import javafx.scene.control.Toggle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is stored of old recordings, set in the real window. */
class StorageWindowTest {

  @TempDir Path data;
  private Simulator platform;
  private ConsoleStage stage;

  @BeforeEach
  void open() throws Exception {
    Instant now = Instant.now();
    platform = Simulator.start(new SimulatorOptions(0, 50, 2, 7, now, 60));
    stage = ConsoleStage.open(data, platform, now);
    stage.press("#nav-settings");
    stage.press("#settings-storage");
    FxThread.await("the room", () -> stage.node("#storage-transcode-OPUS") != null);
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
    platform.close();
  }

  @Test
  void aSmallerFormIsAskedForAndNothingChangesWhenItIsRefused() throws Exception {
    FxThread.await("an estimate", () -> words("#storage-transcode-estimate").contains("180 days"));
    stage.press("#storage-transcode-OPUS");
    FxThread.await("the question", () -> stage.node("#dialog-confirm") != null);
    stage.press("#dialog-cancel");
    FxThread.await("gone", () -> stage.node("#dialog-confirm") == null);
    assertThat(chosen("OPUS")).isFalse();
    assertThat(form()).isNull();

    stage.press("#storage-transcode-MP3");
    stage.press("#dialog-confirm");
    FxThread.await("stored", () -> form() == CompactForm.MP3);
    assertThat(chosen("MP3")).isTrue();

    stage.press("#storage-transcode-OPUS");
    FxThread.await("another form needs no second yes", () -> form() == CompactForm.OPUS);
  }

  private boolean chosen(String form) throws Exception {
    return FxThread.call(() -> ((Toggle) stage.node("#storage-transcode-" + form)).isSelected());
  }

  private String words(String id) {
    return ((Labeled) stage.node(id)).getText();
  }

  private @Nullable CompactForm form() {
    try {
      return ArchiveSettingsFile.open(data.resolve("demo")).get().transcode().form();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
