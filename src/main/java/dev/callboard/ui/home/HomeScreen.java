package dev.callboard.ui.home;

import dev.callboard.calls.CallFilter;
import dev.callboard.calls.CallPage;
import dev.callboard.calls.CallSort;
import dev.callboard.campaign.BatchState;
import dev.callboard.campaign.Campaign;
import dev.callboard.recordings.RecordingArchive;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Screen;
import dev.callboard.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/** Home of an opened profile; its figures also feed the navigation's badges. */
public final class HomeScreen implements Screen {

  private final HomeViewModel model;
  private final HomeView view;

  /**
   * Builds it.
   *
   * @param sync reads the newest records
   * @param go leads to a place by its key
   * @param changes something that changes when the figures may have changed
   */
  public HomeScreen(
      Glance.Reader reader,
      Runnable sync,
      Consumer<String> go,
      ObservableValue<?> changes,
      Background background,
      Formats formats,
      Texts texts) {
    model = new HomeViewModel(reader, background, formats, texts);
    view = new HomeView(model, texts, sync, go);
    changes.subscribe(_ -> model.read());
  }

  @Override
  public Parent root() {
    return view.root();
  }

  @Override
  public void shown() {
    model.read();
  }

  /** Batches that may or may not have been taken. */
  public ObservableValue<Long> unproven() {
    return model.glanceProperty().map(Glance::unproven);
  }

  /** Recordings that are soon deleted and not kept yet. */
  public ObservableValue<Long> atRisk() {
    return model.glanceProperty().map(Glance::atRisk);
  }

  /** Reads the figures of a workspace. */
  public static Glance.Reader reader(Workspace workspace, Formats formats) {
    return () -> {
      Instant midnight = formats.today().atStartOfDay(formats.zone()).toInstant();
      CallPage today =
          workspace
              .calls()
              .page(CallFilter.ALL.between(midnight, null), CallSort.START, true, 0, 1);
      List<Campaign> campaigns = workspace.ledger().campaigns();
      RecordingArchive.Counts recordings = workspace.recordings().counts();
      return new Glance(
          today.totals(),
          campaigns.stream().filter(Campaign::unfinished).count(),
          campaigns.stream()
              .flatMap(c -> c.batches().stream())
              .filter(b -> b.state() == BatchState.UNPROVEN)
              .count(),
          recordings.kept(),
          recordings.atRisk());
    };
  }
}
