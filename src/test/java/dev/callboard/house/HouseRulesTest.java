package dev.callboard.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules about the text of the sources. */
class HouseRulesTest {

  private static final Pattern BANNED_NAME =
      Pattern.compile(".*(Manager|Helper|Utils?|Impl|Base|Abstract)[A-Z]?.*\\.java");

  @Test
  void noFileIsLongerThan500Lines() {
    List<Path> tooLong = all().filter(f -> Sources.lines(f) > 500).toList();
    assertThat(tooLong).isEmpty();
  }

  @Test
  void theMedianFileStaysShort() {
    List<Long> lengths = Sources.java(Sources.MAIN).stream().map(Sources::lines).sorted().toList();
    assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(100);
  }

  @Test
  void namesSayWhatAThingIs() {
    List<Path> badlyNamed =
        Sources.java(Sources.MAIN).stream()
            .filter(f -> BANNED_NAME.matcher(f.getFileName().toString()).matches())
            .filter(f -> !f.getFileName().toString().equals("Database.java"))
            .toList();
    assertThat(badlyNamed).isEmpty();
  }

  @Test
  void unfinishedWorkHasAnIssueNotAComment() {
    Pattern todo = Pattern.compile("(?i)\\b(todo|fixme|xxx)\\b(?! ?#\\d+)");
    List<Path> marked =
        Sources.java(Sources.MAIN).stream()
            .filter(f -> todo.matcher(Sources.read(f)).find())
            .toList();
    assertThat(marked).isEmpty();
  }

  @Test
  void noMachinePathsOrRegistryHosts() {
    Pattern path = Pattern.compile("\"/(work|root|home|tmp)/|repo\\.maven|registry\\.npmjs");
    List<Path> marked =
        Sources.java(Sources.MAIN).stream()
            .filter(f -> path.matcher(Sources.read(f)).find())
            .toList();
    assertThat(marked).isEmpty();
  }

  private static Stream<Path> all() {
    return Stream.of(Sources.MAIN, Sources.TEST).flatMap(r -> Sources.java(r).stream());
  }
}
