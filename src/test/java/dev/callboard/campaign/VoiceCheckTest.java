package dev.callboard.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceCheckTest {

  @ParameterizedTest
  @CsvSource({
    "reminder_nov_id.mp3, FILE",
    "'  Reminder2.MP3 ', FILE",
    "reminder_nov, FILE",
    "https://voice.example/a/b.mp3?x=1, ADDRESS",
    "HTTP://voice.example/b.mp3, ADDRESS",
    "'', EMPTY",
    "'   ', EMPTY",
    "催收提醒.mp3, CHINESE",
    "reminder，nov.mp3, CHINESE",
    "https://voice.example/催收.mp3, CHINESE",
    "my reminder.mp3, SIGNS",
    "reminder.wav, NOT_MP3",
    "uploads/reminder.mp3, FOLDER",
    "C:\\voices\\reminder.mp3, FOLDER",
    "ftp://voice.example/b.mp3, BAD_ADDRESS",
    "https://, BAD_ADDRESS",
    "http://voice example/b.mp3, BAD_ADDRESS"
  })
  void judgesNamesByThePlatformsRules(String written, VoiceCheck expected) {
    assertThat(VoiceCheck.of(written)).isEqualTo(expected);
  }
}
