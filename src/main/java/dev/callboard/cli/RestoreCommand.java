package dev.callboard.cli;

import dev.callboard.backup.UnfitBackup;
import dev.callboard.profile.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code restore}: brings a backup back as a profile that is not there yet. */
@Command
final class RestoreCommand implements Callable<Integer> {

  private final Root root;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      descriptionKey = "cli.restore.option.in")
  private Path file = Path.of("");

  RestoreCommand(Root root) {
    this.root = root;
  }

  /** What is there now (public interface). */
  private record Restored(String profile) {}

  @Override
  public Integer call() throws IOException {
    Session session = root.session();
    try (ProcessJob job = new ProcessJob(BackupCommand.PATIENCE)) {
      Optional<Profile> restored = session.engine().backups().restore(file, job);
      if (restored.isEmpty()) {
        throw session.failed("cli.restore.cancelled");
      }
      String name = restored.get().name();
      session.report().object(new Restored(name));
      session.report().line("cli.restore.done", name);
      return ExitCode.DONE;
    } catch (UnfitBackup e) {
      String reason = e.reason().name().toLowerCase(Locale.ROOT);
      throw session.failed("cli.restore.unfit." + reason, e.getMessage());
    }
  }
}
