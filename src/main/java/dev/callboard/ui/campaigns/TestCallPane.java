package dev.callboard.ui.campaigns;

import dev.callboard.campaign.CampaignPlan;
import dev.callboard.campaign.CampaignResult;
import dev.callboard.campaign.Fate;
import dev.callboard.campaign.SendEnd;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Dialogs.Question;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Presence;
import dev.callboard.ui.kit.Tone;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Pre-flight's offer to ring the supervisor first, and what became of that call. */
final class TestCallPane extends VBox {

  private final TestCallViewModel model;
  private final Supplier<Optional<CampaignPlan>> plan;
  private final Kit kit;
  private final CampaignWords words;
  private final ResultWords results;
  private final HoursWords hours;
  private final ComboBox<String> number = new ComboBox<>();
  private final Button ring;
  private final Hyperlink open;
  private final Label state = Labels.wrapped("");

  /**
   * Builds it.
   *
   * @param plan what would be sent; empty while something is missing
   * @param opened takes the id of the test call, to show it in full
   */
  TestCallPane(
      TestCallViewModel model,
      Supplier<Optional<CampaignPlan>> plan,
      Consumer<String> opened,
      Kit kit) {
    this.model = model;
    this.plan = plan;
    this.kit = kit;
    words = new CampaignWords(kit.texts(), kit.formats());
    results = new ResultWords(kit);
    hours = new HoursWords(kit);
    number.setId("test-number");
    number.setEditable(true);
    number.setItems(model.own());
    number.setPromptText(kit.text("campaigns.test.prompt"));
    number.setAccessibleText(kit.text("campaigns.test.prompt"));
    number.getEditor().textProperty().bindBidirectional(model.number());
    // The toolkit writes its value over what is typed whenever it draws itself anew: one and the
    // same.
    number.valueProperty().bindBidirectional(model.number());
    ring = new Button(kit.text("campaigns.test.ring"), Icons.of(Feather.PHONE_CALL));
    ring.setId("test-ring");
    ring.setMinWidth(USE_PREF_SIZE);
    ring.setOnAction(_ -> prepare());
    open = new Hyperlink(kit.text("campaigns.test.open"));
    open.setId("test-open");
    open.setOnAction(_ -> stored().ifPresent(s -> opened.accept(s.campaign().id())));
    state.setId("test-state");
    state.setMinHeight(Region.USE_PREF_SIZE);
    Label hint = Labels.wrapped(kit.text("campaigns.test.hint"), "muted", "small");
    hint.setMinHeight(Region.USE_PREF_SIZE);
    FlowPane line = new FlowPane(number, ring, open);
    line.getStyleClass().add("voicefile-buttons");
    VBox card = Cards.section(kit.text("campaigns.test.title"), line, state, hint);
    card.setId("test-call");
    card.getStyleClass().add("slim");
    getChildren().add(card);
    model.stage().subscribe(this::show);
    model.held().subscribe(_ -> show(model.stage().get()));
    model.number().subscribe(_ -> show(model.stage().get()));
  }

  private Optional<TestCallViewModel.Stored> stored() {
    return model.stage().get() instanceof TestCallViewModel.Stored s
        ? Optional.of(s)
        : Optional.empty();
  }

  private void prepare() {
    plan.get()
        .ifPresentOrElse(
            tested -> model.prepare(tested, ready -> ask(tested, ready)),
            () -> {
              state.setText(kit.text("campaigns.test.unready"));
              Presence.show(state, true);
            });
  }

  private void ask(CampaignPlan tested, TestCalls.Ready ready) {
    boolean allowed = ready.hours().allowed();
    String telephone = kit.formats().phone(ready.number().canonical());
    String text =
        allowed
            ? kit.text("campaigns.test.ask.text", tested.voiceFile())
            : kit.text("campaigns.test.ask.closed", tested.voiceFile(), hours.now(ready.hours()));
    kit.dialogs()
        .confirm(
            new Question(
                kit.text("campaigns.test.ask.title", telephone),
                text,
                kit.text(allowed ? "campaigns.test.ring" : "campaigns.test.ring.closed"),
                false),
            () -> model.ring(tested, kit.text("campaigns.test.name", tested.voiceFile()), ready));
  }

