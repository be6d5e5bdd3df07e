package dev.callboard.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A set of ids against the library's. */
class IdSetTest {

  @Test
  void holdsEachOnce() {
    var random = new Random(5);
    var ids = new IdSet();
    Set<Long> expected = new HashSet<>();
    for (int i = 0; i < 40_000; i++) {
      long id =
          switch (random.nextInt(4)) {
            case 0 -> random.nextLong();
            case 1 -> (long) random.nextInt(500) << 40;
            default -> random.nextInt(30_000) - 100;
          };
      assertThat(ids.add(id)).as("%s", id).isEqualTo(expected.add(id));
      assertThat(ids.size()).isEqualTo(expected.size());
    }
  }

  @Test
  void takesTheEndsOfTheRange() {
    var ids = new IdSet();
    for (long id : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertThat(ids.add(id)).isTrue();
      assertThat(ids.add(id)).isFalse();
    }
    assertThat(ids.size()).isEqualTo(4);
  }
}
