package dev.callboard.journal;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A process that appends until it is killed, and tells what is acknowledged. */
final class JournalChild {

  /** Appends for ever and writes each acknowledged number to standard output. */
  static final String ENDLESS = "endless";

  /** Appends until the disk is full. */
  static final String FULL = "full";

  static final long SEGMENT_BYTES = 40_000;

  private JournalChild() {}

  /** Starts this class in a process of its own; the last two words are the mode and the folder. */
  static Process start(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(words).subList(0, words.length - 2));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx64m"));
    command.addAll(List.of("-cp", classPath(), JournalChild.class.getName()));
    command.addAll(List.of(words).subList(words.length - 2, words.length));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** Two folders only: a short class path starts faster. */
  private static String classPath() {
    String[] all = System.getProperty("java.class.path").split(java.io.File.pathSeparator);
    return String.join(
        java.io.File.pathSeparator,
        Arrays.stream(all).filter(p -> p.endsWith("classes") || p.contains("jspecify")).toList());
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]);
    if (args[0].equals(FULL)) {
      untilFull(folder);
    } else {
      forEver(folder);
    }
  }

  private static void forEver(Path folder) throws IOException {
    try (Journal journal = Journal.open(folder, () -> month(folder), SEGMENT_BYTES)) {
      long[] next = {0};
      journal.replay(Position.START, frame -> next[0]++);
      DataOutputStream out = new DataOutputStream(System.out);
      for (long number = next[0]; ; number++) {
        journal.append((byte) (number % 7), payload(number));
        out.writeLong(number);
        out.flush();
      }
    }
  }

  /** Changes now and then, as months do. */
  private static String month(Path folder) {
    return "m" + folder.toFile().lastModified() % 3;
  }

  /** What frame number so-and-so holds: its number and as many bytes as the number says. */
  static byte[] payload(long number) {
    Random random = new Random(number);
    byte[] bytes = new byte[8 + random.nextInt(3_000)];
    if (random.nextBoolean()) {
      random.nextBytes(bytes);
    }
    ByteBuffer.wrap(bytes).putLong(0, number);
    return bytes;
  }

  private static void untilFull(Path folder) throws IOException {
    try (Journal journal = Journal.open(folder, () -> "")) {
      int acknowledged = 0;
      String refusal = "";
      while (refusal.isEmpty()) {
        try {
          journal.append((byte) 1, payload(acknowledged));
          acknowledged++;
        } catch (IOException e) {
          refusal = "refused";
        }
      }
      journal.append((byte) 1, new byte[1]);
      System.out.print(acknowledged + " " + refusal + ", small one taken");
    }
  }
}
