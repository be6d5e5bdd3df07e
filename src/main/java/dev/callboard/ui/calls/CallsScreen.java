package dev.callboard.ui.calls;

import dev.callboard.ui.kit.CallPlayer;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.PlaysCalls;
import dev.callboard.ui.kit.Screen;
import dev.callboard.ui.kit.Shortcut;
import dev.callboard.workspace.Workspace;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** The calls of an opened profile as the window shows them. */
public final class CallsScreen implements Screen {

  private final CallsViewModel model;
  private final SavedFiltersViewModel saved;
  private final FreshnessViewModel freshness;
  private final StatisticsViewModel statistics;
  private final LiveCalls live;
  private final Surroundings surroundings;
  private final Kit kit;
  private final ReadOnlyObjectWrapper<Map<String, String>> campaigns =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final CallsView view;
  private boolean visible;

  /**
   * Builds it; nothing is read before it is shown.
   *
   * @param synced changes whenever records may have been added
   * @param player shows the recording of the call one looks at
   * @param play plays the recording of a call
   * @param clock gives now, and the operator's zone
   */
  public CallsScreen(
      Workspace workspace,
      Syncing syncing,
      ObservableValue<?> synced,
      CallPlayer player,
      PlaysCalls play,
      Kit kit,
      Clock clock) {
    this.kit = kit;
    ZoneOffset platform = workspace.client().clock().offset();
    WorkspaceCalls calls = new WorkspaceCalls(workspace, clock, kit.text("calls.never.reason"));
    surroundings = calls;
    PageReader reader =
        new PageReader(
            calls.local(),
            new PlatformCalls(workspace.client()::getBill, workspace.client().clock(), clock),
            calls);
    CallFilters filters = new CallFilters(clock, workspace.profile().sync().flag());
    model = new CallsViewModel(reader, filters, kit);
    saved =
        new SavedFiltersViewModel(
            new SavedFilters(workspace.folder(), filters.today()), filters, kit);
    freshness = new FreshnessViewModel(filters, workspace.callSync()::spans, syncing::again, kit);
    statistics =
        new StatisticsViewModel(
            filters,
            values -> workspace.calls().statistics(calls.local().filter(values), clock.getZone()),
            kit.background());
    live =
        new LiveCalls(
            model,
            reader,
            calls,
            new WorkspaceFeed(workspace, calls.local(), clock),
            kit.background(),
            kit.ticker());
    CallActions actions = new CallActions(model, calls, kit, play);
    CallDetail detail = new CallDetail(model, actions, kit, platform, player);
    FilterWords words = new FilterWords(filters, kit.texts(), kit.formats(), platform);
    view =
        new CallsView(
            new CallsView.Models(model, saved, freshness, statistics, live),
            new CallTable(model, actions, kit),
            detail,
            new FilterBar(
                model,
                words,
                campaigns.getReadOnlyProperty(),
                new SavedFiltersChip(saved, kit.texts()),
                kit.texts()),
            new CallKeys(model, actions, detail, kit),
            actions,
            syncing,
            kit);
    synced.subscribe(_ -> changed());
  }

  @Override
  public Parent root() {
    return view.root();
  }

  @Override
  public void shown() {
    visible = true;
    saved.load(
        () -> {
          model.reload();
          freshness.refresh();
          statistics.refresh();
        });
    kit.background().run(surroundings::campaigns, campaigns::set, _ -> {});
  }

  @Override
  public void hidden() {
    visible = false;
    live.onProperty().set(false);
  }

  @Override
  public List<Shortcut> shortcuts() {
    return view.shortcuts();
  }

  /**
   * Shows today's calls.
   *
   * @param answered whether they were answered; null for all
   */
  public void showToday(@Nullable Boolean answered) {
    show(When.TODAY, answered);
  }

  /** Shows the calls of the last seven days. */
  public void showWeek() {
    show(When.LAST_7_DAYS, null);
  }

  private void show(When when, @Nullable Boolean answered) {
    model.filters().clear();
    model.filters().when.set(when);
    model.filters().answered.set(answered);
  }

  /** Shows the calls whose tag is this one. */
  public void showTag(String tag) {
    model.filters().onlyTag(tag);
  }

  private void changed() {
    if (visible) {
      freshness.refresh();
      if (live.onProperty().get()) {
        live.changed();
      } else if (model.sourceProperty().get() == Source.LOCAL) {
        model.reload();
      }
      statistics.refresh();
    }
  }
}
