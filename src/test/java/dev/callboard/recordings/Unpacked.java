package dev.callboard.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Exported evidence, unpacked and checked as anybody does who has never heard of this program.
 *
 * @param folder where it lies
 * @param names of its entries, in order
 */
record Unpacked(Path folder, List<String> names) {

  static Unpacked of(Path zip, Path to) throws IOException {
    List<String> names = new ArrayList<>();
    try (InputStream in = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(in)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path file = to.resolve(entry.getName()).normalize();
        assertThat(file.startsWith(to)).isTrue();
        Files.createDirectories(file.getParent());
        Files.copy(entries, file);
        names.add(entry.getName());
      }
    }
    return new Unpacked(to, names);
  }

  /** What {@code sha256sum -c} says: 0 when every file is as it was. */
  int sums() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/sha256sum")), "no sha256sum here");
    Process check =
        new ProcessBuilder("/usr/bin/sha256sum", "-c", "--quiet", "--strict", "SHA256SUMS")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(check.waitFor(Duration.ofSeconds(60))).isTrue();
    return check.exitValue();
  }
}
