package dev.callboard.ui.recordings;

import dev.callboard.recordings.ArchiveReport;
import dev.callboard.recordings.RecordingArchive.Counts;
import dev.callboard.recordings.VerifyReport;
import dev.callboard.recordings.VerifyStatus;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.EmptyState;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Pager;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The table of recordings above the player. */
final class RecordingsView {

  private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
  private final RecordingsTable table;
  private final Pager pager;
  private final RecordingsViewModel model;
  private final Kit kit;
  private final RecordingWords words;
  private final VBox root;

  RecordingsView(
      RecordingsViewModel model,
      CustodySheets custody,
      PlayerPane player,
      Kit kit,
      LongConsumer chosen) {
    this.model = model;
    this.kit = kit;
    words = new RecordingWords(kit.texts(), kit.formats());
    pager = new Pager(kit.texts(), kit.formats());
    pager.pageProperty().bindBidirectional(model.page());
    pager.pageSizeProperty().bindBidirectional(model.pageSize());
    Button archive = new Button(kit.text("recordings.archive"), Icons.of(Feather.DOWNLOAD_CLOUD));
    archive.setId("recordings-archive");
    archive.setMinWidth(Region.USE_PREF_SIZE);
    archive.setOnAction(_ -> model.archive(kit.text("recordings.job.archive")));
    archive.disableProperty().bind(model.archiving());
    Button verify = new Button(kit.text("recordings.verify"), Icons.of(Feather.CHECK_CIRCLE));
    verify.setId("recordings-verify");
    verify.setMinWidth(Region.USE_PREF_SIZE);
    verify.setOnAction(_ -> model.verify(kit.text("recordings.job.verify"), this::tell));
    table = new RecordingsTable(model, kit, model::sort);
    custody.over(table.view());
    table
        .view()
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe((before, now) -> choose(before, now, chosen));
    RecordingFilterBar bar = new RecordingFilterBar(model.filters(), kit);
    model.campaigns().subscribe(bar::campaigns);
    HBox foot = Cards.row(pager, table.columns());
    HBox.setHgrow(pager, Priority.ALWAYS);
    VBox card = Cards.flush(table.view(), foot);
    VBox.setVgrow(table.view(), Priority.ALWAYS);
    VBox.setVgrow(card, Priority.ALWAYS);
    root =
        Cards.screen(
            Cards.headerOverFacts(
                kit.text("recordings.title"),
                Labels.bound(facts, "muted"),
                archive,
                verify,
                custody.export(),
                custody.menu()),
            bar,
            card,
            player);
    model.counts().subscribe(this::show);
    model.verified().subscribe(_ -> show(model.counts().get()));
    pager.totalProperty().bind(model.total());
    model.takenUp().subscribe(now -> taking(now.longValue()));
    model.problem().subscribe(_ -> show(model.counts().get()));
    model.report().subscribe(this::tell);
    model.archiveProblem().subscribe(this::tellTrouble);
  }

  Parent root() {
    return root;
  }

  /** Marks the row of a call, if it is on the page. */
  void mark(long callId) {
    table.mark(callId);
  }

  /** A row that was only brought up to date is the same recording still. */
  private static void choose(
      @Nullable RecordingItem before, @Nullable RecordingItem now, LongConsumer chosen) {
    if (now != null && (before == null || before.callId() != now.callId())) {
      chosen.accept(now.callId());
    }
  }

  private void show(@Nullable Counts counts) {
    String problem = model.problem().get();
    if (!problem.isEmpty()) {
      facts.set(kit.text("recordings.problem.reading", problem));
    } else if (counts != null) {
      VerifyStatus verified = model.verified().get();
      facts.set(words.counts(counts) + (verified == null ? "" : " · " + words.verified(verified)));
      table.view().setPlaceholder(empty());
    }
  }

  /** The first look after a long reading of calls takes seconds: that it goes on is to be seen. */
  private void taking(long calls) {
    if (calls > 0) {
      String text = kit.text("recordings.taking", calls);
      facts.set(text);
      table.view().setPlaceholder(Labels.muted(text));
    } else {
      show(model.counts().get());
    }
  }

  private Node empty() {
    if (model.filters().any()) {
      return new EmptyState(
          Feather.FILTER,
          kit.text("recordings.empty.filtered.title"),
          kit.text("recordings.empty.filtered.text"),
          kit.text("recordings.filter.clear"),
          model.filters()::clear);
    }
    return new EmptyState(
        Feather.MIC, kit.text("recordings.empty.title"), kit.text("recordings.empty.text"));
  }

  private void tell(@Nullable ArchiveReport report) {
    if (report == null) {
      return;
    }
    String sum =
        kit.text(
            "recordings.archived",
            kit.formats().number(report.kept()),
            kit.formats().bytes(report.bytes()),
            kit.formats().number(report.lost()),
            kit.formats().number(report.remaining()));
    if (!report.stopped().isEmpty()) {
      kit.notices().bad(kit.text("recordings.archive.stopped", sum), report.stopped());
    } else if (report.failed() > 0) {
      kit.notices()
          .warn(kit.text("recordings.archive.failed", sum, kit.formats().number(report.failed())));
    } else {
      kit.notices().good(sum);
    }
  }

  private void tell(VerifyReport found) {
    String text =
        kit.text(
            "recordings.verified",
            kit.formats().number(found.sound()),
            kit.formats().number(found.rotten().size()),
            kit.formats().number(found.missing().size()));
    if (!found.stopped().isEmpty()) {
      kit.notices().bad(kit.text("recordings.verify.stopped", text), found.stopped());
    } else if (found.rotten().isEmpty() && found.missing().isEmpty()) {
      kit.notices().good(text);
    } else {
      kit.notices().warn(kit.text("recordings.verify.again", text));
    }
  }

  private void tellTrouble(String problem) {
    if (!problem.isEmpty()) {
      kit.notices().bad(kit.text("recordings.archive.trouble"), problem);
    }
  }
}
