package dev.callboard.ui.calls;

import dev.callboard.calls.CallPage;
import dev.callboard.calls.CallStore;
import dev.callboard.campaign.Campaign;
import dev.callboard.recordings.Recording;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.CallPlayer;
import dev.callboard.ui.kit.Columns;
import dev.callboard.ui.kit.Dialogs;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Jobs;
import dev.callboard.ui.kit.Notices;
import dev.callboard.ui.kit.Screen;
import dev.callboard.ui.kit.Shortcut;
import dev.callboard.ui.theme.Theme;
import dev.callboard.workspace.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Parent;

/** The calls of an opened profile as the window shows them. */
public final class CallsScreen implements Screen {

  private final CallsViewModel model;
  private final CallsView view;
  private final Texts texts;
  private boolean visible;

  /**
   * Builds it; nothing is read before it is shown.
   *
   * @param player shows the recording of the call one looks at
   * @param play plays the recording of a call
   */
  public CallsScreen(
      Workspace workspace,
      Syncing syncing,
      CallPlayer player,
      Consumer<Long> play,
      Background background,
      Jobs jobs,
      Dialogs dialogs,
      Notices notices,
      Formats formats,
      Theme theme,
      Texts texts,
      Clock clock) {
    this.texts = texts;
    model =
        new CallsViewModel(
            new CallsViewModel.Sources(
                local(workspace.calls()),
                new PlatformCalls(workspace.client()::getBill, workspace.client().clock()),
                surroundings(workspace),
                workspace.callExport()::write),
            new CallFilters(clock),
            background,
            jobs,
            dialogs,
            notices,
            formats,
            texts);
    view =
        new CallsView(
            model,
            new CallTable(model, new Columns(theme), texts, play),
            new CallDetail(model, formats, texts, workspace.client().clock().offset(), player),
            syncing,
            formats,
            texts);
    syncing
        .revisionProperty()
        .subscribe(
            (_, _) -> {
              if (visible && model.sourceProperty().get() == Source.LOCAL) {
                model.reload();
              }
            });
  }

  @Override
  public Parent root() {
    return view.root();
  }

  @Override
  public void shown() {
    visible = true;
    model.reload();
  }

  @Override
  public void hidden() {
    visible = false;
  }

  @Override
  public List<Shortcut> shortcuts() {
    return List.of(
        Shortcut.listed("Enter", texts.get("calls.key.play")),
        Shortcut.listed("Esc", texts.get("calls.key.close")));
  }

  /** Shows the calls whose tag is this one. */
  public void showTag(String tag) {
    model.filters().clear();
    model.filters().when.set(When.ALL);
    model.filters().tag.set(tag);
  }

  private static CallSource local(CallStore store) {
    return (filters, sort, descending, page, size) -> {
      CallPage read = store.page(filters.local(), sort, descending, (long) page * size, size);
      return new CallSource.Page(read.rows(), read.totals().calls(), read.totals());
    };
  }

  private static Surroundings surroundings(Workspace workspace) {
    return new Surroundings() {
      @Override
      public Map<String, String> campaigns() {
        return workspace.ledger().campaigns().stream()
            .collect(Collectors.toMap(Campaign::id, c -> c.plan().name(), (a, _) -> a));
      }

      @Override
      public Optional<Recording> recording(long callId) throws Exception {
        return workspace.recordings().find(callId);
      }
    };
  }
}
