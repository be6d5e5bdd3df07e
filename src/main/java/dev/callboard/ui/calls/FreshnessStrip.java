package dev.callboard.ui.calls;

import dev.callboard.calls.SyncSpan.Verdict;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A thin line of the shown days: what of them is proven, suspected, missing; and what to do about it. */
final class FreshnessStrip extends VBox {

  private static final PseudoClass WARNS = PseudoClass.getPseudoClass("warns");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  /** A gap of a second in a month must still be seen. */
  private static final double LEAST = 3;

  private final FreshnessViewModel model;
  private final Line line = new Line();
  private final List<Region> bars = new ArrayList<>();

  FreshnessStrip(FreshnessViewModel model, Kit kit) {
    this.model = model;
    getStyleClass().add("freshness");
    Label words = Labels.bound(model.wordsProperty(), "small");
    words.setId("calls-freshness");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    model.incompleteProperty().subscribe(on -> words.pseudoClassStateChanged(WARNS, on));
    Button read = new Button(kit.text("calls.fresh.read"));
    read.setId("calls-read-gap");
    read.getStyleClass().add("quiet");
    read.setMinWidth(Region.USE_PREF_SIZE);
    read.setOnAction(_ -> model.readGap());
    model
        .gapProperty()
        .subscribe(
            gap -> {
              Presence.show(read, gap != null);
              read.setAccessibleText(
                  gap == null ? "" : kit.text("calls.fresh.read.meaning", model.span(gap)));
              read.setTooltip(gap == null ? null : new Tooltip(read.getAccessibleText()));
              mark(gap);
            });
    line.setId("calls-coverage");
    line.setAccessibleText(kit.text("calls.fresh.line"));
    getChildren().addAll(line, Cards.row(words, read));
    model.coverageProperty().subscribe(this::show);
  }

  private void show(Coverage coverage) {
    Optional<Instant> focused =
        bars.stream().filter(Node::isFocused).findFirst().map(bar -> part(bar).from());
    bars.clear();
    for (Coverage.Part part : coverage.parts()) {
      Region bar = new Region();
      String kind = part.verdict().name().toLowerCase(Locale.ROOT);
      bar.getStyleClass().addAll("freshness-part", coverage.justGoneBy(part) ? "soon" : kind);
      bar.setUserData(part);
      String meaning = model.span(part) + "\n" + model.meaning(part.verdict());
      Tooltip.install(bar, new Tooltip(meaning));
      if (part.verdict() != Verdict.PROVEN) {
        choosable(bar, part, meaning);
      }
      bars.add(bar);
    }
    line.fill(bars);
    focused.ifPresent(this::focus);
    mark(model.gapProperty().get());
  }

  /** Whoever stands on a part stands there still when it was read anew. */
  private void focus(Instant from) {
    bars.stream()
        .filter(bar -> bar.isFocusTraversable() && part(bar).from().equals(from))
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  private static Coverage.Part part(Region bar) {
    return (Coverage.Part) bar.getUserData();
  }

  private void choosable(Region bar, Coverage.Part part, String meaning) {
    bar.setFocusTraversable(true);
    bar.setAccessibleRole(AccessibleRole.BUTTON);
    bar.setAccessibleText(meaning);
    bar.setOnMouseClicked(_ -> model.choose(part));
    bar.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
            event.consume();
            model.choose(part);
          }
        });
  }

  private void mark(Coverage.@Nullable Part gap) {
    bars.forEach(bar -> bar.pseudoClassStateChanged(CHOSEN, gap != null && gap.equals(part(bar))));
  }

  /** Parts beside each other, as wide as they are long. */
  private static final class Line extends Region {

    Line() {
      getStyleClass().add("freshness-line");
      setMinWidth(0);
    }

    void fill(List<Region> parts) {
      getChildren().setAll(parts);
    }

    @Override
    protected void layoutChildren() {
      double all = 0;
      for (var child : getChildren()) {
        all += seconds((Region) child);
      }
      double at = 0;
      double spare = getWidth() - LEAST * getChildren().size();
      for (var child : getChildren()) {
        double width = LEAST + Math.max(0, spare) * seconds((Region) child) / Math.max(1, all);
        child.resizeRelocate(snapPositionX(at), 0, snapSizeX(width), getHeight());
        at += width;
      }
    }

    private static double seconds(Region bar) {
      Duration length = ((Coverage.Part) bar.getUserData()).length();
      return Math.max(1, length.toSeconds());
    }
  }
}
