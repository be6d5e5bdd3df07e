package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Fates;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javafx.geometry.Pos;
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

  FatesCard(Kit kit) {
    this.kit = kit;
    bar = new FatesBar(kit.texts(), kit.formats());
    bar.getStyleClass().add("tall");
    sum.setId("fates-sum");
    Label heading = Labels.heading(kit.text("campaigns.fates.title"));
    heading.setMinWidth(Region.USE_PREF_SIZE);
    legend.getStyleClass().add("legend");
    getStyleClass().addAll("card", "padded", "fates-card");
    getChildren().addAll(new HBox(heading, Cards.spacer(), sum), bar, legend);
  }

  void show(Fates fates) {
    bar.show(fates);
    sum.setText(sum(fates));
    legend.getChildren().clear();
    for (Fate fate : Fate.values()) {
      if (fate.of(fates) > 0) {
        legend.getChildren().add(entry(fate, fate.of(fates)));
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

  private HBox entry(Fate fate, long count) {
    Region dot = new Region();
    dot.getStyleClass().addAll("fate", "dot", fate.styleClass());
    Label words = Labels.muted(kit.text("campaigns.fate." + fate, kit.formats().number(count)));
    HBox entry = new HBox(dot, words);
    entry.setAlignment(Pos.CENTER_LEFT);
    entry.getStyleClass().add("legend-entry");
    return entry;
  }
}
