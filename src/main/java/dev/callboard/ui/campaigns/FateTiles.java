package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Fates;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Presence;
import dev.callboard.ui.kit.Tone;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The six figures of a campaign; all but the first add up to the first. */
final class FateTiles extends HBox {

  private static final String NONE_YET = "–";

  private final ReadOnlyStringWrapper imported = new ReadOnlyStringWrapper(NONE_YET);
  private final ReadOnlyStringWrapper skipped = new ReadOnlyStringWrapper(NONE_YET);
  private final ReadOnlyStringWrapper called = new ReadOnlyStringWrapper(NONE_YET);
  private final ReadOnlyStringWrapper platform = new ReadOnlyStringWrapper(NONE_YET);
  private final ReadOnlyStringWrapper unproven = new ReadOnlyStringWrapper(NONE_YET);
  private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper(NONE_YET);
  private final ReadOnlyStringWrapper never = new ReadOnlyStringWrapper(NONE_YET);
  private final Kit kit;
  private final VBox unprovenTile;
  private final VBox neverTile;

  FateTiles(Kit kit) {
    this.kit = kit;
    getStyleClass().add("tiles");
    unprovenTile = tile("unproven", unproven);
    neverTile = tile("never", never);
    getChildren()
        .addAll(
            tile("imported", imported),
            tile("skipped", skipped),
            tile("called", called),
            tile("platform", platform),
            unprovenTile,
            tile("waiting", waiting),
            neverTile);
    getChildren().forEach(tile -> ((VBox) tile).setPrefWidth(0));
  }

  void show(Fates fates) {
    imported.set(kit.formats().number(fates.imported()));
    skipped.set(kit.formats().number(fates.skipped()));
    called.set(kit.formats().number(fates.called()));
    platform.set(kit.formats().number(fates.onPlatform()));
    unproven.set(kit.formats().number(fates.unproven()));
    waiting.set(kit.formats().number(fates.waiting()));
    never.set(kit.formats().number(fates.never()));
    Node figure = unprovenTile.getChildren().getLast();
    boolean warned = figure.getStyleClass().contains(Tone.WARN.styleClass());
    if (warned && fates.unproven() == 0) {
      figure.getStyleClass().remove(Tone.WARN.styleClass());
    } else if (!warned && fates.unproven() > 0) {
      figure.getStyleClass().add(Tone.WARN.styleClass());
    }
    Presence.show(neverTile, fates.never() > 0);
  }

  private VBox tile(String name, ReadOnlyStringWrapper figure) {
    VBox tile = Cards.tile(kit.text("campaigns.tile." + name), figure, Tone.NEUTRAL);
    tile.setId("tile-" + name);
    tile.getChildren().getLast().setId("figure-" + name);
    return tile;
  }
}
