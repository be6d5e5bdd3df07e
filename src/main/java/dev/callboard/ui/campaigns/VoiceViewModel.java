package dev.callboard.ui.campaigns;

import dev.callboard.campaign.VoiceCheck;
import dev.callboard.campaign.VoiceList;
import dev.callboard.ui.kit.Background;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** First step of a set-up: what people will hear. */
final class VoiceViewModel {

  private final StringProperty voice = new SimpleStringProperty("");
  private final ObjectBinding<VoiceCheck> check =
      Bindings.createObjectBinding(() -> VoiceCheck.of(voice.get()), voice);
  private final ObservableList<String> kept = FXCollections.observableArrayList();
  private final ObservableList<String> shownKept = FXCollections.unmodifiableObservableList(kept);
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
  ObservableList<String> kept() {
    return shownKept;
  }

  /** Reads the kept names; an unreadable list is an empty one, since a name can be typed. */
  void load() {
    background.run(list::names, kept::setAll, _ -> kept.clear());
  }

  /** Takes a name off the kept ones. */
  void forget(String name) {
    background.run(
        () -> {
          list.forget(name);
          return list.names();
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
          return list.names();
        },
        kept::setAll,
        _ -> load());
  }

  boolean complete() {
    return check.get().usable();
  }
}
