package dev.callboard.ui.campaigns;

import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Dialogs.FileKind;
import dev.callboard.ui.kit.Dialogs.FileQuestion;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Presence;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A sound file on this machine: what the platform would say of it, and a copy that fits. */
final class VoiceFilePane extends VBox {

  private final VoiceFileViewModel model;
  private final Kit kit;
  private final Label verdict = Labels.wrapped("");
  private final Button listen;
  private final Button silence;
  private final Button convert;

  VoiceFilePane(VoiceFileViewModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    Button open = button("campaigns.voicefile.open", "voicefile-open", this::open);
    listen = button("campaigns.voicefile.listen", "voicefile-listen", model::listen);
    silence = button("campaigns.voicefile.silence", "voicefile-silence", model::silence);
    convert = button("campaigns.voicefile.convert", "voicefile-convert", this::convert);
    convert.getStyleClass().add("accent");
    verdict.setId("voicefile-verdict");
    verdict.setMinHeight(Region.USE_PREF_SIZE);
    FlowPane buttons = new FlowPane(open, listen, silence, convert);
    buttons.getStyleClass().add("voicefile-buttons");
    Label hint = Labels.wrapped(kit.text("campaigns.voicefile.hint"), "muted");
    hint.setMinHeight(Region.USE_PREF_SIZE);
    VBox card = Cards.section(kit.text("campaigns.voicefile.title"), hint, buttons, verdict);
    getChildren().add(card);
    model.verdict().subscribe(this::show);
  }

  private void show(VoiceFileViewModel.Verdict now) {
    boolean known = now instanceof VoiceFileViewModel.Checked;
    Presence.show(listen, known);
    Presence.show(silence, known);
    Presence.show(convert, known && !fits(now));
    verdict.getStyleClass().removeAll("bad", "warn", "good");
    verdict.setText(
        switch (now) {
          case VoiceFileViewModel.None _ -> "";
          case VoiceFileViewModel.Working(var file) ->
              kit.text("campaigns.voicefile.working", name(file));
          case VoiceFileViewModel.Failed(var file, String details) ->
              kit.text("campaigns.voicefile.failed", name(file), details);
          case VoiceFileViewModel.Checked checked -> words(checked);
        });
    verdict
        .getStyleClass()
        .add(now instanceof VoiceFileViewModel.Failed ? "bad" : fits(now) ? "good" : "warn");
    Presence.show(verdict, !verdict.getText().isEmpty());
  }

  private static boolean fits(VoiceFileViewModel.Verdict now) {
    return now instanceof VoiceFileViewModel.Checked checked
        && checked.fits()
        && checked.name().usable();
  }

  private String words(VoiceFileViewModel.Checked checked) {
    String what =
        kit.text(
            "campaigns.voicefile.what",
            name(checked.file()),
            checked.info().codec(),
            kit.formats().number(checked.info().sampleRate()),
            kit.formats().talk(checked.info().duration().toSeconds()));
    if (!checked.fits()) {
      return kit.text("campaigns.voicefile.misfit", what);
    }
    return checked.name().usable()
        ? kit.text("campaigns.voicefile.fits", what)
        : kit.text("campaigns.voicefile.name", what);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private void open() {
    kit.dialogs()
        .openFile(
            new FileQuestion(kit.text("campaigns.voicefile.open.title"), "", List.of()),
            model::open);
  }

  private void convert() {
    kit.dialogs()
        .saveFile(
            new FileQuestion(
                kit.text("campaigns.voicefile.convert.title"),
                model.suggestedName(),
                List.of(new FileKind(kit.text("campaigns.voicefile.mp3"), "mp3"))),
            model::convert);
  }

  private Button button(String key, String id, Runnable action) {
    Button button = new Button(kit.text(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
