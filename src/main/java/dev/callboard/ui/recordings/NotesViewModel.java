package dev.callboard.ui.recordings;

import dev.callboard.notes.CallNotes;
import dev.callboard.notes.Marker;
import dev.callboard.notes.Notes;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Relay;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The note and the markers of the call whose recording is open. */
final class NotesViewModel {

  private final ReadOnlyObjectWrapper<CallNotes> notes =
      new ReadOnlyObjectWrapper<>(CallNotes.none(-1));
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final Relay<CallNotes> notesRelay = new Relay<>(notes);
  private final Relay<String> problemRelay = new Relay<>(problem);
  private final NoteDesk desk;
  private final Background background;

  NotesViewModel(NoteDesk desk, Background background) {
    this.desk = desk;
    this.background = background;
  }

  /** Tells those nothing any more who listened before. */
  void renew() {
    notesRelay.renew();
    problemRelay.renew();
  }

  /** What was written; of call -1 while none is open. */
  ReadOnlyObjectProperty<CallNotes> notes() {
    return notesRelay.property();
  }

  /** Why something could not be written or read, technical words; empty when it could. */
  ReadOnlyObjectProperty<String> problem() {
    return problemRelay.property();
  }

  /** Shows what was written about a call; -1 for none. */
  void show(long callId) {
    if (notes.get().callId() != callId) {
      problem.set("");
      notes.set(CallNotes.none(callId));
      read(callId);
    }
  }

  /** Writes the note of the open call over the one it had. */
  void write(String text) {
    long call = notes.get().callId();
    String shortened = text.substring(0, Math.min(text.length(), Notes.MOST_CHARACTERS));
    if (call >= 0 && !shortened.strip().equals(notes.get().text())) {
      change(
          call,
          () -> {
            desk.write(call, shortened);
            return call;
          },
          _ -> {});
    }
  }

  /**
   * Marks a place.
   *
   * @param marked is told of the marker once it is shown
   */
  void mark(Duration position, Consumer<Marker> marked) {
    long call = notes.get().callId();
    if (call >= 0) {
      change(call, () -> desk.mark(call, position), marked);
    }
  }

  /** Gives a marker another text. */
  void name(Marker marker, String text) {
    long call = notes.get().callId();
    if (!text.strip().equals(marker.text())) {
      change(
          call,
          () -> {
            desk.name(call, marker, text);
            return marker;
          },
          _ -> {});
    }
  }

  /** Takes a marker away. */
  void remove(Marker marker) {
    long call = notes.get().callId();
    change(
        call,
        () -> {
          desk.unmark(call, marker);
          return marker;
        },
        _ -> {});
  }

  private void read(long call) {
    if (call >= 0) {
      background.run(() -> desk.notes(call), this::show, this::failed);
    }
  }

  private <T> void change(long call, Callable<T> work, Consumer<T> then) {
    record Done<T>(T result, CallNotes after) {}
    background.run(
        () -> new Done<>(work.call(), desk.notes(call)),
        done -> {
          problem.set("");
          show(done.after());
          then.accept(done.result());
        },
        this::failed);
  }

  private void show(CallNotes now) {
    if (now.callId() == notes.get().callId()) {
      notes.set(now);
    }
  }

  private void failed(Exception e) {
    problem.set(String.valueOf(e.getMessage()));
  }
}
