package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Agreement;
import dev.callboard.campaign.SkipGroup;
import dev.callboard.ui.kit.Details;
import dev.callboard.ui.kit.Dialogs.FileKind;
import dev.callboard.ui.kit.Dialogs.FileQuestion;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What was agreed to when the campaign was stored: by whom, when, how many, and by which rules. */
final class AgreementView extends ScrollPane {

  /** Digits of a list's sum that tell lists apart at a glance; the export has them all. */
  private static final int SUM_SHOWN = 12;

  private final ProgressViewModel model;
  private final Kit kit;
  private final CampaignWords words;

  AgreementView(ProgressViewModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    words = new CampaignWords(kit.texts(), kit.formats());
    setId("campaign-agreement");
    setFitToWidth(true);
    VBox content = new VBox();
    content.getStyleClass().addAll("column", "agreement");
    Optional<Agreement> agreed = model.agreement();
    if (agreed.isPresent()) {
      content.getChildren().addAll(details(agreed.get()), export());
    } else {
      content.getChildren().add(Labels.wrapped(kit.text("campaigns.agreed.none"), "muted"));
    }
    setContent(content);
  }

  private Details details(Agreement agreed) {
    Details details = new Details();
    details.add(kit.text("campaigns.agreed.at"), kit.formats().full(agreed.at()));
    details.add(
        kit.text("campaigns.agreed.by"),
        agreed.by().isEmpty() ? kit.text("campaigns.agreed.unknown") : agreed.by());
    details.add(kit.text("campaigns.agreed.list"), list(agreed));
    details.add(kit.text("campaigns.preflight.called"), kit.formats().number(agreed.toCall()));
    String skipped = kit.text("campaigns.agreed.skipped");
    for (SkipGroup group : agreed.skipped()) {
      // The rule beside the count, not as the name of a line: names never wrap.
      details.add(
          skipped,
          kit.text(
              "campaigns.agreed.skipped.rule",
              kit.formats().number(group.count()),
              words.skipped(group.why())));
      skipped = "";
    }
    PresetWords presets = new PresetWords(kit.texts(), kit.formats());
    Agreement.Hours hours = agreed.hours();
    if (hours == null) {
      details.add(kit.text("campaigns.hours.title"), kit.text("campaigns.agreed.nohours"));
    } else {
      details.add(
          kit.text("campaigns.hours.title"),
          kit.text(
              "campaigns.hours.source",
              presets.of(hours.kind()),
              presets.of(hours.source()),
              presets.date(hours.date())));
      details.add(
          kit.text("campaigns.agreed.then"),
          kit.text(
              hours.allowed() ? "campaigns.agreed.open" : "campaigns.agreed.closed",
              hours.open(),
              hours.zones().size(),
              hours.zones().stream().map(Formats::place).collect(Collectors.joining(", "))));
    }
    return details;
  }

  private String list(Agreement agreed) {
    String sum = agreed.list().sha256();
    String name =
        agreed.list().name().isEmpty()
            ? kit.text("campaigns.numbers.pasted")
            : ListName.shown(agreed.list().name());
    return sum.isEmpty()
        ? name
        : kit.text(
            "campaigns.agreed.sum", name, sum.substring(0, Math.min(SUM_SHOWN, sum.length())));
  }

  private Button export() {
    Button export = new Button(kit.text("campaigns.agreed.export"), Icons.of(Feather.DOWNLOAD));
    export.setId("agreement-export");
    export.setMinWidth(Region.USE_PREF_SIZE);
    export.setOnAction(
        _ ->
            kit.dialogs()
                .saveFile(
                    new FileQuestion(
                        kit.text("campaigns.agreed.export.title"),
                        kit.text("campaigns.agreed.export.name") + ".xlsx",
                        List.of(
                            new FileKind(kit.text("campaigns.export.xlsx"), "xlsx"),
                            new FileKind(kit.text("campaigns.export.csv"), "csv"))),
                    model::exportAgreement));
    return export;
  }
}
