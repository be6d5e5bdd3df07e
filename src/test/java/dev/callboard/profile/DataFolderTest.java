package dev.callboard.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path home;

  @Test
  void whatWasAskedForBeatsTheEnvironment() {
    Path asked = home.resolve("asked");
    assertThat(DataFolder.locate(asked, Map.of("CALLBOARD_HOME", home + "/other"), "Linux", home))
        .isEqualTo(asked);
  }

  @Test
  void theEnvironmentBeatsTheOperatingSystem() {
    assertThat(DataFolder.locate(null, Map.of("CALLBOARD_HOME", home + "/named"), "Linux", home))
        .isEqualTo(home.resolve("named"));
  }

  @Test
  void eachOperatingSystemHasItsPlace() {
    assertThat(DataFolder.locate(null, Map.of("APPDATA", home + "/roaming"), "Windows 11", home))
        .isEqualTo(home.resolve("roaming/Callboard"));
    assertThat(DataFolder.locate(null, Map.of(), "Windows 11", home))
        .isEqualTo(home.resolve("AppData/Roaming/Callboard"));
    assertThat(DataFolder.locate(null, Map.of(), "Mac OS X", home))
        .isEqualTo(home.resolve("Library/Application Support/Callboard"));
    assertThat(DataFolder.locate(null, Map.of("XDG_DATA_HOME", home + "/xdg"), "Linux", home))
        .isEqualTo(home.resolve("xdg/callboard"));
    assertThat(DataFolder.locate(null, Map.of("XDG_DATA_HOME", "relative"), "Linux", home))
        .isEqualTo(home.resolve(".local/share/callboard"));
  }

  @Test
  void aNewFolderIsItsOwnersOnly() throws Exception {
    Path made = DataFolder.create(home.resolve("a/b"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
        .isEqualTo("rwx------");
  }
}