  private void show(TestCallViewModel.Stage stage) {
    boolean busy =
        stage instanceof TestCallViewModel.Preparing
            || stage instanceof TestCallViewModel.Stored s && s.sending();
    ring.setDisable(busy || model.held().get() || model.number().get().isBlank());
    String text = model.held().get() && !busy ? kit.text("campaigns.test.held") : words(stage);
    state.setText(text);
    state.getStyleClass().removeAll("bad", "warn", "good");
    String tone = tone(stage);
    if (!tone.isEmpty()) {
      state.getStyleClass().add(tone);
    }
    Presence.show(state, !text.isEmpty());
    Presence.show(open, stage instanceof TestCallViewModel.Stored);
  }

  private String words(TestCallViewModel.Stage stage) {
    return switch (stage) {
      case TestCallViewModel.Idle() -> "";
      case TestCallViewModel.Preparing() -> kit.text("campaigns.test.preparing");
      case TestCallViewModel.NoNumber() -> kit.text("campaigns.test.nonumber");
      case TestCallViewModel.Forbidden(var why) ->
          kit.text("campaigns.test.forbidden", words.skipped(why));
      case TestCallViewModel.Failed(String details) -> kit.text("campaigns.test.failed", details);
      case TestCallViewModel.Stored now -> words(now);
    };
  }

  private String words(TestCallViewModel.Stored now) {
    CampaignResult result = now.result();
    if (result != null) {
      return known(result);
    }
    return switch (now.batch().state()) {
      case SENDING -> kit.text("campaigns.test.sending");
      case ACCEPTED -> kit.text("campaigns.test.taken");
      case REFUSED -> kit.text("campaigns.test.notsent", words.reason(now.batch()));
      case UNPROVEN -> kit.text("campaigns.test.unproven", words.reason(now.batch()));
      case WAITING, DROPPED ->
          now.sending()
              ? kit.text("campaigns.test.sending")
              : kit.text("campaigns.test.notsent", why(now.end()));
    };
  }

  private String known(CampaignResult result) {
    String at = results.at(result);
    if (result.fate() != Fate.ANSWERED) {
      return kit.text("campaigns.test.done.not", at, results.outcome(result), results.ring(result));
    }
    return result.userKey().isEmpty()
        ? kit.text(
            "campaigns.test.done",
            at,
            results.outcome(result),
            results.ring(result),
            kit.formats().seconds(result.talk()))
        : kit.text(
            "campaigns.test.done.key",
            at,
            results.outcome(result),
            results.ring(result),
            kit.formats().seconds(result.talk()),
            result.userKey());
  }

  private String why(@Nullable SendEnd end) {
    return switch (end) {
      case null -> "";
      case SendEnd.Held() -> kit.text("campaigns.test.held");
      case SendEnd.OutsideHours outside -> hours.now(outside.verdict());
      case SendEnd.Unreachable(_, var failure) -> words.failure(failure);
      case SendEnd.KeysUnread unread -> words.why(unread);
      case SendEnd.RefusedAll(_, var refusal) -> words.refusal(refusal);
      case SendEnd.TooUncertain(_, var failure) -> words.failure(failure);
      case SendEnd.Finished() -> kit.text("campaigns.test.leftout");
      case SendEnd.Cancelled() -> "";
    };
  }

  private static String tone(TestCallViewModel.Stage stage) {
    return switch (stage) {
      case TestCallViewModel.NoNumber(), TestCallViewModel.Forbidden(_) -> Tone.WARN.styleClass();
      case TestCallViewModel.Failed(_) -> Tone.BAD.styleClass();
      case TestCallViewModel.Stored now ->
          switch (now.batch().state()) {
            case REFUSED -> Tone.BAD.styleClass();
            case UNPROVEN -> Tone.WARN.styleClass();
            case ACCEPTED -> tone(now.result());
            case WAITING, SENDING, DROPPED -> "";
          };
      case TestCallViewModel.Idle(), TestCallViewModel.Preparing() -> "";
    };
  }

  private static String tone(@Nullable CampaignResult result) {
    if (result == null) {
      return "";
    }
    return result.fate() == Fate.ANSWERED ? Tone.GOOD.styleClass() : Tone.WARN.styleClass();
  }
}
