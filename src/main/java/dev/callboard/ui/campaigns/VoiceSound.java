package dev.callboard.ui.campaigns;

import java.nio.file.Path;

/** Lets a voice file be heard before anybody is called with it. */
public interface VoiceSound {

  /** Plays a file from its start, in place of what plays. */
  void play(Path file);

  /** Ends what plays. */
  void stop();

  /** Nowhere to play. */
  VoiceSound NONE =
      new VoiceSound() {
        @Override
        public void play(Path file) {}

        @Override
        public void stop() {}
      };
}
