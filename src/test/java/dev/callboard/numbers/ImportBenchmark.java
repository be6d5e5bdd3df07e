package dev.callboard.numbers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A million written numbers from a file, judged and de-duplicated in fresh processes with 512 MB of
 * heap, beside a plain loop over libphonenumber. Both in turn, so that their ratio holds on a busy
 * machine.
 *
 * <p>Run it with the class path of the tests, on an idle machine; arguments: nationcode, numbers,
 * rounds (defaults {@code id 1000000 5}).
 */
final class ImportBenchmark {

  private ImportBenchmark() {}

  /** Compares, or is one of the processes compared when the first argument says so. */
  public static void main(String[] arguments) throws Exception {
    switch (arguments.length == 0 ? "" : arguments[0]) {
      case "console" -> console(Path.of(arguments[1]), country(arguments[2]));
      case "library" -> library(Path.of(arguments[1]), country(arguments[2]));
      default ->
          compare(
              country(argument(arguments, 0, "id")),
              Integer.parseInt(argument(arguments, 1, "1000000")),
              Integer.parseInt(argument(arguments, 2, "5")));
    }
  }

  private static void compare(Country country, int numbers, int rounds) throws Exception {
    Path file = Files.createTempFile("numbers", ".txt");
    try {
      write(file, country, numbers);
      System.out.printf("%s, %d numbers, %d bytes%n", country.region(), numbers, Files.size(file));
      long[] console = new long[rounds];
      long[] library = new long[rounds];
      for (int round = 0; round < rounds; round++) {
        console[round] = run("console", file, country);
        library[round] = run("library", file, country);
      }
      Arrays.sort(console);
      Arrays.sort(library);
      System.out.printf(
          "cold, start of the process to last verdict: console %d ms (best %d), library %d ms"
              + " (best %d), ratio of medians %.1f%n",
          console[rounds / 2],
          console[0],
          library[rounds / 2],
          library[0],
          (double) library[rounds / 2] / console[rounds / 2]);
    } finally {
      Files.delete(file);
    }
  }

  private static long run(String what, Path file, Country country) throws Exception {
    // The clock of this process: the system tells the start of another one by the full second.
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                ImportBenchmark.class.getName(),
                what,
                file.toString(),
                country.nationcode())
            .redirectErrorStream(true)
            .start();
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      String verdicts = output.readLine();
      long took = (System.nanoTime() - begin) / 1_000_000;
      String rest = output.readAllAsString().strip();
      if (process.waitFor() != 0) {
        throw new IOException(verdicts + rest);
      }
      System.out.printf("%s: %d ms since the process began, %s; %s%n", what, took, verdicts, rest);
      return took;
    }
  }

  private static void console(Path file, Country country) throws IOException {
    long begin = System.nanoTime();
    List<JudgedNumber> judged = NumberImport.fromFile(file, country);
    say(begin);
    long accepted = judged.stream().filter(JudgedNumber::accepted).count();
    System.out.printf("accepted %d of %d, %d MB used", accepted, judged.size(), usedMegabytes());
    for (int again = 0; again < 5; again++) {
      long from = System.nanoTime();
      judged = NumberImport.fromFile(file, country);
      System.out.printf(", again %d ms", (System.nanoTime() - from) / 1_000_000);
    }
    System.out.println();
  }

  private static void library(Path file, Country country) throws IOException {
    long begin = System.nanoTime();
    PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    Set<Long> accepted = new HashSet<>();
    try (var lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        try {
          PhoneNumber number = library.parse(line, country.region());
          if (library.isValidNumber(number)) {
            accepted.add(number.getCountryCode() * 1_000_000_000_000L + number.getNationalNumber());
          }
        } catch (NumberParseException e) {
          continue;
        }
      }
    }
    say(begin);
    System.out.printf("accepted %d%n", accepted.size());
  }

  private static void say(long begin) {
    System.out.printf("%d ms of it the import%n", (System.nanoTime() - begin) / 1_000_000);
  }

  private static long usedMegabytes() {
    System.gc();
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }

  private static void write(Path file, Country country, int numbers) {
    var written = new WrittenNumbers(country, 7);
    var random = new Random(7);
    String[] recent = new String[1000];
    try (var writer = Files.newBufferedWriter(file)) {
      for (int i = 0; i < numbers; i++) {
        String number = random.nextInt(20) == 0 ? recent[random.nextInt(1000)] : null;
        number = number == null ? written.tidy() : number;
        recent[i % 1000] = number;
        writer.write(number + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Country country(String code) {
    return Countries.find(code).orElseThrow();
  }

  private static String argument(String[] arguments, int index, String otherwise) {
    return arguments.length > index ? arguments[index] : otherwise;
  }
}
