package dev.callboard.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.audio.CompactForm;
import dev.callboard.job.JobControl;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.ManualTicker;
import dev.callboard.ui.kit.Notice;
import dev.callboard.ui.kit.TestWindow;
import dev.callboard.ui.recordings.AutoArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.SimpleLongProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old recordings become smaller by themselves where that is wanted, and only there. */
class AutoTranscodeTest {

  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String OLD = "2026-03-01 10:00:00";
  private static final String DAY = "2026/03/01/";

  @TempDir Path folder;
  private final ManualTicker time = new ManualTicker();
  private FakePlatform platform;
  private House house;
  private TestWindow window;
  private AutoArchive auto;

  @BeforeEach
  void open() throws Exception {
    platform = new FakePlatform();
    house = new House(folder, platform.endpoint());
    platform.give("pcm16.wav", FakePlatform.bytes("pcm16.wav"));
    platform.give("alaw.wav", FakePlatform.bytes("alaw.wav"));
    house.sync(House.bill(1, OLD, "pcm16.wav", 3));
    assertThat(house.run().kept()).isEqualTo(1);
    window = FxThread.call(TestWindow::frozen);
    auto = FxThread.call(() -> new AutoArchive(house.archive, window.kit(time)));
    FxThread.call(
        () -> {
          auto.start(false, new SimpleLongProperty());
          return null;
        });
  }

  @AfterEach
  void close() throws Exception {
    FxThread.call(
        () -> {
          auto.stop();
          return null;
        });
    window.close();
    house.close();
    platform.close();
  }

  @Test
  void itIsOffUntilSomebodyWantsItAndThenRunsOnceADay() throws Exception {
    pass();
    assertThat(house.files()).containsExactly(DAY + "1.json", DAY + "1.wav");

    want(CompactForm.OPUS);
    pass();
    FxThread.await("told", () -> said("stored in a smaller form"));
    assertThat(house.files()).containsExactly(DAY + "1.json", DAY + "1.ogg");

    house.sync(House.bill(2, OLD, "alaw.wav", 3));
    house.run();
    pass();
    assertThat(house.files()).as("that day is done").contains(DAY + "2.wav");

    want(CompactForm.MP3);
    pass();
    FxThread.await("another form", () -> kept("2.mp3"));
    assertThat(house.files()).as("what is small stays").contains(DAY + "1.ogg");
  }

  @Test
  void aHeldOneStaysAsItWasFetched() throws Exception {
    house.archive.custody().hold(List.of(1L), "dispute");
    want(CompactForm.OPUS);
    pass();
    assertThat(house.files()).containsExactly(DAY + "1.json", DAY + "1.wav");
    assertThat(house.archive.transcoder().run(0, JobControl.NONE).transcoded()).isZero();
  }

  private boolean kept(String name) {
    try {
      return house.files().contains(DAY + name);
    } catch (IOException | UncheckedIOException _) {
      // A file that is renamed while the folder is walked: ask again.
      return false;
    }
  }

  private void want(CompactForm form) throws Exception {
    ArchiveSettingsFile settings = house.parts.settings();
    settings.put(settings.get().transcoding(TranscodeRule.OFF.to(form)));
  }

  private boolean said(String words) {
    return window.notices().shown().stream().map(Notice::text).anyMatch(t -> t.contains(words));
  }

  /** Two looks, and whatever they begin, to its end: work is done at once in this window. */
  private void pass() throws Exception {
    FxThread.call(
        () -> {
          time.pass(LONG);
          return null;
        });
    FxThread.await("no job", () -> window.kit().jobs().running().isEmpty());
  }
}
