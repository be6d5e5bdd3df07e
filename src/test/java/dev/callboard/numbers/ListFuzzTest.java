package dev.callboard.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, reading it ends: with a list or with a reason. */
class ListFuzzTest {

  private static final int FILES = Integer.getInteger("callboard.import.fuzz", 400);
  private static final Country MEXICO = Countries.find("mx").orElseThrow();
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("GB18030"),
          Charset.forName("windows-1252"));
  private static final String CHARACTERS =
      "0123456789+-().,;\t|\"'=\n\r /abEext\u00e9\u7535\u8bdd\u0661\uff0b\u00a0\u202e\ufeff\u0000";

  @TempDir Path folder;

  @Test
  void textsOfAnyKindAreRead() {
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          var random = new Random(21);
          int read = 0;
          for (int i = 0; i < FILES; i++) {
            var text = new StringBuilder();
            for (int c = random.nextInt(400); c > 0; c--) {
              text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            byte[] bytes = text.toString().getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
            read += read(damaged(bytes, random, random.nextInt(3))) ? 1 : 0;
          }
          assertThat(read).isBetween(FILES / 4, FILES);
        });
  }

  @Test
  void workbooksOfAnyKindAreReadOrRefused() {
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          var random = new Random(22);
          int read = 0;
          for (int i = 0; i < FILES; i++) {
            Map<String, String> parts = ListFileTest.sheet(rows(random));
            String victim = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
            boolean inside = random.nextBoolean();
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
              for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                byte[] xml = part.getValue().getBytes(StandardCharsets.UTF_8);
                int damages = inside && part.getKey().equals(victim) ? random.nextInt(4) : 0;
                zip.write(damaged(xml, random, damages));
              }
            }
            int outside = inside ? 0 : random.nextInt(4);
            read += read(damaged(bytes.toByteArray(), random, outside)) ? 1 : 0;
          }
          assertThat(read).isBetween(FILES / 10, FILES);
        });
  }

  private static String rows(Random random) {
    var rows = new StringBuilder();
    int row = 0;
    for (int i = random.nextInt(6); i >= 0; i--) {
      row += 1 + random.nextInt(3);
      rows.append("<row r='").append(row).append("'>");
      for (char column = 'A'; column < 'D'; column++) {
        String type = List.of("", " t='inlineStr'", " t='str'").get(random.nextInt(3));
        String value = "5512" + random.nextInt(100_000_000);
        rows.append("<c r='").append(column).append(row).append("'").append(type).append(">");
        rows.append(
            type.contains("inline") ? "<is><t>" + value + "</t></is>" : "<v>" + value + "</v>");
        rows.append("</c>");
      }
      rows.append("</row>");
    }
    return rows.toString();
  }

  private static byte[] damaged(byte[] bytes, Random random, int damages) {
    byte[] damaged = bytes.clone();
    for (int i = 0; i < damages && damaged.length > 0; i++) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
    }
    return damaged;
  }

  private boolean read(byte[] bytes) throws Exception {
    Path file = Files.write(folder.resolve("list"), bytes);
    try {
      List<JudgedNumber> list = NumberImport.fromFile(file, MEXICO);
      assertThat(list).allMatch(n -> n.row() > 0);
      return true;
    } catch (UnreadableListException e) {
      assertThat(e.fault()).isNotNull();
      return false;
    }
  }
}
