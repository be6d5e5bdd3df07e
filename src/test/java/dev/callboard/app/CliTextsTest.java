package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliTextsTest {

  @TempDir Path data;

  @Test
  void everyCommandExplainsItselfAndItsOptions() {
    for (String command :
        new String[] {
          "demo",
          "simulator",
          "profile add",
          "profile list",
          "profile remove",
          "check",
          "submit",
          "suppress",
          "campaigns",
          "reconcile",
          "sync",
          "archive",
          "verify",
          "rebuild",
          "export"
        }) {
      String help = Shell.in(data).run((command + " --help").split(" ")).exits(0).out();
      assertThat(help).as(command).contains("--json", "--data", "--profile");
      assertThat(help).doesNotContain("cli.", "${", "''");
    }
  }
}
