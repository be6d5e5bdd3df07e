package dev.callboard.cli;

import dev.callboard.campaign.SuppressedNumber;
import dev.callboard.campaign.SuppressionList;
import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import dev.callboard.numbers.JudgedNumber;
import dev.callboard.numbers.NumberImport;
import dev.callboard.numbers.Rejection;
import dev.callboard.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code suppress}: puts the numbers of a file on the list of numbers never to call. */
@Command
final class SuppressCommand implements Callable<Integer> {

  private final Root root;

  @Option(
      names = "--numbers",
      required = true,
      paramLabel = "FILE",
      descriptionKey = "cli.option.suppress")
  private String numbers = "";

  @Option(names = "--country", paramLabel = "CC", descriptionKey = "cli.option.country")
  private @Nullable String country;

  @Option(names = "--source", paramLabel = "TEXT", descriptionKey = "cli.option.source")
  private @Nullable String source;

  @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "cli.option.reason")
  private String reason = "";

  SuppressCommand(Root root) {
    this.root = root;
  }

  /**
   * What was done (public interface).
   *
   * @param read entries in the file
   * @param added numbers that were not on the list before
   * @param unreadable entries that are no numbers of the country
   */
  private record Suppressed(int read, int added, long unreadable) {}

  @Override
  public Integer call() throws IOException {
    Session session = root.session();
    String wanted = country == null ? session.profile().country() : country;
    Country where =
        Countries.find(wanted).orElseThrow(() -> Explained.unknownCountry(session, wanted));
    Path file = file(session);
    List<JudgedNumber> judged = NumberImport.fromFile(file, where);
    String from = source == null ? file.getFileName().toString() : source;
    Instant now = Instant.now();
    List<SuppressedNumber> never =
        judged.stream()
            .filter(JudgedNumber::accepted)
            .map(n -> new SuppressedNumber(n.canonical(), now, from, reason))
            .toList();
    long unreadable =
        judged.stream().filter(n -> !n.accepted() && n.rejection() != Rejection.DUPLICATE).count();
    // Opened so that no other console sends while the list changes.
    try (Workspace workspace = session.openOffline()) {
      int added = new SuppressionList(workspace.folder()).add(never);
      session.report().object(new Suppressed(judged.size(), added, unreadable));
      session.report().line("cli.suppress.summary", judged.size(), added, unreadable);
    }
    if (unreadable > 0) {
      session.report().note("cli.suppress.unreadable", unreadable);
      return ExitCode.PARTIAL;
    }
    return ExitCode.DONE;
  }

  private Path file(Session session) {
    try {
      Path file = Path.of(numbers);
      if (Files.isRegularFile(file) && Files.isReadable(file)) {
        return file;
      }
    } catch (InvalidPathException e) {
      throw session.usage("cli.submit.file", numbers);
    }
    throw session.usage("cli.submit.file", numbers);
  }
}
