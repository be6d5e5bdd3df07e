package dev.callboard.ui.settings;

import dev.callboard.calls.SyncSpan;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Pill;
import dev.callboard.ui.kit.Tone;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** How fresh and how complete the local call records are, span by span, and a way to read anew. */
public final class FreshnessSection {

  private final FreshnessViewModel model;
  private final Kit kit;
  private final VBox list = new VBox();

  private FreshnessSection(FreshnessViewModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
  }

  /** The section as the settings take it. */
  public static SettingsSection of(FreshnessViewModel model, Kit kit) {
    return new SettingsSection(
        "data", "settings.data", Feather.DATABASE, () -> new FreshnessSection(model, kit).root());
  }

  private Node root() {
    list.getStyleClass().add("column");
    model.spans().subscribe(this::fill);
    model.read();
    Button all = new Button(kit.text("settings.data.stale.action"));
    all.setId("settings-sync-stale");
    all.setMinWidth(Region.USE_PREF_SIZE);
    all.disableProperty().bind(model.staleProperty().isEqualTo(0));
    all.setOnAction(_ -> model.syncStale());
    Label line = Labels.bound(model.lineProperty());
    line.setWrapText(true);
    line.setMinHeight(Region.USE_PREF_SIZE);
    line.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(line, Priority.ALWAYS);
    VBox root =
        new VBox(
            Cards.section(kit.text("settings.data.check"), Cards.row(line, all)),
            Cards.section(kit.text("settings.data.spans"), list));
    root.getStyleClass().add("column");
    return root;
  }

  private void fill() {
    List<SyncSpan> spans = model.spans();
    list.getChildren().setAll(spans.stream().map(this::line).toList());
    if (spans.isEmpty()) {
      list.getChildren().add(Labels.muted(kit.text("settings.data.none")));
    }
  }

  private Node line(SyncSpan span) {
    String verdict = span.verdict().name().toLowerCase(Locale.ROOT);
    Pill pill = new Pill(kit.text("settings.data.verdict." + verdict), tone(span.verdict()));
    pill.setMinWidth(Region.USE_PREF_SIZE);
    Label words =
        Labels.wrapped(
            kit.text(
                span.verdict() == SyncSpan.Verdict.MISSING
                    ? "settings.data.span.missing"
                    : "settings.data.span",
                kit.formats().moment(span.from()),
                kit.formats().moment(span.to()),
                kit.formats().number(span.records()),
                kit.formats().number(span.expected()),
                kit.formats().ago(span.readAt())));
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button again = new Button(kit.text("settings.data.again"));
    again.setMinWidth(Region.USE_PREF_SIZE);
    again.setAccessibleText(kit.text("settings.data.again.of", kit.formats().moment(span.from())));
    again.setOnAction(_ -> model.sync(span));
    HBox row = Cards.row(pill, words, again);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Tone tone(SyncSpan.Verdict verdict) {
    return switch (verdict) {
      case PROVEN -> Tone.GOOD;
      case SUSPECTED -> Tone.WARN;
      case MISSING -> Tone.BAD;
    };
  }
}
