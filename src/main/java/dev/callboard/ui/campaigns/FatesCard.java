package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Fates;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Presence;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where every number is: the sum that adds up, the bar, and what its colours mean. */
final class FatesCard extends VBox {

  private final Kit kit;
  private final FatesBar bar;
  private final Label sum = Labels.muted("");
  private final FlowPane legend = new FlowPane();
  private final Map<Fate, Label> words = new EnumMap<>(Fate.class);

  FatesCard(Kit kit) {
    this.kit = kit;
    bar = new FatesBar(kit.texts(), kit.formats());
    bar.getStyleClass().add("tall");
    sum.setId("fates-sum");
    Label heading = Labels.heading(kit.text("campaigns.fates.title"));
    heading.setMinWidth(Region.USE_PREF_SIZE);
    legend.getStyleClass().add("legend");
    Stream.of(Fate.values()).forEach(this::addEntry);
    getStyleClass().addAll("card", "padded", "fates-card");
    getChildren().addAll(new HBox(heading, Cards.spacer(), sum), bar, legend);
  }

  void show(Fates fates) {
    bar.show(fates);
    sum.setText(sum(fates));
    for (Map.Entry<Fate, Label> entry : words.entrySet()) {
      long count = entry.getKey().of(fates);
      Node whole = entry.getValue().getParent();
      Presence.show(whole, count > 0);
      if (count > 0) {
        entry
            .getValue()
            .setText(kit.text("campaigns.fate." + entry.getKey(), kit.formats().number(count)));
      }
    }
  }

  /** The same figures as the tiles, so that anyone can add them up. */
  private String sum(Fates fates) {
    String parts =
        LongStream.of(
                fates.skipped(),
                fates.called(),
                fates.onPlatform(),
                fates.unproven(),
                fates.waiting(),
                fates.never())
            .filter(n -> n > 0)
            .mapToObj(kit.formats()::number)
            .collect(Collectors.joining(" + "));
    return (parts.isEmpty() ? "0" : parts) + " = " + kit.formats().number(fates.imported());
  }

  // Built once: figures change four times a second, and nodes cost the drawing thread its time.
  private void addEntry(Fate fate) {
    Region dot = new Region();
    dot.getStyleClass().addAll("fate", "dot", fate.styleClass());
    Label label = Labels.muted("");
    words.put(fate, label);
    HBox entry = new HBox(dot, label);
    entry.setAlignment(Pos.CENTER_LEFT);
    entry.getStyleClass().add("legend-entry");
    Presence.show(entry, false);
    legend.getChildren().add(entry);
  }
}
