package dev.callboard.ui.settings;

import dev.callboard.backup.UnfitBackup;
import dev.callboard.ui.kit.Dialogs;
import dev.callboard.ui.kit.Kit;
import dev.callboard.workspace.Backups;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Asks for a backup and brings it back as a profile of its own, as a job. On the FX thread. */
public final class Restoring {

  /** How backups are called. */
  static final String EXTENSION = "callboard";

  private final Backups backups;
  private final Kit kit;

  /** For one data folder. */
  public Restoring(Backups backups, Kit kit) {
    this.backups = backups;
    this.kit = kit;
  }

  static Dialogs.FileKind kind(Kit kit) {
    return new Dialogs.FileKind(kit.text("settings.backup.kind"), EXTENSION);
  }

  /** Asks for a file, then begins. */
  void ask() {
    kit.dialogs()
        .openFile(
            new Dialogs.FileQuestion(
                kit.text("settings.backup.restore.action"), "", List.of(kind(kit))),
            this::restore);
  }

  /** Begins at once. */
  void restore(Path file) {
    kit.notices().info(kit.text("settings.backup.restore.begun"));
    kit.jobs()
        .start(
            kit.text("settings.backup.restore.job"),
            control -> backups.restore(file, control),
            restored ->
                restored.ifPresentOrElse(
                    profile ->
                        kit.notices()
                            .good(kit.text("settings.backup.restore.done", profile.name())),
                    () -> kit.notices().info(kit.text("settings.backup.cancelled"))),
            e -> kit.notices().bad(why(e), String.valueOf(e.getMessage())));
  }

  private String why(Exception e) {
    return e instanceof UnfitBackup unfit
        ? kit.text("settings.backup.unfit." + unfit.reason().name().toLowerCase(Locale.ROOT))
        : kit.text("settings.backup.restore.failed");
  }
}
