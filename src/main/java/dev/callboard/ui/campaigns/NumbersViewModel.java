package dev.callboard.ui.campaigns;

import dev.callboard.campaign.ListOrigin;
import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import dev.callboard.job.JobControl;
import dev.callboard.numbers.JudgedList;
import dev.callboard.numbers.ListFault;
import dev.callboard.numbers.NumberColumn;
import dev.callboard.numbers.NumberTable;
import dev.callboard.numbers.TablePreview;
import dev.callboard.numbers.UnreadableListException;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Ticker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
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

  /** Characters a text field takes without stalling; more is kept as a list, about 20,000 lines. */
  static final int LONGEST_TEXT = 300_000;

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
  private final ObjectProperty<ColumnChoice> choice = new SimpleObjectProperty<>(ColumnChoice.FREE);
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
  private final ReadOnlyObjectWrapper<ReadList> read = new ReadOnlyObjectWrapper<>(ReadList.NONE);
  private final ReadOnlyObjectWrapper<NumberList> list =
      new ReadOnlyObjectWrapper<>(NumberList.EMPTY);
  private final ReadOnlyObjectWrapper<@Nullable ListFault> fault = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Path> again = new ReadOnlyObjectWrapper<>();
  private final Background background;
  private final Ticker ticker;
  private final ListSource source;
  private final Reading reading;
  private Runnable pending = () -> {};
  private long edition;
  private @Nullable NumberTable table;
  private ListOrigin origin = ListOrigin.UNKNOWN;

  NumbersViewModel(Background background, Ticker ticker, ListSource source) {
    this.background = background;
    this.ticker = ticker;
    this.source = source;
    this.reading = new Reading(ticker);
    text.subscribe((_, _) -> another());
    file.subscribe((_, _) -> anotherFile());
    country.subscribe((_, _) -> changed());
    choice.subscribe(this::chosen);
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

  /** Where in the list the numbers stand; left to the program at first. */
  ObjectProperty<ColumnChoice> choice() {
    return choice;
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** The last judged list; the former one while a new one is being judged. */
  ReadOnlyObjectProperty<NumberList> list() {
    return list.getReadOnlyProperty();
  }

  /** The same with what else is known of it. */
  ReadOnlyObjectProperty<ReadList> read() {
    return read.getReadOnlyProperty();
  }

  /** What is wrong with the file; null when nothing is, or when it cannot be said in words. */
  ReadOnlyObjectProperty<@Nullable ListFault> fault() {
    return fault.getReadOnlyProperty();
  }

  /** The file that was given a second time; null when none was. */
  ReadOnlyObjectProperty<@Nullable Path> again() {
    return again.getReadOnlyProperty();
  }

  /** How far a reading is that takes long; {@link Reading#IDLE} for none. */
  ReadOnlyDoubleProperty progress() {
    return reading.progress();
  }

  boolean complete() {
    return state.get() == State.JUDGED && list.get().accepted() > 0;
  }

  /** Takes a file somebody chose or dropped; the one that is open already is not taken twice. */
  void open(Path path) {
    if (path.equals(file.get()) && state.get() != State.UNREADABLE) {
      again.set(path);
      return;
    }
    choice.set(ColumnChoice.FREE);
    if (path.equals(file.get())) {
      another();
    }
    file.set(path);
  }

  /** Takes text behind what is there; what no text field can hold becomes a list of its own. */
  boolean takesAsList(String pasted) {
    if (pasted.length() <= LONGEST_TEXT) {
      return false;
    }
    state.set(State.JUDGING);
    background.run(() -> source.keepPasted(pasted), this::open, _ -> failed(edition, null));
    return true;
  }

  /** Ends a reading that takes too long; the file is taken away again. */
  void cancel() {
    if (state.get() == State.JUDGING) {
      file.set(null);
      changed();
    }
  }

  // Rows of another file under the new one's name would be a lie.
  private void anotherFile() {
    show(ReadList.NONE);
    another();
  }

  private void another() {
    table = null;
    origin = ListOrigin.UNKNOWN;
    again.set(null);
    changed();
  }

  private void chosen(ColumnChoice before, ColumnChoice now) {
    if (before.sheet() != now.sheet()) {
      table = null;
    }
    changed();
  }

  private void changed() {
    pending.run();
    reading.end();
    edition++;
    fault.set(null);
    if (file.get() == null && text.get().isBlank()) {
      show(ReadList.NONE);
      state.set(State.EMPTY);
      return;
    }
    state.set(State.JUDGING);
    pending = ticker.after(PAUSE, this::judge);
  }

  private void judge() {
    long judged = edition;
    Path path = file.get();
    String pasted = text.get();
    Country where = country.get();
    ColumnChoice chosen = choice.get();
    NumberTable known = table;
    ListOrigin from = origin;
    JobControl control = reading.begin();
    background.run(
        () -> {
          NumberTable whole =
              known != null
                  ? known
                  : path == null
                      ? NumberTable.of(pasted)
                      : NumberTable.read(path, chosen.sheet(), where, control);
          ListOrigin source = from.sha256().isEmpty() ? origin(path, pasted) : from;
          return new Judged(whole, read(whole, where, chosen, source, control));
        },
        done -> finish(judged, done),
        e -> failed(judged, e instanceof UnreadableListException u ? u.fault() : null));
  }

  private record Judged(NumberTable table, ReadList list) {}

  private static ListOrigin origin(@Nullable Path path, String pasted) throws IOException {
    return path == null ? ListOrigin.of(pasted) : ListOrigin.of(path);
  }

  private ReadList read(
      NumberTable whole, Country where, ColumnChoice chosen, ListOrigin from, JobControl control)
      throws IOException {
    TablePreview preview = whole.preview(where);
    NumberColumn column = chosen.of(preview.guess());
    JudgedList judged = whole.judge(where, column, control);
    NumberList numbers = NumberList.of(source.screen(judged.numbers(), where));
    return new ReadList(
        numbers,
        preview,
        column,
        judged.storedAsNumbers(),
        judged.zerosLost(),
        from,
        source.ofList(from));
  }

  private void finish(long judged, Judged result) {
    if (judged == edition) {
      reading.end();
      table = result.table();
      origin = result.list().origin();
      show(result.list());
      state.set(State.JUDGED);
    }
  }

  private void failed(long judged, @Nullable ListFault why) {
    if (judged == edition) {
      reading.end();
      show(ReadList.NONE);
      fault.set(why);
      state.set(State.UNREADABLE);
    }
  }

  private void show(ReadList now) {
    list.set(now.numbers());
    read.set(now);
  }
}
