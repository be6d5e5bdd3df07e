package dev.callboard.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {

  private static final URI URL = URI.create("http://127.0.0.1:9/api");

  @TempDir Path data;

  @Test
  void everySettingComesBack() throws Exception {
    Profile full =
        new Profile(
            "Night shift",
            URI.create("https://ivr.example/api/yunhu"),
            "app-1",
            "tha",
            ZoneOffset.ofHoursMinutes(5, 30),
            NumberForm.E164,
            "99",
            Duration.ofMillis(1500),
            Duration.ofSeconds(2),
            Duration.ofSeconds(3),
            new SyncChoice(1, Duration.ofHours(6)));
    Profiles.open(data).save(full);
    assertThat(Profiles.open(data).all()).containsExactly(full);
  }

  @Test
  void thePlainNameIsTheFolder() throws Exception {
    Profiles profiles = Profiles.open(data);
    Profile test = named("test");
    assertThat(profiles.folder(test)).isEqualTo(data.resolve("test"));
    profiles.save(test);
    assertThat(profiles.folder(test)).isEqualTo(data.resolve("test"));
    assertThat(Profiles.open(data).folder(test)).isEqualTo(data.resolve("test"));
  }

  @Test
  void theLastUsedComesFirst() throws Exception {
    Profiles profiles = Profiles.open(data);
    for (String name : List.of("a", "b", "c")) {
      profiles.save(named(name));
    }
    profiles.touch("c");
    profiles.touch("b");
    assertThat(Profiles.open(data).all()).extracting(Profile::name).containsExactly("b", "c", "a");
  }

  @Test
  void aRemovedProfilesDataStaysItsOwn() throws Exception {
    Profiles profiles = Profiles.open(data);
    profiles.save(named("Jakarta"));
    Path folder = Files.createDirectories(profiles.folder(named("Jakarta")));
    profiles.remove("Jakarta");
    profiles.save(named("jakarta"));
    assertThat(profiles.folder(named("jakarta")).getFileName().toString())
        .isNotEqualToIgnoringCase("jakarta");
    profiles.save(named("Jakarta"));
    assertThat(profiles.folder(named("Jakarta"))).isEqualTo(folder);
  }

  @Test
  void unknownFieldsAreKept() throws Exception {
    Path file = data.resolve("profiles.json");
    Files.writeString(
        file,
        """
        {"later": {"a": [1, 2]}, "profiles": [
          {"name": "x", "url": "http://127.0.0.1:9/", "appid": "id", "folder": "x", "hue": "teal"}
        ]}
        """);
    Profiles profiles = Profiles.open(data);
    assertThat(profiles.find("x").orElseThrow().platformOffset()).isEqualTo(ZoneOffset.ofHours(8));
    profiles.save(named("x"));
    profiles.save(named("y"));
    assertThat(Files.readString(file)).contains("\"later\"", "\"hue\": \"teal\"");
  }

  @Test
  void aDamagedFileIsSaidAndLeftAlone() throws Exception {
    Path file = data.resolve("profiles.json");
    String good = "{\"name\": \"x\", \"url\": \"http://h/\", \"appid\": \"i\", \"folder\": ";
    for (String damaged :
        List.of(
            "",
            "{\"profiles\": [",
            "[]",
            "{\"profiles\": 7}",
            "{\"profiles\": [7]}",
            "{\"profiles\": [{\"name\": \"x\"}]}",
            "{\"profiles\": [" + good + "\"../up\"}]}",
            "{\"profiles\": [" + good + "\"x\"}, " + good + "\"X\"}]}",
            "{\"profiles\": [" + good + "\"x\", \"offset\": \"noon\"}]}",
            "{\"profiles\": [" + good + "\"x\", \"readTimeoutMs\": -5}]}")) {
      Files.writeString(file, damaged);
      assertThatThrownBy(() -> Profiles.open(data))
          .as(damaged)
          .isInstanceOfSatisfying(
              Profiles.Damaged.class, e -> assertThat(e.file()).isEqualTo(file));
      assertThat(Files.readString(file)).isEqualTo(damaged);
    }
  }

  @Test
  void oneDamagedAfterOpeningIsNotOverwritten() throws Exception {
    Profiles profiles = Profiles.open(data);
    profiles.save(named("a"));
    Files.writeString(data.resolve("profiles.json"), "{oops");
    assertThatThrownBy(() -> profiles.save(named("b"))).isInstanceOf(Profiles.Damaged.class);
    assertThat(Files.readString(data.resolve("profiles.json"))).isEqualTo("{oops");
  }

  @Test
  void badNamesAreRefused() throws Exception {
    Profiles profiles = Profiles.open(data);
    for (String bad :
        List.of("", "  ", " a", "a\n", "a\tb", "a\u202eb", "\ud800", "a\ufffd", "x".repeat(301))) {
      assertThatThrownBy(() -> profiles.save(named(bad)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void savesAtTheSameTimeAreAllKept() throws Exception {
    List<Callable<Void>> savers = new ArrayList<>();
    for (int writer = 0; writer < 4; writer++) {
      int first = writer * 10;
      savers.add(
          () -> {
            Profiles own = Profiles.open(data);
            for (int i = first; i < first + 10; i++) {
              own.save(named("p" + i));
            }
            return null;
          });
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Void> done : threads.invokeAll(savers)) {
        done.get();
      }
    }
    assertThat(Profiles.open(data).all())
        .extracting(Profile::name)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 40).mapToObj(i -> "p" + i).toList());
  }

  @Test
  void twoProcessesKeepEachOthersProfiles() throws Exception {
    List<Process> children = List.of(saver("left"), saver("right"));
    for (Process child : children) {
      assertThat(child.waitFor()).isZero();
    }
    assertThat(Profiles.open(data).all()).hasSize(30);
  }

  private Process saver(String prefix) throws Exception {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            Saver.class.getName(),
            data.toString(),
            prefix)
        .inheritIO()
        .start();
  }

  /** Saves fifteen profiles in a process of its own. */
  static final class Saver {
    private Saver() {}

    public static void main(String[] arguments) throws Exception {
      Profiles profiles = Profiles.open(Path.of(arguments[0]));
      for (int i = 0; i < 15; i++) {
        profiles.save(named(arguments[1] + i));
      }
    }
  }

  private static Profile named(String name) {
    return Profile.of(name, URL, "app", "id");
  }
}
