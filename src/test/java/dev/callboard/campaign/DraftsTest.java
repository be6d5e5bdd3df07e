package dev.callboard.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {

  @TempDir Path folder;

  private static Draft draft(String numbers) {
    return new Draft(
        2,
        "促销 11.11",
        "a.mp3",
        "id",
        numbers,
        "",
        "3x",
        "",
        true,
        false,
        "0",
        "ref",
        "20",
        "1",
        true,
        "9",
        "1/3");
  }

  @Test
  void aDraftComesBackAsTyped() throws Exception {
    new Drafts(folder).save(draft("0812 555 0001\nnot yet"), 0);
    assertThat(new Drafts(folder).load()).contains(draft("0812 555 0001\nnot yet"));
  }

  @Test
  void anOvertakenSaveDoesNotWin() throws Exception {
    Drafts drafts = new Drafts(folder);
    drafts.save(draft("new"), 7);
    drafts.save(draft("old"), 6);
    assertThat(drafts.load()).contains(draft("new"));
  }

  @Test
  void aSaveThatComesAfterClearingIsForgottenToo() throws Exception {
    Drafts drafts = new Drafts(folder);
    drafts.save(draft("sent"), 1);
    drafts.clear(2);
    drafts.save(draft("late"), 2);
    assertThat(drafts.load()).isEmpty();
    drafts.save(draft("next"), 3);
    assertThat(drafts.load()).contains(draft("next"));
  }

  @Test
  void aFileThatIsNoDraftIsNoDraft() throws Exception {
    Files.writeString(folder.resolve("draft.json"), "{\"step\":1");
    assertThat(new Drafts(folder).load()).isEmpty();
    Files.writeString(folder.resolve("draft.json"), "{\"step\":1}");
    assertThat(new Drafts(folder).load()).isEmpty();
  }

  @Test
  void aKilledWriteLeavesTheFormerDraft() throws Exception {
    Drafts drafts = new Drafts(folder);
    drafts.save(draft("former"), 0);
    Files.writeString(folder.resolve("draft.json.1.tmp"), "{\"na");
    assertThat(new Drafts(folder).load()).contains(draft("former"));
    drafts.save(draft("later"), 1);
    assertThat(new Drafts(folder).load()).contains(draft("later"));
  }

  @Test
  void numbersAreNotPrinted() {
    assertThat(draft("0812 555 0001")).asString().doesNotContain("0812");
  }
}
