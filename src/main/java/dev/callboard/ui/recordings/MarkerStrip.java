package dev.callboard.ui.recordings;

import dev.callboard.notes.CallNotes;
import dev.callboard.notes.Marker;
import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Popover;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Markers and events above the waveform, each over its place; words end where the next one begins.
 */
final class MarkerStrip extends Pane {

  /** Room below which words are left away, in em. */
  private static final double LEAST_EM = 4;

  private record Flag(double place, Button node, String words) {}

  private final Popover popover = new Popover();
  private final List<Flag> flags = new ArrayList<>();
  private final PlayerViewModel model;
  private final Runnable done;
  private final Kit kit;
  private long asked = -1;

  /** What is shown, to tell whether something has changed. */
  private Object shown = List.of();

  /**
   * Builds an empty one.
   *
   * @param done gives the focus back when a marker's text was written
   */
  MarkerStrip(PlayerViewModel model, Runnable done, Kit kit) {
    this.model = model;
    this.done = done;
    this.kit = kit;
    getStyleClass().add("marker-strip");
    setId("recording-markers");
    // A panel that asks about one recording does not stay over another.
    model.notes().notes().subscribe(this::hideElsewhere);
  }

  /**
   * Shows markers and events over a recording's length.
   *
   * @param length zero while unknown: nothing has a place then
   */
  void show(List<Marker> markers, CallEvents events, Duration length) {
    Object now = List.of(markers, events, length);
    if (now.equals(shown)) {
      // Built anew it would take away what a panel that asks for a name stands below.
      return;
    }
    shown = now;
    flags.clear();
    getChildren().clear();
    if (length.isZero()) {
      return;
    }
    for (Marker marker : markers) {
      add(fraction(marker.position(), length), flag(marker), marker.text());
    }
    if (events.answered() != null && !events.answered().isZero()) {
      String words = kit.text("recordings.event.answered");
      add(fraction(events.answered(), length), event(words), words);
    }
    requestLayout();
  }

  private void hideElsewhere(CallNotes now) {
    if (now.callId() != asked) {
      popover.hide();
    }
  }

  /** Asks for the text of a marker. */
  void ask(Marker marker) {
    // It was added a moment ago and has no place yet to hang a panel below.
    applyCss();
    layout();
    flags.stream()
        .map(Flag::node)
        .filter(node -> marker.id().equals(node.getUserData()))
        .findFirst()
        .ifPresent(node -> ask(node, marker));
  }

  @Override
  protected void layoutChildren() {
    List<Flag> ordered = flags.stream().sorted(Comparator.comparingDouble(Flag::place)).toList();
    double half = kit.theme().em() / 2;
    for (int i = 0; i < ordered.size(); i++) {
      Flag flag = ordered.get(i);
      double left = Math.max(0, flag.place * getWidth() - half);
      double until =
          i + 1 < ordered.size() ? ordered.get(i + 1).place * getWidth() - half : getWidth();
      double room = Math.max(until - left, kit.theme().em());
      // Less than a word is no word: a dot tells as much.
      flag.node.setText(room < LEAST_EM * kit.theme().em() ? "" : flag.words);
      flag.node.resizeRelocate(left, 0, Math.min(room, flag.node.prefWidth(-1)), getHeight());
    }
  }

  private void add(double place, Button node, String words) {
    flags.add(new Flag(place, node, words));
    getChildren().add(node);
  }

  private Button flag(Marker marker) {
    Button flag = new Button(marker.text(), dot("marker-dot"));
    String place = RecordingWords.clock(marker.position());
    flag.getStyleClass().addAll("quiet", "marker");
    flag.setUserData(marker.id());
    flag.setId("marker-" + marker.id());
    flag.setAccessibleText(kit.text("recordings.marker.at", place, marker.text()));
    flag.setTooltip(new Tooltip(kit.text("recordings.marker.at", place, marker.text()).strip()));
    flag.setOnAction(
        _ -> {
          model.seek(marker.position());
          ask(flag, marker);
        });
    return flag;
  }

  private Button event(String words) {
    Button flag = new Button(words, dot("event-dot"));
    flag.setMnemonicParsing(false);
    flag.getStyleClass().addAll("quiet", "marker");
    flag.setFocusTraversable(false);
    flag.setMouseTransparent(true);
    return flag;
  }

  private static Region dot(String styleClass) {
    Region dot = new Region();
    dot.getStyleClass().addAll("dot", styleClass);
    return dot;
  }

  private void ask(Node below, Marker marker) {
    TextField text = new TextField(marker.text());
    text.setId("marker-text");
    text.setPrefColumnCount(22);
    Button remove = new Button(kit.text("recordings.marker.remove"), Icons.of(Feather.TRASH_2));
    remove.setId("marker-remove");
    boolean[] written = {false};
    remove.setOnAction(
        _ -> {
          written[0] = true;
          close();
          model.notes().remove(marker);
        });
    VBox content =
        new VBox(
            Fields.labelled(
                kit.text("recordings.marker.text", RecordingWords.clock(marker.position())), text),
            Labels.of(signed(marker), "muted", "small"),
            remove);
    // Enter and a click elsewhere both end it, and both keep what was typed.
    text.setOnAction(_ -> close());
    text.focusedProperty()
        .subscribe(
            (was, is) -> {
              if (was && !is && !written[0]) {
                written[0] = true;
                model.notes().name(marker, text.getText());
              }
            });
    asked = model.notes().notes().get().callId();
    popover.show(below, content);
  }

  private void close() {
    popover.hide();
    done.run();
  }

  private String signed(Marker marker) {
    return kit.text("recordings.marker.by", marker.author(), kit.formats().moment(marker.at()));
  }

  private static double fraction(Duration position, Duration length) {
    return Math.clamp((double) position.toMillis() / length.toMillis(), 0, 1);
  }
}
