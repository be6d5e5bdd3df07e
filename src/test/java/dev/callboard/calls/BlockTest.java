package dev.callboard.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.platform.Bill;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/** Records come out of a block as they went in, all of them or some; damage is noticed. */
class BlockTest {

  @Test
  void givesBackEveryRecordWord() throws IOException {
    RandomBills bills = new RandomBills(4);
    Random random = new Random(4);
    List<String> starts = List.of("", "0000-00-00 00:00:00", "2026-11-20 10:00:00", "\ud800 x");
    var writer = new BlockWriter();
    try (var reader = new BlockReader()) {
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
    var writer = new BlockWriter();
    try (var reader = new BlockReader()) {
      byte[] packed = writer.write(new RandomBills(1).plain(1, 20, 86_400));
      for (int length = 0; length < packed.length; length++) {
        byte[] cut = Arrays.copyOf(packed, length);
        assertThatThrownBy(() -> reader.read(cut, new int[] {0})).isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void readsWhatEarlierVersionsDeflated() throws IOException {
    List<Bill> block = new RandomBills(2).plain(1, 40, 86_400);
    byte[] plain = new BlockWriter().write(block);
    byte[] old = new byte[plain.length + 64];
    old[0] = 1;
    ByteBuffer.wrap(old).order(ByteOrder.LITTLE_ENDIAN).putInt(1, plain.length - 1);
    try (var deflater = new Deflater(Deflater.BEST_SPEED, true);
        var reader = new BlockReader()) {
      deflater.setInput(plain, 1, plain.length - 1);
      deflater.finish();
      int size = deflater.deflate(old, 5, old.length - 5);
      assertThat(reader.read(Arrays.copyOf(old, 5 + size), new int[] {3, 39}))
          .isEqualTo(List.of(block.get(3), block.get(39)));
      assertThat(reader.read(plain, new int[] {7})).isEqualTo(List.of(block.get(7)));
    }
  }
}
