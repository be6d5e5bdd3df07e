package dev.callboard.ui.campaigns;

import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import dev.callboard.numbers.JudgedNumber;
import dev.callboard.numbers.NumberImport;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Ticker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Second step of a set-up: who will be called. Judges off the drawing thread, a moment after typing. */
final class NumbersViewModel {

  /** Long enough not to judge in the middle of a word. */
  static final Duration PAUSE = Duration.ofMillis(300);

  /** What is known about the list. */
  enum State {
    EMPTY,
    JUDGING,
    JUDGED,
    /** The opened file cannot be read; what was pasted is still there. */
    UNREADABLE
  }

  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Path> file = new SimpleObjectProperty<>();
  private final ObjectProperty<Country> country =
      new SimpleObjectProperty<>(Countries.all().getFirst());
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
  private final ReadOnlyObjectWrapper<NumberList> list =
      new ReadOnlyObjectWrapper<>(NumberList.EMPTY);
  private final Background background;
  private final Ticker ticker;
  private final Screening screening;
  private Runnable pending = () -> {};
  private long edition;

  /** Takes a judged list and rejects what must not be called for other reasons. */
  @FunctionalInterface
  interface Screening {
    List<JudgedNumber> screen(List<JudgedNumber> judged) throws IOException;
  }

  NumbersViewModel(Background background, Ticker ticker, Screening screening) {
    this.background = background;
    this.ticker = ticker;
    this.screening = screening;
    text.subscribe((_, _) -> changed());
    file.subscribe((_, _) -> changed());
    country.subscribe((_, _) -> changed());
  }

  /** Pasted or typed numbers; kept while a file is chosen. */
  StringProperty text() {
    return text;
  }

  /** The opened list, or null when the pasted numbers count. */
  ObjectProperty<@Nullable Path> file() {
    return file;
  }

  /** Where the numbers are. */
  ObjectProperty<Country> country() {
    return country;
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** The last judged list; the former one while a new one is being judged. */
  ReadOnlyObjectProperty<NumberList> list() {
    return list.getReadOnlyProperty();
  }

  boolean complete() {
    return state.get() == State.JUDGED && list.get().accepted() > 0;
  }

  private void changed() {
    pending.run();
    edition++;
    if (file.get() == null && text.get().isBlank()) {
      list.set(NumberList.EMPTY);
      state.set(State.EMPTY);
      return;
    }
    state.set(State.JUDGING);
    pending = ticker.after(PAUSE, this::judge);
  }

  private void judge() {
    long judged = edition;
    Callable<List<JudgedNumber>> work = work();
    background.run(
        () -> NumberList.of(screening.screen(work.call())),
        result -> finish(judged, result, State.JUDGED),
        _ -> finish(judged, NumberList.EMPTY, State.UNREADABLE));
  }

  private Callable<List<JudgedNumber>> work() {
    Path path = file.get();
    String pasted = text.get();
    Country where = country.get();
    return path == null
        ? () -> NumberImport.fromText(pasted, where)
        : () -> NumberImport.fromFile(path, where);
  }

  private void finish(long judged, NumberList result, State verdict) {
    if (judged == edition) {
      list.set(result);
      state.set(verdict);
    }
  }
}
