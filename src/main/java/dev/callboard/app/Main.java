package dev.callboard.app;

import dev.callboard.cli.Commands;
import dev.callboard.cli.Terminal;
import java.io.PrintStream;

/**
 * The program's start. Without arguments it leaves out the command line, whose library costs a tenth of
 * the time to the first window. Does not extend the toolkit's application class: commands never load it, and
 * from the class path it would refuse to start.
 */
public final class Main {

  private Main() {}

  /** Runs the command line, which opens the window when no command is given. */
  public static void main(String[] arguments) {
    LogProvider.choose();
    PrintStream results = System.out;
    // Standard output is for results alone: what a library prints by itself goes elsewhere.
    System.setOut(System.err);
    Launcher launcher = new Launcher();
    int code =
        arguments.length == 0
            ? launcher.console()
            : Commands.run(arguments, Terminal.ofProcess(results), launcher);
    results.flush();
    System.exit(code);
  }
}
