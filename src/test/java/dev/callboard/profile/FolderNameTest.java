package dev.callboard.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderNameTest {

  private static final List<String> HOSTILE =
      List.of(
          "../../etc",
          "..",
          ".",
          "a/b",
          "a\\b",
          "C:\\x",
          "con",
          "NUL.txt",
          "nul .log",
          "com1",
          "logs",
          "Logs",
          "profiles.json",
          "settings.json",
          "native",
          "trailing.",
          "a:b",
          "a*?<>|\"",
          "雅加达",
          "雅加达 ",
          "é",
          "e\u0301",
          "Test",
          "test",
          "TEST",
          "x".repeat(300),
          "y".repeat(64),
          "y".repeat(65),
          "~",
          "test~0000000000000000",
          "-p",
          "--data",
          "a b",
          "a_b");

  @TempDir Path data;

  @Test
  void noTwoNamesShareAFolderAndNoneLeavesTheDataFolder() throws Exception {
    Profiles profiles = Profiles.open(data);
    Set<String> folders = new HashSet<>();
    for (String name : HOSTILE) {
      if (ProfileName.problem(name).isPresent()) {
        continue;
      }
      Profile profile = Profile.of(name, URI.create("http://127.0.0.1:9/"), "app", "id");
      profiles.save(profile);
      Path folder = profiles.folder(profile);
      assertThat(folder.normalize().getParent()).as(name).isEqualTo(data);
      assertThat(folder.getFileName().toString().length()).isLessThan(80);
      assertThat(folders.add(folder.getFileName().toString().toLowerCase(Locale.ROOT)))
          .as(name)
          .isTrue();
      Files.createDirectory(folder);
    }
    assertThat(folders).hasSizeGreaterThan(25).doesNotContain("logs", "con", "native");
    assertThat(Profiles.open(data).all()).hasSameSizeAs(folders);
  }

  @Test
  void aPlainNameNeverLooksLikeAHashedOne() {
    String hashed = FolderName.of("雅加达", List.of(), List.of());
    assertThat(FolderName.of(hashed, List.of(), List.of())).isNotEqualTo(hashed);
    assertThat(FolderName.safe(hashed)).isTrue();
  }

  @Test
  void aFolderOfAnotherProfileIsNeverTaken() {
    assertThat(FolderName.of("b", List.of("b"), List.of())).isNotEqualTo("b");
    assertThat(FolderName.of("b", List.of(), List.of("b"))).isEqualTo("b");
    assertThat(FolderName.of("b", List.of(), List.of("B"))).isNotEqualTo("b");
  }
}
