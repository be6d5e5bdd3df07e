package dev.callboard.ui.recordings;

import dev.callboard.audio.CompactForm;
import dev.callboard.recordings.TranscodeEstimate;
import dev.callboard.recordings.TranscodeRule;
import dev.callboard.ui.kit.Dialogs;
import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Panels;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Whether old recordings are stored in a smaller form, and what that would save. */
final class TranscodePane {

  private static final double SPINNER_EM = 16;

  private final StorageDesk desk;
  private final Kit kit;
  private final ObjectProperty<@Nullable CompactForm> form = new SimpleObjectProperty<>();
  private final Label estimate = CustodySheets.body("");
  private final VBox root;
  private TranscodeRule rule;
  private int asked;

  TranscodePane(StorageDesk desk, Kit kit) {
    this.desk = desk;
    this.kit = kit;
    rule = desk.settings().transcode();
    form.set(rule.form());
    Map<@Nullable CompactForm, String> choices = new LinkedHashMap<>();
    choices.put(null, kit.text("recordings.transcode.off"));
    choices.put(CompactForm.OPUS, kit.text("recordings.transcode.opus"));
    choices.put(CompactForm.MP3, kit.text("recordings.transcode.mp3"));
    Spinner<Integer> days =
        new Spinner<>(TranscodeRule.LEAST_DAYS, TranscodeRule.MOST_DAYS, rule.afterDays());
    days.setId("storage-transcode-days");
    days.setEditable(true);
    days.valueProperty().subscribe((_, now) -> put(rule.after(now)));
    VBox after = Fields.labelled(kit.text("recordings.transcode.days"), days);
    after.setMaxWidth(SPINNER_EM * kit.theme().em());
    estimate.setId("storage-transcode-estimate");
    Label hint = Labels.wrapped(kit.text("recordings.transcode.hint"), "muted", "small");
    hint.setMinHeight(Region.USE_PREF_SIZE);
    root = new VBox(Panels.choice("storage-transcode", form, choices), after, estimate, hint);
    root.getStyleClass().add("column");
    form.subscribe((_, chosen) -> choose(chosen));
    estimate();
  }

  Region root() {
    return root;
  }

  /** Switching it on is asked for: what was fetched does not come back. */
  private void choose(@Nullable CompactForm chosen) {
    if (chosen == rule.form()) {
      return;
    }
    if (rule.form() != null || chosen == null) {
      put(rule.to(chosen));
      return;
    }
    form.set(null);
    kit.dialogs()
        .confirm(
            new Dialogs.Question(
                kit.text("recordings.transcode.title"),
                kit.text("recordings.transcode.text", rule.afterDays()),
                kit.text("recordings.transcode.action"),
                true),
            () -> {
              put(rule.to(chosen));
              form.set(chosen);
            });
  }

  private void put(TranscodeRule now) {
    if (now.equals(rule)) {
      return;
    }
    rule = now;
    kit.background()
        .run(
            () -> {
              desk.put(desk.settings().transcoding(now));
              return now;
            },
            _ -> estimate(),
            e ->
                kit.notices()
                    .bad(kit.text("recordings.storage.failed"), String.valueOf(e.getMessage())));
  }

  /** Reads anew what would be saved; only the latest answer is shown. */
  private void estimate() {
    TranscodeRule wanted = rule;
    int question = ++asked;
    kit.background()
        .run(
            () -> desk.estimate(wanted),
            found -> {
              if (question == asked) {
                estimate.setText(words(wanted, found));
              }
            },
            _ -> estimate.setText(""));
  }

  private String words(TranscodeRule of, TranscodeEstimate found) {
    String name = kit.text("recordings.codec." + (of.form() == CompactForm.MP3 ? "mp3" : "opus"));
    return found.recordings() == 0
        ? kit.text("recordings.transcode.nothing", of.afterDays())
        : kit.text(
            "recordings.transcode.estimate",
            found.recordings(),
            kit.formats().bytes(found.bytes()),
            name,
            kit.formats().bytes(found.saved()));
  }
}
