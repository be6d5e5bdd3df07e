package dev.callboard.cli;

import dev.callboard.profile.Profiles;
import dev.callboard.text.Texts;
import dev.callboard.workspace.Workspaces.ProfileInUse;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;

/** The command line as a whole: its commands, and what becomes of mistakes. */
public final class Commands {

  private final Texts texts;
  private final Root root;
  private final CommandLine line;

  private Commands(Terminal terminal, Program program) {
    this.texts = new Texts(terminal.locale());
    this.root = new Root(terminal, program, texts);
    this.line = new CommandLine(root);
  }

  /**
   * Runs one command line.
   *
   * @return the exit code: 0 done, 1 failed, 2 wrong usage, 3 done in part
   */
  public static int run(String[] arguments, Terminal terminal, Program program) {
    return new Commands(terminal, program).build(terminal, program).execute(arguments);
  }

  private CommandLine build(Terminal terminal, Program program) {
    add(line, "demo", new DemoCommand(root));
    add(line, "simulator", new SimulatorCommand(root));
    CommandLine profile = add(line, "profile", new ProfileCommand());
    add(profile, "add", new ProfileAddCommand(root));
    add(profile, "list", new ProfileListCommand(root));
    add(profile, "remove", new ProfileRemoveCommand(root));
    add(line, "check", new CheckCommand(root));
    add(line, "submit", new SubmitCommand(root));
    add(line, "suppress", new SuppressCommand(root));
    add(line, "campaigns", new CampaignsCommand(root));
    add(line, "reconcile", new ReconcileCommand(root));
    add(line, "sync", new SyncCommand(root));
    add(line, "archive", new ArchiveCommand(root));
    add(line, "verify", new VerifyCommand(root));
    add(line, "rebuild", new RebuildCommand(root));
    add(line, "backup", new BackupCommand(root));
    add(line, "restore", new RestoreCommand(root));
    add(line, "export", new ExportCommand(root));
    line.getCommandSpec().versionProvider(() -> new String[] {"callboard " + program.version()});
    line.getCommandSpec().usageMessage().description(texts.get("cli.command.callboard"));
    line.setResourceBundle(ResourceBundle.getBundle("dev.callboard.text.cli", terminal.locale()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(terminal.out(), true));
    line.setErr(new PrintWriter(terminal.err(), true));
    line.setParameterExceptionHandler(misuse());
    line.setExecutionExceptionHandler(failure());
    return line;
  }

  private CommandLine add(CommandLine parent, String name, Callable<Integer> command) {
    CommandLine added = new CommandLine(command);
    added.getCommandSpec().usageMessage().description(texts.get("cli.command." + name));
    parent.addSubcommand(name, added);
    return added;
  }

  private IParameterExceptionHandler misuse() {
    return (e, _) -> {
      String command = e.getCommandLine().getCommandSpec().qualifiedName();
      e.getCommandLine().getErr().println(e.getMessage());
      e.getCommandLine().getErr().println(texts.get("cli.seehelp", command));
      return ExitCode.USAGE;
    };
  }

  private IExecutionExceptionHandler failure() {
    return (e, _, _) -> {
      Report report = root.report();
      switch (e) {
        case Stop stop -> {
          report.say(stop.getMessage());
          return stop.code();
        }
        case ProfileInUse inUse -> report.note("cli.profile.inuse", inUse.getMessage());
        case Profiles.Damaged damaged ->
            report.note("cli.profiles.damaged", damaged.file(), damaged.getMessage());
        default -> {
          Logger log = LoggerFactory.getLogger(Commands.class);
          log.error("command failed", e);
          report.note("cli.failed", reason(e), root.folder());
        }
      }
      return ExitCode.FAILED;
    };
  }

  /** Words for a failure nobody foresaw; its details are in the log, masked. */
  private static String reason(Exception e) {
    if (e instanceof FileSystemException file && file.getReason() == null) {
      // Its message is the file's name alone: what is wrong with the file is in the type.
      return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
