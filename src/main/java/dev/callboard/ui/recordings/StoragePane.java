package dev.callboard.ui.recordings;

import dev.callboard.recordings.ArchivePolicy;
import dev.callboard.recordings.ArchiveSettings;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Dialogs;
import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Jobs;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Panels;
import dev.callboard.ui.kit.Presence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The settings of the archive: what is kept, how fast, how much room it takes. */
public final class StoragePane {

  /** From here on a time is told in years. */
  private static final long MONTHS_TO_YEARS = 24;

  private static final double SPINNER_EM = 16;

  private final StorageDesk desk;
  private final Kit kit;
  private final VBox root = new VBox();
  private final Label usage = CustodySheets.body("");
  private final Label growth = CustodySheets.body("");
  private final Label verified = CustodySheets.body("");
  private final VBox campaigns = new VBox();

  /** Builds it over an archive; what it sets is kept at once. */
  public StoragePane(StorageDesk desk, Kit kit) {
    this.desk = desk;
    this.kit = kit;
    root.getStyleClass().add("column");
    usage.setId("storage-usage");
    growth.setId("storage-growth");
    verified.setId("storage-verified");
    growth.getStyleClass().add("muted");
    root.getChildren()
        .addAll(
            Cards.section(kit.text("recordings.storage.policy"), policy()),
            Cards.section(kit.text("recordings.storage.room"), usage, growth, mover()),
            Cards.section(
                kit.text("recordings.storage.transcode"), new TranscodePane(desk, kit).root()),
            Cards.section(kit.text("recordings.storage.verify"), verify(), verified));
    read();
  }

  /** The pane. */
  public Region root() {
    return root;
  }

  private Node policy() {
    ArchiveSettings now = desk.settings();
    ObjectProperty<@Nullable ArchivePolicy> policy = new SimpleObjectProperty<>(now.policy());
    Map<@Nullable ArchivePolicy, String> choices = new LinkedHashMap<>();
    for (ArchivePolicy one : ArchivePolicy.values()) {
      choices.put(one, kit.text("recordings.policy." + one.name().toLowerCase(Locale.ROOT)));
    }
    Spinner<Integer> seconds = spinner("storage-seconds", 0, 3600, now.leastTalk());
    VBox least = narrow(Fields.labelled(kit.text("recordings.policy.seconds"), seconds));
    Spinner<Integer> parallel = spinner("storage-parallel", 1, 64, now.parallel());
    policy.subscribe(
        chosen -> {
          Presence.show(least, chosen == ArchivePolicy.ANSWERED);
          Presence.show(campaigns, chosen == ArchivePolicy.CAMPAIGNS);
        });
    policy.subscribe(
        (_, chosen) -> put(chosen == null ? desk.settings() : desk.settings().with(chosen)));
    seconds.valueProperty().subscribe((_, v) -> put(desk.settings().withLeastTalk(v)));
    parallel.valueProperty().subscribe((_, v) -> put(desk.settings().withParallel(v)));
    Label hint = Labels.wrapped(kit.text("recordings.policy.hint"), "muted", "small");
    hint.setMinHeight(Region.USE_PREF_SIZE);
    VBox box =
        new VBox(
            Panels.choice("storage-policy", policy, choices),
            least,
            campaigns,
            narrow(Fields.labelled(kit.text("recordings.policy.parallel"), parallel)),
            hint);
    box.getStyleClass().add("column");
    return box;
  }

  private Node verify() {
    CheckBox verify = new CheckBox(kit.text("recordings.storage.verify.on"));
    verify.setId("storage-verify");
    verify.setWrapText(true);
    verify.setSelected(desk.settings().verify());
    verify.selectedProperty().subscribe((_, on) -> put(desk.settings().verifying(on)));
    return verify;
  }

  private Node mover() {
    Button move = new Button(kit.text("recordings.move"), Icons.of(Feather.HARD_DRIVE));
    move.setId("storage-move");
    move.setOnAction(_ -> kit.dialogs().openFolder(kit.text("recordings.move"), this::confirm));
    return move;
  }

  /** Asks first: a move reads and writes everything. */
  private void confirm(Path chosen) {
    kit.dialogs()
        .confirm(
            new Dialogs.Question(
                kit.text("recordings.move.title"),
                kit.text("recordings.move.text", chosen.toString()),
                kit.text("recordings.move.action"),
                false),
            () -> {
              Jobs.JobWork<Long> work = control -> desk.move(chosen, control);
              kit.jobs()
                  .start(
                      kit.text("recordings.job.move"),
                      work,
                      moved -> {
                        kit.notices()
                            .good(
                                moved == 0
                                    ? kit.text("recordings.move.cancelled")
                                    : kit.text("recordings.move.done", chosen.toString()));
                        read();
                      },
                      e ->
                          kit.notices()
                              .bad(
                                  kit.text("recordings.move.failed"),
                                  String.valueOf(e.getMessage())));
            });
  }

  private void read() {
    kit.background().run(desk::usage, this::show, this::failed);
  }

  private void show(StorageDesk.Usage now) {
    usage.setText(
        now.reachable()
            ? kit.text(
                "recordings.storage.usage",
                kit.formats().number(now.recordings()),
                kit.formats().bytes(now.bytes()),
                now.folder(),
                kit.formats().bytes(now.free()))
            : kit.text("recordings.storage.away", now.folder()));
    growth.setText(growth(now));
    verified.setText(new RecordingWords(kit.texts(), kit.formats()).verified(now.verify()));
    campaigns.getChildren().clear();
    now.campaigns().forEach((id, name) -> campaigns.getChildren().add(box(id, name)));
  }

  private String growth(StorageDesk.Usage now) {
    if (now.perMonth() == 0) {
      return kit.text("recordings.storage.growth.none");
    }
    long months = now.free() / now.perMonth();
    boolean years = months >= MONTHS_TO_YEARS;
    return kit.text(
        years ? "recordings.storage.growth.years" : "recordings.storage.growth",
        kit.formats().bytes(now.perMonth()),
        kit.formats().bytes(now.perMonth() * 12),
        kit.formats().number(years ? months / 12 : months));
  }

  private CheckBox box(String id, String name) {
    CheckBox box = new CheckBox(name);
    box.setSelected(desk.settings().campaigns().contains(id));
    box.selectedProperty()
        .subscribe(
            (_, on) -> {
              List<String> chosen = new ArrayList<>(desk.settings().campaigns());
              chosen.remove(id);
              if (on) {
                chosen.add(id);
              }
              put(desk.settings().withCampaigns(chosen));
            });
    return box;
  }

  private void put(ArchiveSettings now) {
    kit.background()
        .run(
            () -> {
              desk.put(now);
              return now;
            },
            _ -> {},
            this::failed);
  }

  private void failed(Exception e) {
    kit.notices().bad(kit.text("recordings.storage.failed"), String.valueOf(e.getMessage()));
  }

  private Spinner<Integer> spinner(String id, int least, int most, int value) {
    Spinner<Integer> spinner = new Spinner<>(least, most, value);
    spinner.setId(id);
    spinner.setEditable(true);
    return spinner;
  }

  /** A small figure in a field as wide as the window looks lost. */
  private VBox narrow(VBox field) {
    field.setMaxWidth(SPINNER_EM * kit.theme().em());
    return field;
  }
}
