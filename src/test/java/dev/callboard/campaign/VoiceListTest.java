package dev.callboard.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoiceListTest {

  @TempDir Path folder;

  @Test
  void theLastUsedComesFirstAndOnlyOnce() throws Exception {
    VoiceList voices = new VoiceList(folder);
    voices.remember("a.mp3");
    voices.remember("b.mp3");
    voices.remember("a.mp3");
    assertThat(new VoiceList(folder).names()).containsExactly("a.mp3", "b.mp3");
  }

  @Test
  void aForgottenNameIsGone() throws Exception {
    VoiceList voices = new VoiceList(folder);
    voices.remember("a.mp3");
    voices.forget("a.mp3");
    voices.forget("never there");
    assertThat(new VoiceList(folder).names()).isEmpty();
  }

  @Test
  void theListStaysShort() throws Exception {
    VoiceList voices = new VoiceList(folder);
    for (int i = 0; i <= VoiceList.MOST; i++) {
      voices.remember("v" + i);
    }
    assertThat(voices.names()).hasSize(VoiceList.MOST).startsWith("v" + VoiceList.MOST);
  }
}
