package dev.callboard.cli;

import dev.callboard.backup.Manifest;
import dev.callboard.profile.Profile;
import dev.callboard.recordings.ArchiveSettingsFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code backup}: a profile in one file, read back and compared. The profile may be open. */
@Command
final class BackupCommand implements Callable<Integer> {

  /** From one file to the next. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Root root;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      descriptionKey = "cli.backup.option.out")
  private Path out = Path.of("");

  @Option(names = "--no-recordings", descriptionKey = "cli.backup.option.noRecordings")
  private boolean noRecordings;

  BackupCommand(Root root) {
    this.root = root;
  }

  /**
   * What was written (public interface).
   *
   * @param elsewhere where kept recordings lie that are not in the file, since the archive was moved;
   *     empty for none
   */
  private record Written(
      String profile, int files, long bytes, boolean recordings, String elsewhere) {}

  @Override
  public Integer call() throws IOException {
    Session session = root.session();
    try (ProcessJob job = new ProcessJob(PATIENCE)) {
      Profile profile = session.profile();
      Path folder = session.engine().profiles().folder(profile);
      Optional<Manifest> written =
          session.engine().backups().backUp(profile, folder, out, !noRecordings, job);
      if (written.isEmpty()) {
        throw session.failed("cli.backup.cancelled");
      }
      Manifest manifest = written.get();
      String elsewhere = noRecordings ? "" : ArchiveSettingsFile.open(folder).get().folder();
      session
          .report()
          .object(
              new Written(
                  manifest.profile(),
                  manifest.files().size(),
                  manifest.bytes(),
                  manifest.recordings(),
                  elsewhere));
      session
          .report()
          .line("cli.backup.done", manifest.profile(), manifest.files().size(), manifest.bytes());
      if (!elsewhere.isEmpty()) {
        session.report().line("cli.backup.elsewhere", elsewhere);
      }
      return ExitCode.DONE;
    } catch (FileAlreadyExistsException e) {
      throw session.failed("cli.backup.exists", out);
    }
  }
}
