package dev.callboard.ui.calls;

import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Pill;
import dev.callboard.ui.kit.Tips;
import dev.callboard.ui.kit.Tone;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Switches live mode, pauses it, and tells what waits. */
final class LiveBar extends HBox {

  private final LiveCalls live;
  private final Kit kit;
  private final Pill state = new Pill("", Tone.NEUTRAL);
  private final Button pause = new Button();

  LiveBar(LiveCalls live, CallsViewModel model, Kit kit) {
    this.live = live;
    this.kit = kit;
    getStyleClass().add("row");
    setMinWidth(USE_PREF_SIZE);
    ToggleButton on = new ToggleButton(kit.text("calls.live"), Icons.of(Feather.ACTIVITY));
    on.setId("calls-live");
    on.getStyleClass().add("switch");
    Tips.on(on, kit.text("calls.live.meaning"));
    on.setMinWidth(USE_PREF_SIZE);
    on.selectedProperty().bindBidirectional(live.onProperty());
    on.disableProperty().bind(Bindings.notEqual(model.sourceProperty(), Source.LOCAL));
    pause.setId("calls-live-pause");
    pause.setMinWidth(USE_PREF_SIZE);
    pause.setOnAction(_ -> live.pausedProperty().set(!live.pausedProperty().get()));
    state.setId("calls-live-state");
    for (var part : new javafx.scene.Node[] {pause, state}) {
      part.visibleProperty().bind(live.onProperty());
      part.managedProperty().bind(live.onProperty());
    }
    getChildren().addAll(state, pause, on);
    live.onProperty().subscribe(this::say);
    live.pausedProperty().subscribe(this::say);
    live.waitingProperty().subscribe(this::say);
    live.healthProperty().subscribe(this::say);
  }

  private void say() {
    boolean paused = live.pausedProperty().get();
    pause.setText(kit.text(paused ? "calls.live.resume" : "calls.live.pause"));
    if (paused) {
      state.say(
          kit.text("calls.live.waiting", kit.formats().number(live.waitingProperty().get())),
          Tone.WARN);
      return;
    }
    switch (live.healthProperty().get()) {
      case WAITING -> state.say(kit.text("calls.live.starting"), Tone.NEUTRAL);
      case GOOD -> state.say(kit.text("calls.live.on"), Tone.GOOD);
      case FAILING -> state.say(kit.text("calls.live.failing"), Tone.BAD);
    }
  }
}
