package dev.callboard.ui.campaigns;

import dev.callboard.campaign.CampaignResult;
import dev.callboard.campaign.Fate;
import dev.callboard.campaign.ResultFilter;
import dev.callboard.recordings.RecordingState;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.LiveReading;
import dev.callboard.ui.kit.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The numbers of a campaign, a page at a time: one page is all that is ever in memory. */
final class ResultsViewModel {

  /** Long enough not to search in the middle of a number. */
  static final Duration PAUSE = Duration.ofMillis(300);

  private final ObjectProperty<@Nullable Fate> fate = new SimpleObjectProperty<>();
  private final StringProperty digits = new SimpleStringProperty("");
  private final IntegerProperty page = new SimpleIntegerProperty();
  private final IntegerProperty pageSize = new SimpleIntegerProperty(100);
  private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
  private final ObservableList<ResultRow> rows = FXCollections.observableArrayList();
  private final ObservableList<ResultRow> shownRows =
      FXCollections.unmodifiableObservableList(rows);
  private final CampaignDesk.Results results;
  private final String campaignId;
  private final Background background;
  private final Ticker ticker;
  private Runnable pending = () -> {};
  private boolean visible;
  private boolean reading;
  private boolean again;

  ResultsViewModel(
      CampaignDesk.Results results, String campaignId, Background background, Ticker ticker) {
    this.results = results;
    this.campaignId = campaignId;
    this.background = background;
    this.ticker = ticker;
    fate.subscribe((_, _) -> fromTheStart());
    digits.subscribe((_, _) -> soon());
    page.subscribe((_, _) -> read());
    pageSize.subscribe((_, _) -> fromTheStart());
  }

  /** Only numbers of this fate; null for all. */
  ObjectProperty<@Nullable Fate> fate() {
    return fate;
  }

  /** The end of a number that is looked for, as typed. */
  StringProperty digits() {
    return digits;
  }

  /** The page shown, counted from 0. */
  IntegerProperty page() {
    return page;
  }

  /** Numbers on a page. */
  IntegerProperty pageSize() {
    return pageSize;
  }

  /** Numbers on all pages. */
  ReadOnlyLongProperty total() {
    return total.getReadOnlyProperty();
  }

  /** The numbers of the page. */
  ObservableList<ResultRow> rows() {
    return shownRows;
  }

  /** Whether the numbers are not there yet; they are looked for again. */
  ReadOnlyBooleanProperty loading() {
    return loading.getReadOnlyProperty();
  }

  /** Why the numbers cannot be read; null when they can. */
  ReadOnlyObjectProperty<@Nullable Problem> problem() {
    return problem.getReadOnlyProperty();
  }

  /** Whether somebody looks at it; nothing is read while nobody does. */
  void visible(boolean now) {
    visible = now;
    read();
  }

  /** Something became of the numbers: the same page is read again. */
  void changed() {
    read();
  }

  private void soon() {
    pending.run();
    pending = ticker.after(PAUSE, this::fromTheStart);
  }

  private void fromTheStart() {
    if (page.get() == 0) {
      read();
    } else {
      page.set(0);
    }
  }

  private void read() {
    if (!visible) {
      return;
    }
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    ResultFilter filter = new ResultFilter(fate.get(), digits.get());
    long offset = (long) page.get() * pageSize.get();
    int limit = pageSize.get();
    background.run(
        () ->
            results.holds(campaignId)
                ? new Page(
                    false,
                    results.count(campaignId, filter),
                    heard(results.page(campaignId, filter, offset, limit)))
                : new Page(true, 0, List.of()),
        this::show,
        this::failed);
  }

  /** What one reading found. */
  private record Page(boolean behind, long total, List<ResultRow> rows) {}

  private List<ResultRow> heard(List<CampaignResult> page) throws Exception {
    List<Long> calls = page.stream().map(CampaignResult::callId).filter(Objects::nonNull).toList();
    Map<Long, RecordingState> recordings = results.recordings(calls);
    return page.stream()
        .map(r -> new ResultRow(r, r.callId() == null ? null : recordings.get(r.callId())))
        .toList();
  }

  private void show(Page read) {
    problem.set(null);
    loading.set(read.behind());
    if (read.behind()) {
      ticker.after(LiveReading.PACE, this::read);
    }
    total.set(read.total());
    if (!rows.equals(read.rows())) {
      rows.setAll(read.rows());
    }
    readOn();
  }

  private void failed(Exception e) {
    loading.set(false);
    problem.set(Problem.of("campaigns.problem.results", e));
    readOn();
  }

  private void readOn() {
    reading = false;
    if (again) {
      again = false;
      read();
    }
  }
}
