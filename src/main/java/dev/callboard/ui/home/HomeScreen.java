package dev.callboard.ui.home;

import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Screen;
import java.time.Duration;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/** Home of an opened profile; its figures also feed the navigation's badges. */
public final class HomeScreen implements Screen {

  /** Times in words grow old by the minute, and campaigns go on between two syncs. */
  private static final Duration PACE = Duration.ofSeconds(20);

  private final HomeViewModel model;
  private final HomeView view;
  private final Kit kit;
  private Runnable stop = () -> {};

  /**
   * Builds it; nothing is read yet.
   *
   * @param sync reads the newest records
   * @param doors where its figures lead
   * @param changes something that changes when the figures may have changed
   */
  public HomeScreen(
      Glance.Reader reader, Runnable sync, Doors doors, ObservableValue<?> changes, Kit kit) {
    this.kit = kit;
    model = new HomeViewModel(reader, kit.background(), kit.ticker(), kit.formats(), kit.texts());
    view = new HomeView(model, kit, sync, doors);
    changes.subscribe(_ -> model.read());
  }

  @Override
  public Parent root() {
    return view.root();
  }

  @Override
  public void shown() {
    stop.run();
    view.shown();
    model.read();
    stop = kit.ticker().after(PACE, this::shown);
  }

  @Override
  public void hidden() {
    stop.run();
  }

  /** Batches that may or may not have been taken. */
  public ObservableValue<Long> unproven() {
    return model.glanceProperty().map(Glance::unproven);
  }

  /** Recordings that are soon deleted and not kept yet. */
  public ObservableValue<Long> atRisk() {
    return model.glanceProperty().map(Glance::atRisk);
  }
}
