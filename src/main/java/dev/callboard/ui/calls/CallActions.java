package dev.callboard.ui.calls;

import dev.callboard.calls.CallExport;
import dev.callboard.ui.kit.Dialogs;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.PlaysCalls;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/** What the supervisor does with calls, and what is said of it. On the FX thread. */
final class CallActions {

  private final CallsViewModel model;
  private final CallDeeds deeds;
  private final Kit kit;
  private final PlaysCalls player;

  /**
   * Builds it.
   *
   * @param player plays the recording of a call
   */
  CallActions(CallsViewModel model, CallDeeds deeds, Kit kit, PlaysCalls player) {
    this.model = model;
    this.deeds = deeds;
    this.kit = kit;
    this.player = player;
  }

  /** Plays a call's recording, if there is something to hear as far as is known. */
  void play(CallRow row) {
    if (CallWords.playable(row)) {
      player.play(row.id(), this::following);
    }
  }

  /** The next call of what is listed that can be heard. */
  OptionalLong following(long callId) {
    return model.rows().stream()
        .dropWhile(row -> row.id() != callId)
        .skip(1)
        .filter(CallWords::playable)
        .mapToLong(CallRow::id)
        .findFirst();
  }

  /** Narrows to all calls of the number that is looked at. */
  void allCallsOfNumber() {
    CallRow row = model.selectedProperty().get();
    if (row != null) {
      model.sourceProperty().set(Source.LOCAL);
      model.filters().onlyNumber(row.call().bill().destNumber());
    }
  }

  /** Counts the calls of a row's number; told later, and nothing where it cannot be counted. */
  void countCallsOf(CallRow row, LongConsumer counted) {
    kit.background()
        .run(() -> deeds.callsOf(row.call().bill().destNumber()), counted::accept, _ -> {});
  }

  /** Asks, then puts the number on the list of those never to call. */
  void neverCall(CallRow row) {
    String number = row.call().bill().destNumber();
    String shown = kit.formats().phone(number);
    kit.dialogs()
        .confirm(
            new Dialogs.Question(
                kit.text("calls.never.title"),
                kit.text("calls.never.text", shown),
                kit.text("calls.never.action"),
                true),
            () ->
                kit.background()
                    .run(
                        () -> deeds.neverCall(number),
                        added ->
                            kit.notices()
                                .good(
                                    kit.text(
                                        added ? "calls.never.done" : "calls.never.already", shown)),
                        e -> kit.notices().bad(kit.text("calls.never.failed"), e.toString())));
  }

  /** Writes a call's note; the page is read again then. */
  void writeNote(long callId, String text) {
    kit.background()
        .run(
            () -> {
              deeds.writeNote(callId, text);
              return text;
            },
            _ -> model.reload(),
            e -> kit.notices().bad(kit.text("calls.note.failed"), e.toString()));
  }

  /** Writes everything the filter selects to a file the supervisor chooses. */
  void export() {
    FilterValues values = model.filters().values();
    kit.dialogs()
        .saveFile(
            new Dialogs.FileQuestion(
                kit.text("calls.export.title"),
                kit.text("calls.export.name", kit.formats().today().toString()),
                List.of(
                    new Dialogs.FileKind(kit.text("calls.export.csv"), "csv"),
                    new Dialogs.FileKind(kit.text("calls.export.xlsx"), "xlsx"))),
            chosen -> write(values, chosen));
  }

  private void write(FilterValues values, Path out) {
    String name = String.valueOf(out.getFileName());
    long sheets = CallExport.sheets(out, model.totalProperty().get());
    if (sheets > 1) {
      kit.notices().info(kit.text("calls.export.sheets", name, kit.formats().number(sheets)));
    }
    kit.jobs()
        .start(
            kit.text("calls.export.job", name),
            control -> deeds.export(values, out, control),
            rows -> {
              if (rows < 0) {
                kit.notices().info(kit.text("calls.export.cancelled"));
              } else {
                kit.notices().good(kit.text("calls.export.done", kit.formats().number(rows), name));
              }
            },
            e -> kit.notices().bad(kit.text("calls.export.failed"), e.toString()));
  }
}
