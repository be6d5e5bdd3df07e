package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the program starts, as a process of its own. */
class StartTest {

  private static final Pattern UNWANTED =
      Pattern.compile(
          "\\] (javafx|java\\.awt|dev\\.callboard\\.ui|org\\.freedesktop|com\\.sun\\.jna)\\.");

  private static final Pattern NOT_YET =
      Pattern.compile(
          "\\] (org\\.h2|okhttp3|okio|kotlin|org\\.bytedeco|com\\.sun\\.jna|org\\.jfree|org\\.dhatim"
              + "|de\\.siegmar|com\\.google\\.i18n|javax\\.sound\\.sampled\\.Line)\\.");

  private static final Pattern LONG_COMMANDS = Pattern.compile(" +((?:[a-z]+ \\| )+[a-z]+)\\)");

  @TempDir Path data;

  @Test
  void itKnowsItsVersion() throws Exception {
    Shell.Result result = Shell.in(data).child("--version").exits(0);
    assertThat(result.out().strip()).isEqualTo("callboard " + Version.number());
    assertThat(Version.number()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(result.err()).isEmpty();
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void helpNamesEveryCommand() {
    assertThat(Shell.in(data).run("--help").exits(0).out())
        .contains("demo", "simulator", "profile", "check", "campaigns", "sync", "archive");
    assertThat(Shell.in(data).run("profile", "add", "--help").exits(0).out()).contains("--appid");
  }

  @Test
  void theLongCommandsThatTheLauncherKnowsAreCommands() throws Exception {
    String script = Files.readString(Path.of("packaging/linux/launcher.sh"));
    List<String> known =
        script
            .lines()
            .map(LONG_COMMANDS::matcher)
            .filter(Matcher::matches)
            .flatMap(line -> Arrays.stream(line.group(1).split(" \\| ")))
            .toList();
    assertThat(known).contains("sync", "archive");
    known.forEach(command -> Shell.in(data).run(command, "--help").exits(0));
  }

  @Test
  void wrongUsageExitsWith2AndPrintsNoResult() throws Exception {
    for (String[] wrong : new String[][] {{"nonsense"}, {"check", "--nope"}, {"sync", "--from"}}) {
      Shell.Result result = Shell.in(data).run(wrong).exits(2);
      assertThat(result.out()).isEmpty();
      assertThat(result.err()).isNotBlank();
    }
    Shell.in(data).child("nonsense", "--json").exits(2);
  }

  @Test
  void noCommandOpensTheConsoleAndDemoTheDemo() {
    Shell.in(data).run().exits(17);
    Shell.in(data).run("demo").exits(18);
    Shell.in(data).run("demo", "--tour", "x").exits(19);
  }

  @Test
  void aFileOpensTheConsoleOnIt() throws Exception {
    Path file = Files.writeString(data.resolve("e.cbevidence"), "");
    Shell.in(data).run(file.toString()).exits(16);
    Shell.Result missing = Shell.in(data).run(data.resolve("gone.cbevidence").toString()).exits(2);
    assertThat(missing.err()).contains("no command and no file");
  }

  @Test
  void commandsLoadNoToolkitAndSayNothingMoreThanAsked() throws Exception {
    Shell.in(data).run("profile", "add", "t", "--url", "http://127.0.0.1:9/", "--appid", "1");
    Shell.Result listed =
        Shell.in(data)
            .child(
                List.of("-Xlog:class+load:file=" + data.resolve("classes.txt")),
                "profile",
                "list",
                "--json")
            .exits(0);
    assertThat(listed.objects()).hasSize(1);
    assertThat(listed.err()).isEmpty();
    List<String> loaded = Files.readAllLines(data.resolve("classes.txt"));
    assertThat(loaded).anyMatch(l -> l.contains("dev.callboard.app.Launcher"));
    assertThat(loaded.stream().filter(l -> UNWANTED.matcher(l).find())).isEmpty();
  }

  @Test
  void theFirstWindowTouchesNeitherDatabaseNorNetworkNorSoundNorCharts() throws Exception {
    Path classes = data.resolve("classes.txt");
    Process console =
        Shell.in(data)
            .set("DISPLAY", ":none")
            .start(
                List.of(
                    "-Dglass.platform=Headless",
                    "-Dprism.order=sw",
                    "-Xlog:class+load:file=" + classes));
    try {
      Path log = data.resolve("logs/callboard.log");
      while (!Files.exists(log) || !Files.readString(log).contains("login usable")) {
        assertThat(console.waitFor(20, TimeUnit.MILLISECONDS)).as("it ended").isFalse();
      }
    } finally {
      console.destroyForcibly().waitFor();
    }
    List<String> loaded = Files.readAllLines(classes);
    assertThat(loaded).anyMatch(l -> l.contains("dev.callboard.ui.login.LoginView"));
    assertThat(loaded.stream().filter(l -> NOT_YET.matcher(l).find())).isEmpty();
  }

  @Test
  void anUnwritableDataFolderIsSaidInOneLine() throws Exception {
    Path file = Files.writeString(data.resolve("file"), "");
    Shell.Result result = Shell.in(file.resolve("below")).child("campaigns", "--json").exits(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).hasLineCount(1).doesNotContain("\tat ");
  }
}
