package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Caps;
import dev.callboard.campaign.Register;
import dev.callboard.ui.campaigns.NeverCallViewModel.Answer;
import dev.callboard.ui.campaigns.NeverCallViewModel.Lists;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Dialogs.FileQuestion;
import dev.callboard.ui.kit.Dialogs.Question;
import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Presence;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Whom nobody calls, as a part of the settings. */
public final class NeverCallPane {

  private final VBox registers = new VBox();
  private final Label own = wrapped("");
  private final Label answer = wrapped("");
  private final Label capsProblem = wrapped("", "bad");
  private final Label registerProblem = wrapped("", "bad");
  private final TextField number = new TextField();
  private final TextField name = new TextField();
  private final TextField date = new TextField();
  private final TextField perDay = new TextField();
  private final TextField per24Hours = new TextField();
  private final TextField perWeek = new TextField();
  private final Button list;
  private final NeverCallViewModel model;
  private final Kit kit;
  private final CampaignWords words;
  private final VBox root;

  /** Builds the part and reads what there is. */
  public NeverCallPane(NeverCallViewModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    words = new CampaignWords(kit.texts(), kit.formats());
    list = button("never.list", "never-list", this::changeList);
    root = new VBox(why(), registers(), caps());
    root.getStyleClass().add("column");
    model.lists().subscribe(this::show);
    model.answer().subscribe(this::show);
    model.load();
  }

  /** The part. */
  public Node root() {
    return root;
  }

  private VBox why() {
    number.setId("never-number");
    number.setOnAction(_ -> model.ask(number.getText()));
    Button ask = button("never.ask", "never-ask", () -> model.ask(number.getText()));
    answer.setId("never-answer");
    own.setId("never-own");
    VBox field = Fields.labelled(kit.text("never.number"), number);
    return Cards.section(
        kit.text("never.why"),
        line(field, ask, list),
        answer,
        own,
        wrapped(kit.text("never.own.hint"), "muted", "small"));
  }

  private VBox registers() {
    registers.setId("never-registers");
    registers.getStyleClass().add("sum-lines");
    name.setId("never-name");
    date.setId("never-date");
    date.setText(kit.formats().today().toString());
    registerProblem.setId("never-register-problem");
    Presence.show(registerProblem, false);
    Button add = button("never.add", "never-add", this::add);
    return Cards.section(
        kit.text("never.registers"),
        wrapped(kit.text("never.registers.hint", words.country(model.country())), "muted", "small"),
        registers,
        line(
            Fields.labelled(kit.text("never.name"), name),
            Fields.labelled(kit.text("never.date"), date),
            add),
        registerProblem);
  }

  private VBox caps() {
    perDay.setId("never-day");
    per24Hours.setId("never-24h");
    perWeek.setId("never-week");
    capsProblem.setText(kit.text("never.caps.problem"));
    capsProblem.setId("never-caps-problem");
    Presence.show(capsProblem, false);
    for (TextField cap : List.of(perDay, per24Hours, perWeek)) {
      cap.setPrefColumnCount(4);
      cap.setOnAction(_ -> setCaps());
      cap.focusedProperty()
          .subscribe(
              (_, focused) -> {
                if (!focused) {
                  setCaps();
                }
              });
    }
    return Cards.section(
        kit.text("never.caps"),
        wrapped(kit.text("never.caps.hint"), "muted", "small"),
        line(
            Fields.labelled(kit.text("never.caps.day"), perDay),
            Fields.labelled(kit.text("never.caps.24h"), per24Hours),
            Fields.labelled(kit.text("never.caps.week"), perWeek)),
        capsProblem);
  }

  private void setCaps() {
    Presence.show(
        capsProblem, !model.cap(perDay.getText(), per24Hours.getText(), perWeek.getText()));
  }

