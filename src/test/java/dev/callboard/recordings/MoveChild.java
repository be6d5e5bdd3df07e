package dev.callboard.recordings;

import dev.callboard.job.JobControl;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** A process that moves the archive, and tells each step it is at, until it is done or killed. */
final class MoveChild {

  private MoveChild() {}

  static Process start(Path folder, URI endpoint, Path goal) throws IOException {
    return Child.of(MoveChild.class, folder, endpoint, goal).start();
  }

  public static void main(String[] args) throws IOException {
    try (House house = new House(Path.of(args[0]), URI.create(args[1]))) {
      AtomicLong step = new AtomicLong();
      JobControl telling =
          new JobControl() {
            @Override
            public void progress(long done, long total) {
              System.out.println(step.incrementAndGet());
            }

            @Override
            public boolean cancelled() {
              return false;
            }
          };
      ArchiveMove move = house.archive.move();
      move.run(move.unfinished().orElse(Path.of(args[2])), telling);
    }
  }
}
