package dev.callboard.ui.recordings;

import dev.callboard.recordings.DeletionPlan;
import dev.callboard.recordings.DeletionReport;
import dev.callboard.recordings.RecordingFilter;
import dev.callboard.ui.kit.Dialogs;
import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Jobs;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Panels;
import dev.callboard.ui.kit.Presence;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks what is to be deleted and why, and says first what would go and what stays. */
final class DeletionSheet {

  /** How recordings are chosen; the names stand in the audit log in small letters. */
  private enum Kind {
    AGE,
    NUMBER,
    PERSON,
    FILTER
  }

  private final ArchiveDesk desk;
  private final Runnable changed;
  private final Kit kit;
  private final AtomicLong edition = new AtomicLong();

  DeletionSheet(ArchiveDesk desk, Runnable changed, Kit kit) {
    this.desk = desk;
    this.changed = changed;
    this.kit = kit;
  }

  /**
   * Asks.
   *
   * @param listed what the list is narrowed down to
   */
  void ask(RecordingFilter listed) {
    ObjectProperty<@Nullable Kind> kind = new SimpleObjectProperty<>(Kind.AGE);
    StringProperty days = new SimpleStringProperty("730");
    StringProperty number = new SimpleStringProperty("");
    StringProperty reason = new SimpleStringProperty("");
    ObjectProperty<@Nullable DeletionPlan> plan = new SimpleObjectProperty<>();
    Label preview = CustodySheets.body("");
    preview.setId("delete-preview");
    Label warning = Labels.wrapped(kit.text("recordings.delete.text"), "muted");
    warning.setMinHeight(Region.USE_PREF_SIZE);
    VBox older = Fields.labelled(kit.text("recordings.delete.days"), field("days", days));
    VBox of = Fields.labelled(kit.text("recordings.delete.number"), field("number", number));
    kind.subscribe(
        now -> {
          Presence.show(older, now == Kind.AGE);
          Presence.show(of, now == Kind.NUMBER || now == Kind.PERSON);
        });
    Runnable look = () -> look(filter(kind.get(), days, number, listed), plan);
    kind.subscribe(look);
    days.subscribe((_, _) -> look.run());
    number.subscribe((_, _) -> look.run());
    plan.subscribe(now -> preview.setText(now == null ? "" : words(now)));
    kit.dialogs()
        .sheet(
            new Dialogs.Sheet(
                kit.text("recordings.delete.title"),
                CustodySheets.column(
                    Panels.choice("delete-kind", kind, kinds(listed)),
                    older,
                    of,
                    CustodySheets.field(kit, reason),
                    preview,
                    warning),
                kit.text("recordings.delete.action"),
                true,
                Bindings.createBooleanBinding(
                    () -> {
                      DeletionPlan now = plan.get();
                      return !reason.get().isBlank() && now != null && now.recordings() > 0;
                    },
                    reason,
                    plan)),
            () -> {
              Kind chosen = kind.get() == null ? Kind.AGE : kind.get();
              DeletionPlan agreed = plan.get();
              RecordingFilter filter = filter(chosen, days, number, listed);
              if (filter != null && agreed != null) {
                confirm(filter, chosen, reason.get().strip(), agreed);
              }
            });
  }

  private Map<@Nullable Kind, String> kinds(RecordingFilter listed) {
    Map<@Nullable Kind, String> kinds = new LinkedHashMap<>();
    kinds.put(Kind.AGE, kit.text("recordings.delete.age"));
    kinds.put(Kind.NUMBER, kit.text("recordings.delete.bynumber"));
    kinds.put(Kind.PERSON, kit.text("recordings.delete.person"));
    if (!listed.equals(RecordingFilter.ALL)) {
      kinds.put(Kind.FILTER, kit.text("recordings.delete.filter"));
    }
    return kinds;
  }

  private @Nullable RecordingFilter filter(
      @Nullable Kind kind, StringProperty days, StringProperty number, RecordingFilter listed) {
    return switch (kind) {
      case null -> null;
      case FILTER -> listed;
      case AGE ->
          days.get().strip().matches("[1-9]\\d{0,4}")
              ? RecordingFilter.ALL.between(
                  null,
                  kit.formats()
                      .today()
                      .minusDays(Long.parseLong(days.get().strip()))
                      .atStartOfDay(zone())
                      .toInstant())
              : null;
      case NUMBER, PERSON -> {
        String digits = number.get().replaceAll("[^0-9+]", "");
        yield digits.isEmpty() ? null : RecordingFilter.ALL.ofNumber("=" + digits);
      }
    };
  }

  private ZoneId zone() {
    return kit.formats().zone();
  }

  private void look(@Nullable RecordingFilter filter, ObjectProperty<@Nullable DeletionPlan> plan) {
    long mine = edition.incrementAndGet();
    plan.set(null);
    if (filter != null) {
      kit.background()
          .run(
              () -> desk.plan(filter),
              found -> {
                if (mine == edition.get()) {
                  plan.set(found);
                }
              },
              this::failed);
    }
  }

  private String words(DeletionPlan plan) {
    if (plan.recordings() == 0) {
      return kit.text("recordings.delete.nothing", kit.formats().number(plan.held()));
    }
    return kit.text(
        "recordings.delete.preview",
        kit.formats().number(plan.recordings()),
        kit.formats().bytes(plan.bytes()),
        plan.oldest() == null ? "" : kit.formats().day(plan.oldest()),
        plan.newest() == null ? "" : kit.formats().day(plan.newest()),
        plan.held());
  }

  private void confirm(RecordingFilter filter, Kind kind, String reason, DeletionPlan plan) {
    kit.dialogs()
        .confirm(
            new Dialogs.Question(
                kit.text("recordings.delete.sure", kit.formats().number(plan.recordings())),
                words(plan),
                kit.text("recordings.delete.do", kit.formats().number(plan.recordings())),
                true),
            () -> {
              Jobs.JobWork<DeletionReport> work =
                  control ->
                      desk.delete(filter, kind.name().toLowerCase(Locale.ROOT), reason, control);
              kit.jobs().start(kit.text("recordings.delete.job"), work, this::done, this::failed);
            });
  }

  private void done(DeletionReport report) {
    changed.run();
    String text =
        kit.text(
            "recordings.delete.done",
            kit.formats().number(report.deleted()),
            kit.formats().number(report.held()));
    if (report.unfinished() > 0) {
      kit.notices()
          .warn(
              kit.text(
                  "recordings.delete.unfinished", text, kit.formats().number(report.unfinished())));
    } else {
      kit.notices().good(text);
    }
  }

  private void failed(Exception e) {
    kit.notices().bad(kit.text("recordings.custody.failed"), String.valueOf(e.getMessage()));
  }

  private static TextField field(String id, StringProperty property) {
    TextField field = new TextField();
    field.setId("delete-" + id);
    field.textProperty().bindBidirectional(property);
    return field;
  }
}
