package dev.callboard.ui.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.audio.AudioFile;
import dev.callboard.ui.campaigns.VoiceFileViewModel.Checked;
import dev.callboard.ui.campaigns.VoiceFileViewModel.Failed;
import dev.callboard.ui.kit.Background;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoiceFileViewModelTest {

  @TempDir Path folder;
  private final List<Path> heard = new ArrayList<>();
  private final VoiceFileViewModel model =
      new VoiceFileViewModel(
          new VoiceSound() {
            @Override
            public void play(Path file) {
              heard.add(file);
            }

            @Override
            public void stop() {}
          },
          new Background(Runnable::run, Runnable::run));

  @Test
  void aFileThatDoesNotFitIsHeardAndMadeToFit() throws Exception {
    Path wav = resource("pcm16.wav", "催收 reminder.wav");
    model.open(wav);
    assertThat(model.verdict().get())
        .isInstanceOfSatisfying(Checked.class, c -> assertThat(c.fits()).isFalse());
    assertThat(model.suggestedName()).isEqualTo("_reminder_8k.mp3");
    model.listen();
    Path target = folder.resolve(model.suggestedName());
    model.convert(target);
    assertThat(model.verdict().get())
        .isInstanceOfSatisfying(
            Checked.class,
            c -> {
              assertThat(c.fits()).isTrue();
              assertThat(c.name().usable()).isTrue();
              assertThat(c.file()).isEqualTo(target);
            });
    model.listen();
    assertThat(heard).containsExactly(wav, target);
    assertThat(AudioFile.check(target).sampleRate()).isEqualTo(8000);
  }

  @Test
  void whatIsNoSoundIsSaidAndCannotBeHeard() throws Exception {
    Path text = Files.writeString(folder.resolve("voice.mp3"), "not sound");
    model.open(text);
    assertThat(model.verdict().get()).isInstanceOf(Failed.class);
    model.listen();
    assertThat(heard).isEmpty();
  }

  private Path resource(String name, String as) throws Exception {
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/audio/" + name))) {
      return Files.write(folder.resolve(as), in.readAllBytes());
    }
  }
}
