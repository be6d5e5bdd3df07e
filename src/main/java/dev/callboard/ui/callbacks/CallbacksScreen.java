package dev.callboard.ui.callbacks;

import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Screen;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/** Callbacks: the receiver, and what came. */
public final class CallbacksScreen implements Screen {

  private final CallbacksViewModel model;
  private final ReceiverViewModel receiver;
  private final CallbacksView view;

  /**
   * Builds the screen; nothing is read yet.
   *
   * @param sync asks the platform for recent records, which confirms callbacks
   * @param synced changes whenever records were read
   */
  public CallbacksScreen(CallbackDesk desk, Runnable sync, ObservableValue<?> synced, Kit kit) {
    model = new CallbacksViewModel(desk, kit);
    receiver = new ReceiverViewModel(desk, kit);
    view = new CallbacksView(model, new ReceiverPane(receiver, kit), sync, kit);
    view.root()
        .getStylesheets()
        .add(
            Objects.requireNonNull(CallbacksScreen.class.getResource("callbacks.css"))
                .toExternalForm());
    synced.subscribe(_ -> model.changed());
  }

  @Override
  public Parent root() {
    return view.root();
  }

  @Override
  public void shown() {
    receiver.shown();
    model.shown();
  }

  @Override
  public void hidden() {
    model.hidden();
  }
}
