package dev.callboard.ui.campaigns;

import dev.callboard.campaign.CampaignPlan;
import dev.callboard.campaign.Preflight;
import dev.callboard.campaign.SkipGroup;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Details;
import dev.callboard.ui.kit.Dialogs.FileKind;
import dev.callboard.ui.kit.Dialogs.FileQuestion;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Step four: who will be called, who will not and why, and what will happen. */
final class PreflightStep extends VBox {

  /** More sources than fit on a sheet one reads at a glance; the export has them all. */
  private static final int MOST_GROUPS = 14;

  private final SetupViewModel setup;
  private final CampaignJobs jobs;
  private final Kit kit;
  private final CampaignWords words;
  private final TestCallPane test;

  /**
   * Builds it; empty until it is told.
   *
   * @param test offers to ring the supervisor first
   */
  PreflightStep(SetupViewModel setup, CampaignJobs jobs, TestCallPane test, Kit kit) {
    this.test = test;
    this.setup = setup;
    this.jobs = jobs;
    this.kit = kit;
    words = new CampaignWords(kit.texts(), kit.formats());
    getStyleClass().add("preflight");
  }

  /** Writes the sheet anew. */
  void tell() {
    Optional<Preflight> sheet = setup.form().sheet();
    getChildren().clear();
    if (sheet.isPresent()) {
      show(sheet.get());
    } else {
      getChildren().add(missing());
    }
  }

  private void show(Preflight sheet) {
    VBox promise = Cards.padded(headline(sheet), wrapped(sentence(sheet)));
    promise.setId("preflight-summary");
    VBox numbers = Cards.section(kit.text("campaigns.preflight.numbers"), numbers(sheet), export());
    VBox plan = Cards.section(kit.text("campaigns.preflight.plan"), plan(sheet.plan()));
    Halves both = new Halves(numbers, plan);
    VBox.setVgrow(both, Priority.ALWAYS);
    getChildren().add(promise);
    if (jobs.held().get()) {
      getChildren().add(caution("campaigns.preflight.held"));
    }
    if (sheet.plan().callerId().isEmpty()) {
      getChildren().add(caution("campaigns.preflight.callerid"));
    }
    getChildren()
        .add(
            new HoursCard(
                sheet.plan(),
                setup.hours().get(),
                setup.hoursProblem().get(),
                setup.barred().get(),
                kit));
    getChildren().addAll(test, both);
  }

  private Label headline(Preflight sheet) {
    Label headline =
        Labels.wrapped(
            kit.text(
                "campaigns.preflight.headline",
                sheet.toCall(),
                kit.formats().number(sheet.toCall()),
                words.country(sheet.plan().country())),
            "title");
    headline.setMinHeight(Region.USE_PREF_SIZE);
    return headline;
  }

  private String sentence(Preflight sheet) {
    return kit.text(
        sheet.batches() == 1
            ? "campaigns.preflight.sentence.one"
            : "campaigns.preflight.sentence.many",
        sheet.plan().voiceFile(),
        kit.formats().number(sheet.batches()),
        kit.formats().number(sheet.plan().batchSize()),
        kit.formats().span(sheet.plan().spacing()),
        kit.formats().span(sheet.atLeast()));
  }

  private VBox numbers(Preflight sheet) {
    VBox sum =
        new VBox(line(kit.text("campaigns.preflight.called"), sheet.toCall(), "preflight-called"));
    for (SkipGroup group : sheet.skipped().stream().limit(MOST_GROUPS).toList()) {
      sum.getChildren()
          .add(line(words.skipped(group.why()), group.count(), "skipped-" + group.why().rule()));
    }
    if (sheet.skipped().size() > MOST_GROUPS) {
      List<SkipGroup> rest = sheet.skipped().subList(MOST_GROUPS, sheet.skipped().size());
      int count = rest.stream().mapToInt(SkipGroup::count).sum();
      sum.getChildren().add(line(kit.text("campaigns.preflight.others"), count, "skipped-others"));
    }
    HBox all =
        line(kit.text("campaigns.preflight.imported"), sheet.imported(), "preflight-imported");
    all.getStyleClass().add("sum");
    sum.getChildren().add(all);
    sum.getStyleClass().add("sum-lines");
    return sum;
  }

  private Button export() {
    Button export = new Button(kit.text("campaigns.preflight.export"), Icons.of(Feather.DOWNLOAD));
    export.setId("preflight-export");
    export.setMinWidth(USE_PREF_SIZE);
    export.setOnAction(
        _ ->
            kit.dialogs()
                .saveFile(
                    new FileQuestion(
                        kit.text("campaigns.preflight.export.title"),
                        kit.text("campaigns.preflight.export.name") + ".xlsx",
                        List.of(
                            new FileKind(kit.text("campaigns.numbers.kind.xlsx"), "xlsx"),
                            new FileKind(kit.text("campaigns.numbers.kind.csv"), "csv"))),
                    out -> jobs.exportPreflight(setup.form().numbers().list().get().all(), out)));
    return export;
  }

  private Details plan(CampaignPlan plan) {
    Details details = new Details();
    String platform = kit.text("campaigns.preflight.platform");
    details.add(kit.text("campaigns.settings.NAME"), plan.name());
    details.add(kit.text("campaigns.voice.name"), plan.voiceFile());
    details.add(
        kit.text("campaigns.preflight.ring"),
        plan.waitSeconds() == null ? platform : kit.formats().seconds(plan.waitSeconds()));
    details.add(
        kit.text("campaigns.preflight.talk"),
        plan.connSeconds() == null ? platform : kit.formats().seconds(plan.connSeconds()));
    details.add(
        kit.text("campaigns.preflight.key"),
        kit.text(plan.userKey() ? "campaigns.preflight.key.yes" : "campaigns.preflight.key.no"));
    if (!plan.optOutKey().isEmpty()) {
      details.add(kit.text("campaigns.preflight.optout"), plan.optOutKey());
    }
    details.add(
        kit.text("campaigns.preflight.days"),
        kit.text(plan.todayOnly() ? "campaigns.settings.today" : "campaigns.settings.nextday"));
    details.add(
        kit.text("campaigns.preflight.caller"),
        plan.callerId().isEmpty() ? kit.text("campaigns.preflight.random") : plan.callerId());
    if (!plan.reference().isEmpty()) {
      details.add(kit.text("campaigns.preflight.reference"), plan.reference());
    }
    return details;
  }

  private HBox line(String name, int count, String id) {
    Label figure = Labels.of(kit.formats().number(count), "medium");
    figure.setId(id);
    figure.setMinWidth(Region.USE_PREF_SIZE);
    Label words = wrapped(name);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    return Cards.row(words, figure);
  }

  private VBox caution(String key) {
    VBox card = Cards.padded(wrapped(kit.text(key)));
    card.getStyleClass().addAll("attention", "slim");
    return card;
  }

  private VBox missing() {
    VBox card = Cards.section(kit.text("campaigns.preflight.missing"));
    card.setId("preflight-missing");
    for (SetupStep step : SetupStep.values()) {
      if (step != SetupStep.PREFLIGHT && !setup.form().complete(step)) {
        Hyperlink link = new Hyperlink(kit.text("campaigns.preflight.missing." + step));
        link.setOnAction(_ -> setup.go(step));
        card.getChildren().add(link);
      }
    }
    return card;
  }

  private static Label wrapped(String text) {
    Label label = Labels.wrapped(text);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
