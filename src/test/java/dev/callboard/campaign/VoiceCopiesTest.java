package dev.callboard.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.campaign.VoiceCopies.Copy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoiceCopiesTest {

  @TempDir Path folder;

  @Test
  void aCopyOutlivesItsSourceAndIsReplacedWhole() throws Exception {
    Path source = Files.writeString(folder.resolve("催收 提醒.MP3"), "sound");
    new VoiceCopies(folder).keep("reminder.mp3", source);
    Files.delete(source);
    Path copy = kept("reminder.mp3");
    assertThat(copy).hasContent("sound").hasParent(folder.resolve("voices"));
    assertThat(copy.getFileName().toString()).matches("[0-9a-f]{24}\\.mp3");

    new VoiceCopies(folder)
        .keep("reminder.mp3", Files.writeString(folder.resolve("new.wav"), "other sound"));
    assertThat(kept("reminder.mp3")).hasContent("other sound");
    assertThat(files()).containsExactly(kept("reminder.mp3"));
  }

  @Test
  void theSameFileUnderTwoNamesGoesWithTheLastOfThem() throws Exception {
    Path source = Files.writeString(folder.resolve("a.mp3"), "sound");
    var copies = new VoiceCopies(folder);
    copies.keep("one.mp3", source);
    copies.keep("two.mp3", source);
    assertThat(files()).hasSize(1);
    copies.forget("one.mp3");
    assertThat(copies.of("one.mp3")).isInstanceOf(Copy.None.class);
    assertThat(kept("two.mp3")).hasContent("sound");
    copies.forget("two.mp3");
    assertThat(files()).isEmpty();
  }

  @Test
  void whatIsGoneOrCutShortIsToldAndAFailedCopyLeavesTheFormerOne() throws Exception {
    var copies = new VoiceCopies(folder);
    copies.keep("a.mp3", Files.writeString(folder.resolve("a.mp3"), "sound"));
    assertThatThrownBy(() -> copies.keep("a.mp3", folder.resolve("nowhere.mp3")))
        .isInstanceOf(IOException.class);
    Path copy = kept("a.mp3");
    assertThat(files()).containsExactly(copy);
    Files.writeString(copy, "sou");
    assertThat(copies.of("a.mp3")).isEqualTo(new Copy.Missing(copy));
    Files.delete(copy);
    assertThat(copies.of("a.mp3")).isEqualTo(new Copy.Missing(copy));
    copies.keep("a.mp3", Files.writeString(folder.resolve("a.mp3"), "sound"));
    assertThat(copies.of("a.mp3")).isEqualTo(new Copy.Kept(copy));
  }

  private Path kept(String voice) throws IOException {
    return ((Copy.Kept) new VoiceCopies(folder).of(voice)).file();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("voices"))) {
      return files.toList();
    }
  }
}
