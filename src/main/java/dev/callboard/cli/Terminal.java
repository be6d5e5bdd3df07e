package dev.callboard.cli;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The process's surroundings as commands see them.
 *
 * @param in standard input
 * @param out where results go, and nothing else
 * @param err where messages go
 * @param environment the process's environment
 * @param ask asks for a line without echo, given a prompt; null where nobody sits
 * @param osName {@code os.name}
 * @param home the user's home folder
 * @param zone the operator's time zone
 * @param locale the operator's language
 */
public record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    @Nullable Function<String, char @Nullable []> ask,
    String osName,
    Path home,
    ZoneId zone,
    Locale locale) {

  /** The surroundings of this process, with results going to the given stream. */
  public static Terminal ofProcess(PrintStream results) {
    Console console = System.console();
    boolean somebody = console != null && console.isTerminal();
    return new Terminal(
        System.in,
        results,
        System.err,
        System.getenv(),
        somebody ? prompt -> console.readPassword("%s", prompt) : null,
        System.getProperty("os.name"),
        Path.of(System.getProperty("user.home")),
        ZoneId.systemDefault(),
        // One language whatever the system's: scripts read what is written here.
        Locale.ENGLISH);
  }
}
