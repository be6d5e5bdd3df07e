package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Preflight;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Dialogs.Question;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Popover;
import dev.callboard.ui.kit.Presence;
import dev.callboard.ui.kit.Turns;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A campaign being set up: steps on top, the open one below, the way on at the foot. */
final class SetupView {

  /** One step, and how it says again what is missing. */
  private record Part(Node node, Runnable tell) {}

  private final ReadOnlyStringWrapper kept = new ReadOnlyStringWrapper("");
  private final Label failure = Labels.wrapped("", "bad");
  private final ScrollPane place = new ScrollPane();
  private final Button back;
  private final Button next;
  private final Button send;
  private final Button later;
  private final Popover popover = new Popover();
  private final SetupViewModel model;
  private final Kit kit;
  private final StepBar bar;
  private final Map<SetupStep, Part> parts = new EnumMap<>(SetupStep.class);
  private final Function<SetupStep, Part> maker;
  private final VBox root;

  /**
   * Builds it.
   *
   * @param test rings the supervisor first
   * @param opened shows a test call in full, by its id
   * @param leave goes back to the list
   */
  SetupView(
      SetupViewModel model,
      CampaignJobs jobs,
      TestCallViewModel test,
      Consumer<String> opened,
      Kit kit,
      Runnable leave) {
    this.model = model;
    this.kit = kit;
    bar = new StepBar(kit, this::go);
    maker = step -> part(step, jobs, test, opened);
    back = button("campaigns.setup.back", "setup-back", model::back);
    next = button("campaigns.setup.next", "setup-next", this::next);
    send = button("campaigns.setup.next", "preflight-send", this::ask);
    later = button("campaigns.later", "preflight-later", this::askWhen);
    next.getStyleClass().add("accent");
    send.getStyleClass().addAll("accent");
    place.setFitToWidth(true);
    place.setFitToHeight(true);
    VBox.setVgrow(place, Priority.ALWAYS);
    root = Cards.screen(header(leave), bar, place, foot());
    model.ready().subscribe(ready -> root.setDisable(!ready));
    model.step().subscribe(this::open);
    model.form().inputs().forEach(input -> input.subscribe(this::tell));
    model.form().numbers().state().subscribe(_ -> tell());
    model.storing().subscribe(_ -> tell());
    model.problem().subscribe(_ -> tell());
    jobs.held().subscribe(_ -> tell());
    model.hours().subscribe(_ -> tell());
    model.hoursProblem().subscribe(_ -> tell());
    model.barred().subscribe(_ -> tell());
    model.kept().subscribe(this::showKept);
  }

  private void make(SetupStep step) {
    if (model.step().get() == step && !parts.containsKey(step)) {
      parts.put(step, maker.apply(step));
      open(step);
    }
  }

  // Made when it is first opened: all four at once would hold the window up.
  private Part part(
      SetupStep step, CampaignJobs jobs, TestCallViewModel test, Consumer<String> opened) {
    return switch (step) {
      case VOICE -> {
        VoiceStep voice = new VoiceStep(model, kit);
        yield new Part(voice, voice::tell);
      }
      case NUMBERS -> {
        NumbersStep numbers = new NumbersStep(model, kit);
        yield new Part(numbers, numbers::tell);
      }
      case SETTINGS -> {
        SettingsStep settings = new SettingsStep(model, kit);
        yield new Part(settings, settings::tell);
      }
      case PREFLIGHT -> {
        TestCallPane testPane =
            new TestCallPane(test, () -> model.form().sheet().map(Preflight::plan), opened, kit);
        PreflightStep preflight = new PreflightStep(model, jobs, testPane, kit);
        yield new Part(preflight, preflight::tell);
      }
    };
  }

  Node root() {
    return root;
  }

  /** Closes what hangs below a button; whoever leaves by a key is done with it. */
  void hidden() {
    popover.hide();
  }

