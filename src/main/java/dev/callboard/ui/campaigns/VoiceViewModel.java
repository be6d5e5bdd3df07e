package dev.callboard.ui.campaigns;

import dev.callboard.campaign.VoiceCheck;
import dev.callboard.campaign.VoiceCopies;
import dev.callboard.campaign.VoiceList;
import dev.callboard.ui.kit.Background;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** First step of a set-up: what people will hear. */
final class VoiceViewModel {

  private final StringProperty voice = new SimpleStringProperty("");
  private final ObjectBinding<VoiceCheck> check =
      Bindings.createObjectBinding(() -> VoiceCheck.of(voice.get()), voice);
  private final ObservableList<KeptVoice> kept = FXCollections.observableArrayList();
  private final ObservableList<KeptVoice> shownKept =
      FXCollections.unmodifiableObservableList(kept);
  private final ReadOnlyStringWrapper copyProblem = new ReadOnlyStringWrapper("");
  private final VoiceCopies copies;
  private final VoiceSound sound;
  private final VoiceList list;
  private final Background background;
  private final VoiceFileViewModel file;

  /**
   * Builds it; nothing is read yet.
   *
   * @param sound lets a local file be heard
   */
  VoiceViewModel(VoiceList list, VoiceSound sound, Background background) {
    this.list = list;
    this.copies = list.copies();
    this.sound = sound;
    this.background = background;
    file = new VoiceFileViewModel(sound, background);
  }

  /** A sound file on this machine. */
  VoiceFileViewModel file() {
    return file;
  }

  /** Name or address, as typed. */
  StringProperty voice() {
    return voice;
  }

  /** What the platform's rules say about it. */
  ObjectBinding<VoiceCheck> check() {
    return check;
  }

  /** Names used before, the last used first. */
  ObservableList<KeptVoice> kept() {
    return shownKept;
  }

  /** Reads the kept names; an unreadable list is an empty one, since a name can be typed. */
  void load() {
    background.run(this::read, kept::setAll, _ -> kept.clear());
  }

  private List<KeptVoice> read() throws IOException {
    List<KeptVoice> voices = new ArrayList<>();
    for (String name : list.names()) {
      voices.add(new KeptVoice(name, copies.of(name)));
    }
    return voices;
  }

  /** Why a local copy could not be kept, technical words; empty when nothing went wrong. */
  ReadOnlyStringProperty copyProblem() {
    return copyProblem.getReadOnlyProperty();
  }

  /** Keeps a copy of a file to listen to, as what was uploaded under a name. */
  void keepCopy(String name, Path file) {
    copyProblem.set("");
    background.run(
        () -> {
          copies.keep(name, file);
          list.remember(name);
          return read();
        },
        kept::setAll,
        e -> copyProblem.set(String.valueOf(e.getMessage())));
  }

  /** Lets the local copy be heard; reads the list again when it is no longer there. */
  void hear(KeptVoice voice) {
    if (voice.copy() instanceof VoiceCopies.Copy.Kept(Path copy) && Files.isRegularFile(copy)) {
      sound.play(copy);
    } else {
      load();
    }
  }

  /** Takes a name off the kept ones. */
  void forget(String name) {
    background.run(
        () -> {
          list.forget(name);
          copies.forget(name);
          return read();
        },
        kept::setAll,
        _ -> load());
  }

  /** Puts the present name first among the kept ones. */
  void remember() {
    String name = voice.get().strip();
    background.run(
        () -> {
          list.remember(name);
          return read();
        },
        kept::setAll,
        _ -> load());
  }

  boolean complete() {
    return check.get().usable();
  }
}
