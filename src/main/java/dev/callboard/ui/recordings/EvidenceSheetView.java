package dev.callboard.ui.recordings;

import dev.callboard.recordings.EvidenceExport;
import dev.callboard.recordings.RecordingFilter;
import dev.callboard.ui.kit.Dialogs;
import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Jobs;
import dev.callboard.ui.kit.Kit;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;

/** Asks how recordings are to be exported, and exports them as a job. */
final class EvidenceSheetView {

  private final ArchiveDesk desk;
  private final Kit kit;

  EvidenceSheetView(ArchiveDesk desk, Kit kit) {
    this.desk = desk;
    this.kit = kit;
  }

  /**
   * Asks.
   *
   * @param selected calls somebody selected; with fewer than two the whole filter is meant
   * @param asked what the list is narrowed down to
   * @param total how many that are
   */
  void ask(List<Long> selected, RecordingFilter asked, long total) {
    boolean few = selected.size() > 1;
    StringProperty template = new SimpleStringProperty(EvidenceExport.USUAL_TEMPLATE);
    StringProperty reason = new SimpleStringProperty("");
    if ((few ? selected.size() : total) > EvidenceExport.MOST_RECORDINGS) {
      kit.notices()
          .info(
              kit.text(
                  "recordings.export.toomany",
                  kit.formats().number(EvidenceExport.MOST_RECORDINGS)));
      return;
    }
    String count = kit.formats().number(few ? selected.size() : total);
    kit.dialogs()
        .sheet(
            new Dialogs.Sheet(
                kit.text("recordings.export.title"),
                CustodySheets.column(
                    CustodySheets.body(
                        kit.text(
                            few ? "recordings.export.selected" : "recordings.export.filtered",
                            count)),
                    Fields.hinted(
                        Fields.labelled(
                            kit.text("recordings.export.template"), field("template", template)),
                        kit.text("recordings.export.template.hint")),
                    CustodySheets.field(kit, reason)),
                kit.text("recordings.export.action"),
                false,
                new SimpleBooleanProperty(true)),
            () ->
                kit.dialogs()
                    .saveFile(
                        new Dialogs.FileQuestion(
                            kit.text("recordings.export.title"),
                            kit.formats().today() + EvidenceExport.ENDING,
                            EvidenceScreen.kinds(kit)),
                        file -> start(few ? selected : List.of(), asked, template, reason, file)));
  }

  private void start(
      List<Long> selected,
      RecordingFilter asked,
      StringProperty template,
      StringProperty reason,
      Path file) {
    Jobs.JobWork<EvidenceExport.Result> work =
        control ->
            desk.export(
                new EvidenceExport.Order(
                    selected.isEmpty() ? desk.calls(asked) : selected,
                    template.get(),
                    reason.get().strip(),
                    kit.formats().zone()),
                file,
                control);
    kit.jobs()
        .start(
            kit.text("recordings.export.job"),
            work,
            done ->
                kit.notices()
                    .good(
                        kit.text(
                            "recordings.export.done",
                            kit.formats().number(done.files()),
                            kit.formats().number(done.without()),
                            String.valueOf(file.getFileName()))),
            e ->
                kit.notices()
                    .bad(kit.text("recordings.export.failed"), String.valueOf(e.getMessage())));
  }

  private static TextField field(String id, StringProperty property) {
    TextField field = new TextField();
    field.setId("export-" + id);
    field.textProperty().bindBidirectional(property);
    return field;
  }
}
