package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Fate;
import dev.callboard.campaign.Subset;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Whom a new campaign shall call again; numbers that may still be called cannot be chosen. */
final class FollowUpPane extends VBox {

  private static final List<Fate> CHOICES =
      List.of(Fate.NO_ANSWER, Fate.BUSY, Fate.NEVER, Fate.ANSWERED);

  private static final double MOST_HEIGHT_EM = 22;

  private final Map<CheckBox, Object> boxes = new LinkedHashMap<>();
  private final Label count = Labels.wrapped("", "medium");
  private final Button make;
  private final ProgressViewModel model;
  private final Kit kit;

  /** A hang-up cause to choose failed calls by. */
  private record Cause(int code) {}

  /** A pressed key to choose by. */
  private record Key(String key) {}

  FollowUpPane(ProgressViewModel model, Kit kit, Consumer<Subset> chosen, Runnable copy) {
    this.model = model;
    this.kit = kit;
    make = new Button(kit.text("campaigns.followup.make"));
    make.setId("followup-make");
    make.getStyleClass().add("accent");
    make.setOnAction(_ -> chosen.accept(subset()));
    Button all = new Button(kit.text("campaigns.followup.copy"));
    all.setId("followup-copy");
    all.setOnAction(_ -> copy.run());
    VBox choices = new VBox();
    choices.getStyleClass().add("followup-choices");
    fill(choices);
    ScrollPane place = new ScrollPane(choices);
    place.setFitToWidth(true);
    place.setMaxHeight(MOST_HEIGHT_EM * kit.theme().em());
    Label note = Labels.wrapped(kit.text("campaigns.followup.note"), "muted");
    note.setMinHeight(Region.USE_PREF_SIZE);
    count.setId("followup-count");
    getStyleClass().add("followup-pane");
    getChildren()
        .addAll(
            Labels.heading(kit.text("campaigns.followup.title")), place, count, note, make, all);
    tell();
  }

  private void fill(VBox choices) {
    CampaignStand stand = model.stand().get();
    ResultWords words = new ResultWords(kit);
    for (Fate fate : CHOICES) {
      add(
          choices,
          words.fate(fate),
          fate,
          "followup-" + fate,
          stand == null ? null : of(stand, fate));
    }
    VBox failed = new VBox();
    failed.getStyleClass().add("followup-choices");
    choices.getChildren().add(failed);
    model.readFailures(
        causes ->
            causes.forEach(
                (cause, calls) ->
                    add(
                        failed,
                        kit.text("campaigns.followup.failed", words.code(cause)),
                        new Cause(cause),
                        "followup-cause-" + cause,
                        calls)));
    if (stand != null) {
      stand
          .keys()
          .forEach(
              (key, calls) ->
                  add(
                      choices,
                      kit.text("campaigns.side.pressed", key),
                      new Key(key),
                      "followup-key-" + key,
                      calls));
    }
  }

  private static long of(CampaignStand stand, Fate fate) {
    return switch (fate) {
      case NO_ANSWER -> stand.fates().noAnswer();
      case BUSY -> stand.fates().busy();
      case NEVER -> stand.fates().never();
      case ANSWERED -> stand.fates().answered();
      default -> 0;
    };
  }

  private void add(VBox to, String name, Object what, String id, @Nullable Long numbers) {
    String figure = numbers == null ? "" : kit.formats().number(numbers);
    CheckBox box = new CheckBox(kit.text("campaigns.followup.choice", name, figure));
    box.setId(id);
    box.setDisable(numbers != null && numbers == 0);
    box.setOnAction(_ -> tell());
    boxes.put(box, what);
    to.getChildren().add(box);
  }

  private Subset subset() {
    Set<Fate> fates = new HashSet<>();
    Set<Integer> causes = new HashSet<>();
    Set<String> keys = new HashSet<>();
    boxes.forEach(
        (box, what) -> {
          if (box.isSelected()) {
            switch (what) {
              case Fate fate -> fates.add(fate);
              case Cause(int code) -> causes.add(code);
              case Key(String key) -> keys.add(key);
              default -> throw new IllegalStateException("a choice of nothing");
            }
          }
        });
    return new Subset(fates, causes, keys);
  }

  private void tell() {
    Subset subset = subset();
    make.setDisable(subset.isEmpty());
    count.setText("");
    if (!subset.isEmpty()) {
      model.count(
          subset,
          numbers -> {
            if (subset.equals(subset())) {
              count.setText(
                  kit.text("campaigns.followup.count", numbers, kit.formats().number(numbers)));
              make.setDisable(numbers == 0);
            }
          });
    }
  }
}
