package dev.callboard.ui.campaigns;

import dev.callboard.audio.AudioFile;
import dev.callboard.audio.AudioInfo;
import dev.callboard.audio.VoiceConversion;
import dev.callboard.campaign.VoiceCheck;
import dev.callboard.ui.kit.Background;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** A sound file on this machine: heard, checked against the platform's rules, made to fit them. */
final class VoiceFileViewModel {

  /** What is known of the file. */
  sealed interface Verdict {}

  /** No file was opened. */
  record None() implements Verdict {}

  /** It is being decoded. */
  record Working(Path file) implements Verdict {}

  /**
   * It was decoded.
   *
   * @param fits whether the platform plays it
   * @param name what the platform's rules say of its name
   */
  record Checked(Path file, AudioInfo info, boolean fits, VoiceCheck name) implements Verdict {}

  /** It is no sound, or could not be written. */
  record Failed(Path file, String details) implements Verdict {}

  private final ReadOnlyObjectWrapper<Verdict> verdict = new ReadOnlyObjectWrapper<>(new None());
  private final Background background;
  private final VoiceSound sound;

  VoiceFileViewModel(VoiceSound sound, Background background) {
    this.sound = sound;
    this.background = background;
  }

  ReadOnlyObjectProperty<Verdict> verdict() {
    return verdict.getReadOnlyProperty();
  }

  /** Decodes a file whole and judges it. */
  void open(Path file) {
    sound.stop();
    verdict.set(new Working(file));
    background.run(() -> checked(file, AudioFile.check(file)), verdict::set, e -> failed(file, e));
  }

  /** Writes a copy of the checked file that the platform plays, and shows that one. */
  void convert(Path target) {
    Path source = file();
    if (source != null) {
      sound.stop();
      verdict.set(new Working(source));
      background.run(
          () -> checked(target, VoiceConversion.convert(source, target)),
          verdict::set,
          e -> failed(source, e));
    }
  }

  /** Lets it be heard from its start. */
  void listen() {
    Path file = file();
    if (file != null) {
      sound.play(file);
    }
  }

  /** Ends the sound. */
  void silence() {
    sound.stop();
  }

  /** A name the platform takes, made of the file's. */
  String suggestedName() {
    Path file = file();
    String name = file == null ? "" : String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = (dot > 0 ? name.substring(0, dot) : name).replaceAll("[^A-Za-z0-9_]+", "_");
    return (stem.isBlank() || stem.equals("_") ? "voice" : stem) + "_8k.mp3";
  }

  private @Nullable Path file() {
    return verdict.get() instanceof Checked checked ? checked.file() : null;
  }

  private static Verdict checked(Path file, AudioInfo info) {
    return new Checked(
        file,
        info,
        VoiceConversion.conforms(info),
        VoiceCheck.of(String.valueOf(file.getFileName())));
  }

  private void failed(Path file, Exception e) {
    verdict.set(new Failed(file, String.valueOf(e.getMessage())));
  }
}
