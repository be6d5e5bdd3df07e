package dev.callboard.cli;

import dev.callboard.profile.DataFolder;
import dev.callboard.profile.Profiles;
import dev.callboard.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The options every command takes, before or after its name. Without a command: the console. */
@Command(
    name = "callboard",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    sortOptions = false)
final class Root implements Callable<Integer> {

  private final Terminal terminal;
  private final Program program;
  private final Texts texts;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      descriptionKey = "cli.option.data")
  private @Nullable Path data;

  @Option(
      names = {"-p", "--profile"},
      paramLabel = "PROFILE",
      scope = ScopeType.INHERIT,
      descriptionKey = "cli.option.profile")
  private @Nullable String profile;

  @Option(names = "--json", scope = ScopeType.INHERIT, descriptionKey = "cli.option.json")
  private boolean json;

  @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "cli.option.evidence")
  private @Nullable Path evidence;

  @Spec private @Nullable CommandSpec spec;

  Root(Terminal terminal, Program program, Texts texts) {
    this.terminal = terminal;
    this.program = program;
    this.texts = texts;
  }

  @Override
  public Integer call() throws IOException {
    Path file = evidence;
    if (file != null && !Files.isRegularFile(file)) {
      // Most likely a command that is misspelt.
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), texts.get("cli.unknown", file));
    }
    return program.console(folder(), file);
  }

  Terminal terminal() {
    return terminal;
  }

  Program program() {
    return program;
  }

  Path folder() {
    return DataFolder.locate(data, terminal.environment(), terminal.osName(), terminal.home());
  }

  Report report() {
    return new Report(terminal.out(), terminal.err(), json, texts);
  }

  /** Prepares the data folder for a command. */
  Session session() throws IOException {
    return new Session(terminal, engine(), report(), profile);
  }

  private Engine engine() throws IOException {
    try {
      return program.engine(folder());
    } catch (Profiles.Damaged e) {
      throw e;
    } catch (IOException e) {
      throw new Stop(ExitCode.FAILED, texts.get("cli.data.unusable", folder(), e.getMessage()));
    }
  }
}
