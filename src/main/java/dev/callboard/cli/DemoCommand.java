package dev.callboard.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: the console on the embedded platform, or the walk through it. */
@Command
final class DemoCommand implements Callable<Integer> {

  private final Root root;

  @Option(names = "--tour", paramLabel = "DIR", descriptionKey = "cli.option.tour")
  private @Nullable Path tour;

  DemoCommand(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IOException {
    return root.program().demo(root.folder(), tour);
  }
}