  private void add() {
    Optional<LocalDate> dated = NeverCallViewModel.date(date.getText(), kit.formats().today());
    boolean complete = dated.isPresent() && !name.getText().isBlank();
    registerProblem.setText(complete ? "" : kit.text("never.add.problem"));
    Presence.show(registerProblem, !complete);
    if (complete) {
      String called = name.getText().strip();
      kit.dialogs()
          .openFile(
              new FileQuestion(kit.text("never.add.title"), "", List.of()),
              file ->
                  model.add(
                      kit.text("never.job", called),
                      called,
                      dated.get(),
                      file,
                      imported ->
                          kit.notices()
                              .good(
                                  kit.text(
                                      "never.added",
                                      called,
                                      kit.formats().number(imported.register().numbers()),
                                      kit.formats().number(imported.unreadable()),
                                      imported.register().numbers(),
                                      imported.unreadable()))));
    }
  }

  private void changeList() {
    Answer asked = model.answer().get();
    if (asked == null) {
      return;
    }
    if (!asked.listed()) {
      model.list(true, kit.text("never.source"));
      return;
    }
    kit.dialogs()
        .confirm(
            new Question(
                kit.text("never.unlist.title"),
                kit.text("never.unlist.text"),
                kit.text("never.unlist"),
                true),
            () -> model.list(false, ""));
  }

  private void show(@Nullable Lists now) {
    if (now == null) {
      return;
    }
    own.setText(
        now.latest() == null
            ? kit.text("never.own.empty")
            : kit.text(
                "never.own",
                kit.formats().number(now.own()),
                kit.formats().day(now.latest()),
                now.own()));
    registers.getChildren().setAll(now.registers().stream().map(this::register).toList());
    if (now.registers().isEmpty()) {
      registers.getChildren().add(wrapped(kit.text("never.registers.none"), "muted"));
    }
    Caps caps = now.caps();
    perDay.setText(Objects.toString(caps.perDay(), ""));
    per24Hours.setText(Objects.toString(caps.per24Hours(), ""));
    perWeek.setText(Objects.toString(caps.perWeek(), ""));
  }

  private HBox register(Register register) {
    Label words =
        wrapped(
            kit.text(
                "never.register",
                ListName.shown(register.name()),
                kit.formats().day(LocalDate.parse(register.date())),
                kit.formats().number(register.numbers()),
                ListName.shown(register.fileName()),
                register.numbers()));
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    Button remove = Icons.button(Feather.TRASH_2, kit.text("never.remove", register.name()));
    remove.setOnAction(
        _ ->
            kit.dialogs()
                .confirm(
                    new Question(
                        kit.text("never.remove.title", register.name()),
                        kit.text("never.remove.text"),
                        kit.text("never.remove.action"),
                        true),
                    () -> model.remove(register)));
    return Cards.row(words, remove);
  }

  private void show(@Nullable Answer now) {
    boolean known = now != null && !now.canonical().isEmpty();
    Presence.show(list, known);
    list.setText(kit.text(known && now.listed() ? "never.unlist" : "never.list"));
    Presence.show(answer, now != null);
    if (now == null) {
      return;
    }
    String phone = kit.formats().phone(now.canonical());
    if (!known) {
      answer.setText(kit.text("never.answer.none", words.country(model.country())));
    } else if (now.reasons().isEmpty()) {
      answer.setText(kit.text("never.answer.free", phone));
    } else {
      answer.setText(
          kit.text(
              "never.answer.banned",
              phone,
              now.reasons().stream().map(words::skipped).collect(Collectors.joining(" · "))));
    }
  }

  private Button button(String key, String id, Runnable action) {
    Button button = new Button(kit.text(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static HBox line(Node... parts) {
    HBox line = new HBox(parts);
    line.setAlignment(Pos.BOTTOM_LEFT);
    line.getStyleClass().add("beside");
    return line;
  }

  private static Label wrapped(String text, String... classes) {
    Label label = Labels.wrapped(text, classes);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