  private HBox header(Runnable leave) {
    Button close = Icons.button(Feather.ARROW_LEFT, kit.text("campaigns.setup.leave"));
    close.setId("setup-leave");
    close.setOnAction(_ -> leave.run());
    Button discard = button("campaigns.setup.discard", "setup-discard", this::askToDiscard);
    discard.getStyleClass().add("quiet");
    HBox header = Cards.header(kit.text("campaigns.new"), kept, discard);
    header.getChildren().addFirst(close);
    return header;
  }

  private HBox foot() {
    failure.setId("setup-problem");
    failure.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(failure, Priority.ALWAYS);
    HBox foot = Cards.row(failure, Cards.spacer(), back, next, later, send);
    foot.getStyleClass().add("setup-foot");
    return foot;
  }

  private Button button(String key, String id, Runnable action) {
    Button button = new Button(kit.text(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void next() {
    model.next();
    tell();
  }

  private void go(SetupStep step) {
    model.go(step);
    bar.open(step);
    tell();
  }

  private void open(SetupStep step) {
    bar.open(step);
    boolean last = step == SetupStep.PREFLIGHT;
    back.setDisable(step == SetupStep.VOICE);
    Presence.show(next, !last);
    Presence.show(send, last);
    Presence.show(later, last);
    next.setDefaultButton(!last);
    Part part = parts.get(step);
    place.setContent(part == null ? null : part.node);
    if (part == null) {
      Turns.later(kit.ticker(), () -> make(step));
    }
    tell();
  }

  private void tell() {
    // Only the step one sees: every other is told when it is opened.
    Part seen = parts.get(model.step().get());
    if (seen != null) {
      seen.tell.run();
    }
    for (SetupStep step : SetupStep.values()) {
      bar.complete(step, step != SetupStep.PREFLIGHT && model.form().complete(step));
    }
    int telephones = model.form().sheet().map(Preflight::toCall).orElse(0);
    send.setText(
        kit.text("campaigns.preflight.send", telephones, kit.formats().number(telephones)));
    send.setDisable(telephones == 0 || model.storing().get());
    later.setDisable(send.isDisable());
    String problem = model.problem().get();
    failure.setText(problem.isEmpty() ? "" : kit.text("campaigns.setup.failed", problem));
  }

  private void ask() {
    model
        .form()
        .sheet()
        .ifPresent(
            sheet ->
                kit.dialogs()
                    .confirm(
                        new Question(
                            kit.text(
                                "campaigns.confirm.title",
                                sheet.toCall(),
                                kit.formats().number(sheet.toCall())),
                            kit.text(
                                "campaigns.confirm.text",
                                sheet.plan().voiceFile(),
                                kit.formats().number(sheet.skippedInAll())),
                            kit.text(
                                "campaigns.confirm.action",
                                sheet.toCall(),
                                kit.formats().number(sheet.toCall())),
                            true),
                        model::send));
  }

  private void askWhen() {
    SettingsViewModel chosen = model.form().settings();
    LaterPane pane =
        new LaterPane(
            model.form().numbers().country().get(),
            !chosen.todayOnly().get(),
            chosen.anyHour().get(),
            kit,
            at -> {
              popover.hide();
              model.sendAt(at);
            });
    model.readRules(pane::judgeBy);
    popover.show(later, pane);
  }

  private void askToDiscard() {
    kit.dialogs()
        .confirm(
            new Question(
                kit.text("campaigns.discard.title"),
                kit.text("campaigns.discard.text"),
                kit.text("campaigns.discard.action"),
                true),
            model::discard);
  }

  private void showKept(DraftKeeping.Kept now) {
    if (!now.problem().isEmpty()) {
      kept.set(kit.text("campaigns.setup.notkept", now.problem()));
    } else {
      kept.set(
          now.at() == null ? "" : kit.text("campaigns.setup.kept", kit.formats().time(now.at())));
    }
  }
}
