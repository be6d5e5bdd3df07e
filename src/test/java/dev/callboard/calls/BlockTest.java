package dev.callboard.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.platform.Bill;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Records come out of a block as they went in, all of them or some; damage is noticed. */
class BlockTest {

  @Test
  void givesBackEveryRecordWord() throws IOException {
    RandomBills bills = new RandomBills(4);
    Random random = new Random(4);
    List<String> starts = List.of("", "0000-00-00 00:00:00", "2026-11-20 10:00:00", "\ud800 x");
    try (var writer = new BlockWriter();
        var reader = new BlockReader()) {
      for (int round = 0; round < 200; round++) {
        List<Bill> block = new ArrayList<>();
        for (int i = random.nextInt(Location.BLOCK); i >= 0; i--) {
          block.add(bills.bill(random.nextLong(), starts.get(random.nextInt(starts.size()))));
        }
        byte[] packed = writer.write(block);
        int[] some = IntStream.range(0, block.size()).filter(_ -> random.nextInt(3) == 0).toArray();
        assertThat(reader.read(packed, some))
            .isEqualTo(IntStream.of(some).mapToObj(block::get).toList());
        int[] all = IntStream.range(0, block.size()).toArray();
        assertThat(reader.read(packed, all)).isEqualTo(block);
      }
    }
  }

  @Test
  void refusesWhatWasCutOff() throws IOException {
    try (var writer = new BlockWriter();
        var reader = new BlockReader()) {
      byte[] packed = writer.write(new RandomBills(1).plain(1, 20, 86_400));
      // The last bits may say no more than that this is the end.
      for (int length = 0; length < packed.length - 4; length++) {
        byte[] cut = java.util.Arrays.copyOf(packed, length);
        assertThatThrownBy(() -> reader.read(cut, new int[] {0})).isInstanceOf(IOException.class);
      }
    }
  }
}
