package dev.callboard.campaign;

import dev.callboard.job.JobControl;
import dev.callboard.platform.PlatformClient;
import dev.callboard.profile.NumberForm;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends a campaign in a process of its own, as the command line does: the one that exists already, if
 * the same was asked for before. Exits 0 when nothing is left to send.
 */
final class SendingChild {

  static final int BATCHES = 40;
  static final int BATCH_SIZE = 3;

  /** How long it waits for an answer; then the batch is unproven. */
  static final Duration ANSWER_WITHIN = Duration.ofMillis(400);

  private static final String NAME = "Dues";

  private SendingChild() {}

  public static void main(String[] arguments) throws Exception {
    try (Ledger ledger = Ledger.open(Path.of(arguments[0]), InstantSource.system());
        PlatformClient client = Bench.client(URI.create(arguments[1]), ANSWER_WITHIN)) {
      var plan = Plans.plan(NAME, BATCH_SIZE);
      var numbers = Plans.numbers(BATCHES * BATCH_SIZE);
      var same = ledger.findSame(plan, numbers);
      Campaign campaign = same.isPresent() ? same.get() : ledger.create(plan, numbers);
      var submitter =
          new Submitter(
              ledger,
              client::playVoice,
              NumberForm.NATIONAL,
              "",
              new SendRules(3, Duration.ZERO, 2));
      while (campaign.unfinished()) {
        campaign = submitter.send(campaign.id(), JobControl.NONE);
      }
    }
  }

  static Process start(Path ledger, URI endpoint) throws Exception {
    return start(command(ledger, endpoint));
  }

  /** The same, unable to write files larger than so many kilobytes. */
  static Process start(Path ledger, URI endpoint, int kilobytes) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", "-c"));
    command.add("ulimit -f " + kilobytes + "; exec \"$@\"");
    command.add("sending");
    command.addAll(command(ledger, endpoint));
    return start(command);
  }

  /** The same in a folder nothing can be written to, whoever it is that tries: a read-only mount. */
  static Process startReadOnly(Path ledger, URI endpoint) throws Exception {
    List<String> command = new ArrayList<>(List.of("unshare", "--user", "--map-root-user"));
    command.addAll(List.of("--mount", "sh", "-c"));
    command.add("mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\" && exec \"$@\"");
    command.add(ledger.toString());
    command.addAll(command(ledger, endpoint));
    return start(command);
  }

  /** Whether this machine lets a process mount something for itself. */
  static boolean mayMount(Path folder) {
    String mount = "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\"";
    try {
      return start(
                  List.of(
                      "unshare",
                      "--user",
                      "--map-root-user",
                      "--mount",
                      "sh",
                      "-c",
                      mount,
                      folder.toString()))
              .waitFor()
          == 0;
    } catch (Exception e) {
      return false;
    }
  }

  private static Process start(List<String> command) throws Exception {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static List<String> command(Path ledger, URI endpoint) {
    return List.of(
        ProcessHandle.current().info().command().orElseThrow(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xshare:auto",
        "-cp",
        System.getProperty("java.class.path"),
        SendingChild.class.getName(),
        ledger.toString(),
        endpoint.toString());
  }
}
