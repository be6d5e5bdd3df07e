package dev.callboard.recordings;

import dev.callboard.audio.CompactForm;
import dev.callboard.job.JobControl;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** A process that stores old recordings in a smaller form, and tells each that is done. */
final class TranscodeChild {

  private TranscodeChild() {}

  static Process start(Path folder, URI endpoint) throws IOException {
    return Child.of(TranscodeChild.class, folder, endpoint).start();
  }

  /** Telling every step, until it is done or killed. */
  public static void main(String[] args) throws IOException {
    try (House house = new House(Path.of(args[0]), URI.create(args[1]))) {
      ArchiveSettingsFile settings = house.parts.settings();
      settings.put(settings.get().transcoding(TranscodeRule.OFF.to(CompactForm.OPUS)));
      house
          .archive
          .transcoder()
          .run(
              0,
              new JobControl() {
                @Override
                public void progress(long done, long total) {
                  System.out.println(done);
                }

                @Override
                public boolean cancelled() {
                  return false;
                }
              });
    }
  }
}
