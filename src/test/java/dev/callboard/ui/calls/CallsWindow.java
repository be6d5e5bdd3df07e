package dev.callboard.ui.calls;

import dev.callboard.calls.SyncReport;
import dev.callboard.calls.SyncSpan;
import dev.callboard.platform.Failure;
import dev.callboard.ui.kit.CallPlayer;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Reachability;
import dev.callboard.ui.kit.Screen;
import dev.callboard.ui.kit.TestWindow;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import javafx.scene.layout.Region;

/** The whole calls screen in a window, over made-up calls. Built on the FX thread. */
final class CallsWindow implements Screen {

  /** Why every sync of this window fails. */
  private static final Failure UNREACHABLE =
      new Failure(Failure.Kind.CONNECTION_REFUSED, "Connection refused: ivr.example:443");

  final CallsViewModel model;
  final LiveCalls live;
  final StatisticsViewModel statistics;
  final FreshnessViewModel freshness;
  private final CallsView view;

  /**
   * Builds it.
   *
   * @param folder for saved filters
   * @param spans what was synced
   */
  CallsWindow(TestWindow window, FakeCalls calls, Path folder, List<SyncSpan> spans) {
    Kit kit = window.kit();
    Clock clock = Clock.fixed(kit.formats().now(), ZoneId.of("Asia/Jakarta"));
    PageReader reader = new PageReader(calls, calls.platform(), calls);
    CallFilters filters = new CallFilters(clock);
    model = new CallsViewModel(reader, filters, kit);
    live = new LiveCalls(model, reader, calls, calls, kit.background(), kit.ticker());
    statistics = new StatisticsViewModel(filters, calls.statistics(), kit.background());
    freshness = new FreshnessViewModel(filters, () -> spans, (from, to) -> {}, kit);
    SavedFiltersViewModel saved =
        new SavedFiltersViewModel(new SavedFilters(folder, LocalDate.now(clock)), filters, kit);
    CallActions actions = new CallActions(model, calls, kit, (id, following) -> {});
    CallDetail detail = new CallDetail(model, actions, kit, ZoneOffset.ofHours(8), new Silent());
    FilterWords words = new FilterWords(filters, kit.texts(), kit.formats(), ZoneOffset.ofHours(8));
    Syncing syncing =
        new Syncing(
            FakeCalls.sync(
                _ -> {
                  return new SyncReport(List.of(), 0, 0, 0, null, UNREACHABLE, false);
                }),
            kit.jobs(),
            kit.notices(),
            new Reachability(),
            kit.formats(),
            kit.texts());
    view =
        new CallsView(
            new CallsView.Models(model, saved, freshness, statistics, live),
            new CallTable(model, actions, kit),
            detail,
            new FilterBar(
                model,
                words,
                new ReadOnlyObjectWrapper<>(Map.of("cb-7f3a", "Invoice reminder")),
                new SavedFiltersChip(saved, kit.texts()),
                kit.texts()),
            new CallKeys(model, actions, detail, kit),
            actions,
            syncing,
            kit);
  }

  @Override
  public Parent root() {
    return view.root();
  }

  @Override
  public void shown() {
    model.reload();
    freshness.refresh();
  }

  /** Plays nothing. */
  private static final class Silent implements CallPlayer {
    private final Region root = new Region();

    @Override
    public Region root() {
      root.setManaged(false);
      return root;
    }

    @Override
    public void show(long callId) {}

    @Override
    public void order(LongFunction<OptionalLong> following) {}

    @Override
    public void clear() {}

    @Override
    public void playOrPause() {}
  }
}
