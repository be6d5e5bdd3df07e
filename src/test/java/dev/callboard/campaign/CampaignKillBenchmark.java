package dev.callboard.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Counts what becomes of many campaigns whose sending process is killed, against a platform that
 * drops, delays and garbles replies. A program: {@code CampaignKillBenchmark [RUNS [FIRST_SEED]]}.
 */
final class CampaignKillBenchmark {

  private static final int USUAL_RUNS = 200;

  private CampaignKillBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL_RUNS;
    int first = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
    int kills = 0;
    int unproven = 0;
    int resolved = 0;
    int open = 0;
    int sentTwice = 0;
    long fateless = 0;
    int bad = 0;
    for (int run = 0; run < runs; run++) {
      Path home = Files.createTempDirectory("callboard-kills");
      CampaignKills.Outcome outcome = CampaignKills.run(first + run, home);
      delete(home);
      kills += outcome.kills();
      unproven += outcome.unproven();
      resolved += outcome.resolved();
      open += outcome.open();
      sentTwice += outcome.sentTwice();
      fateless += outcome.fateless();
      bad += outcome.good() ? 0 : 1;
      System.out.printf("seed %d: %s%n", first + run, outcome);
    }
    System.out.printf(
        "%d campaigns of %d batches, %d SIGKILLs%n", runs, SendingChild.BATCHES, kills);
    System.out.printf(
        "unproven at the end of sending: %d batches; %d proven taken by records, %d rightly open%n",
        unproven, resolved, open);
    System.out.printf(
        "numbers sent twice: %d; numbers without a fate: %d; campaigns with anything wrong: %d%n",
        sentTwice, fateless, bad);
    System.exit(bad == 0 ? 0 : 1);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
