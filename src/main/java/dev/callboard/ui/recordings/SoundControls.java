package dev.callboard.ui.recordings;

import dev.callboard.audio.SoundSettings;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Popover;
import dev.callboard.ui.kit.Tips;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;

/** The controls of how it sounds: speed, silence, loop, marker, volume. */
final class SoundControls {

  /** One click away; the others are reached by + and -. */
  private static final List<Double> OFFERED = List.of(1.0, 1.5, 2.0, 3.0);

  private final PlayerViewModel model;
  private final Kit kit;
  private final Popover popover = new Popover();
  private final ToggleButton skip;
  private final ToggleButton loop;
  private final Button marker;
  private final Button next;
  private final Button volume;
  private final SegmentedButton speeds = new SegmentedButton();
  private final ToggleButton other = new ToggleButton();

  /**
   * Builds them.
   *
   * @param mark marks the place that is heard
   */
  SoundControls(PlayerViewModel model, Runnable mark, Kit kit) {
    this.model = model;
    this.kit = kit;
    fillSpeeds();
    skip = toggle("recordings.skip", "recording-skip", "S");
    skip.setOnAction(_ -> model.settings().toggleSkipSilence());
    loop = toggle("recordings.loop", "recording-loop", "A, B");
    loop.setOnAction(_ -> model.settings().loopPoint(model.sound().get().position()));
    marker = new Button(kit.text("recordings.marker"));
    marker.setId("recording-mark");
    Tips.on(marker, kit.text("recordings.marker.tip"));
    marker.setMinWidth(Region.USE_PREF_SIZE);
    marker.setOnAction(_ -> mark.run());
    next = Icons.button(Feather.SKIP_FORWARD, kit.text("recordings.next"));
    next.setId("recording-next");
    next.setOnAction(_ -> model.next());
    volume = Icons.button(Feather.VOLUME_2, kit.text("recordings.volume"));
    volume.setId("recording-volume");
    volume.setOnAction(_ -> popover.show(volume, volumePanel()));
    model.settings().settings().subscribe(this::show);
    model.settings().loop().subscribe(_ -> showLoop());
  }

  /** In the order in which they stand. */
  List<Node> nodes() {
    return List.of(speeds, skip, loop, marker, next, volume);
  }

  private void fillSpeeds() {
    List<ToggleButton> buttons = new ArrayList<>();
    for (double speed : OFFERED) {
      ToggleButton button = new ToggleButton(name(speed));
      button.setId("recording-speed-" + name(speed).replaceAll("\\D", "-"));
      button.setUserData(speed);
      // Pressing the one that is chosen must not leave none chosen.
      button.setOnAction(
          _ -> {
            model.settings().speed(speed);
            show(model.settings().settings().get());
          });
      buttons.add(button);
    }
    other.setOnAction(_ -> show(model.settings().settings().get()));
    buttons.forEach(this::dressSpeed);
    dressSpeed(other);
    speeds.getButtons().setAll(buttons);
    speeds.setId("recording-speed");
    speeds.setMinWidth(Region.USE_PREF_SIZE);
  }

  private void dressSpeed(ToggleButton button) {
    Tips.on(button, kit.text("recordings.speed.tip"));
    button.setMinWidth(Region.USE_PREF_SIZE);
  }

  private ToggleButton toggle(String key, String id, String keys) {
    ToggleButton button = new ToggleButton(kit.text(key));
    button.setId(id);
    Tips.on(button, kit.text(key + ".tip", keys));
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private void show(SoundSettings now) {
    boolean offered = OFFERED.contains(now.speed());
    if (offered) {
      speeds.getButtons().remove(other);
    } else {
      other.setText(name(now.speed()));
      if (speeds.getButtons().indexOf(other) != place(now.speed())) {
        speeds.getButtons().remove(other);
        speeds.getButtons().add(place(now.speed()), other);
      }
    }
    speeds
        .getButtons()
        .forEach(
            b ->
                b.setSelected(
                    b == other ? !offered : Double.valueOf(now.speed()).equals(b.getUserData())));
    speeds
        .getButtons()
        .forEach(b -> b.setAccessibleText(kit.text("recordings.speed.name", b.getText())));
    skip.setSelected(now.skipSilence());
    volume.setGraphic(
        Icons.of(
            now.volume() == 0
                ? Feather.VOLUME_X
                : now.volume() < 0.6 ? Feather.VOLUME_1 : Feather.VOLUME_2));
  }

  private static int place(double speed) {
    return (int) OFFERED.stream().filter(offered -> offered < speed).count();
  }

  private void showLoop() {
    SoundSettings.Loop part = model.settings().loop().get();
    loop.setSelected(part != null);
    loop.setText(
        part == null
            ? kit.text("recordings.loop")
            : part.to() == null
                ? kit.text("recordings.loop.from", RecordingWords.clock(part.from()))
                : kit.text(
                    "recordings.loop.part",
                    RecordingWords.clock(part.from()),
                    RecordingWords.clock(part.to())));
  }

  private VBox volumePanel() {
    SoundViewModel settings = model.settings();
    Slider slider = new Slider(0, 1, settings.settings().get().volume());
    slider.setId("recording-volume-slider");
    slider.setAccessibleText(kit.text("recordings.volume"));
    slider.setBlockIncrement(0.1);
    slider.valueProperty().subscribe((_, now) -> settings.volume(now.doubleValue()));
    CheckBox even = new CheckBox(kit.text("recordings.normalise"));
    even.setId("recording-normalise");
    even.setSelected(settings.settings().get().normalise());
    even.setOnAction(_ -> settings.toggleNormalise());
    CheckBox follow = new CheckBox(kit.text("recordings.follow"));
    follow.setId("recording-follow");
    follow.selectedProperty().bindBidirectional(settings.follow());
    VBox panel = new VBox(Labels.heading(kit.text("recordings.volume")), slider, even, follow);
    panel.getStyleClass().add("volume-panel");
    return panel;
  }

  /** {@code 1.5×}. */
  static String name(double speed) {
    String figures =
        speed == Math.rint(speed) ? String.valueOf((int) speed) : String.valueOf(speed);
    return figures + "×";
  }
}
