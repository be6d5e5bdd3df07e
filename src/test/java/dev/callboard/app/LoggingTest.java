package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.platform.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log stays small and holds nothing in clear, however much is written. */
class LoggingTest {

  private static final String KEY = "canary-key-99";
  private static final String NUMBER = "6281255501234";
  private static final long LARGEST = 6L << 20;

  @TempDir Path data;

  @AfterEach
  void quiet() {
    Logging.silence();
  }

  @Test
  void aFloodRotatesThroughAFewSmallMaskedFiles() throws Exception {
    Masking masking = new Masking();
    masking.register(new Secret(KEY));
    Logging.start(data, masking);
    Logger log = LoggerFactory.getLogger("dev.callboard.flood");
    String filler = "x".repeat(1000);
    for (int i = 0; i < 30_000; i++) {
      log.info("{} {} {} {}", i, KEY, NUMBER, filler);
    }
    Logging.silence();
    List<Path> files;
    try (Stream<Path> all = Files.list(data.resolve("logs"))) {
      files = all.toList();
    }
    assertThat(files).hasSize(4);
    for (Path file : files) {
      assertThat(Files.size(file)).isLessThan(LARGEST);
      assertThat(Files.readString(file)).contains("…234").doesNotContain(KEY, NUMBER);
    }
    assertThat(Files.readString(data.resolve("logs/callboard.log"))).contains(" 29999 ");
  }
}
