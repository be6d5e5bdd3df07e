package dev.callboard.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxRowsTest {

  private static final Pattern TEXT = Pattern.compile("<t[^>]*>([^<]*)</t>");

  @TempDir Path folder;

  @Test
  void aFullSheetIsFollowedByAnotherThatBeginsWithTheHeader() throws Exception {
    Path file = folder.resolve("x.xlsx");
    try (XlsxRows rows = new XlsxRows(file, 4)) {
      rows.row(List.of("id"));
      for (int i = 1; i <= 7; i++) {
        rows.row(List.of("0" + i));
      }
    }
    assertThat(texts(file, 1)).containsExactly("id", "01", "02", "03");
    assertThat(texts(file, 2)).containsExactly("id", "04", "05", "06");
    assertThat(texts(file, 3)).containsExactly("id", "07");
  }

  @Test
  void sheetsAreCountedBeforeOneBegins() {
    Path xlsx = folder.resolve("x.XLSX");
    assertThat(TableFile.sheets(xlsx, 0)).isEqualTo(1);
    assertThat(TableFile.sheets(xlsx, 1_048_575)).isEqualTo(1);
    assertThat(TableFile.sheets(xlsx, 1_048_576)).isEqualTo(2);
    assertThat(TableFile.sheets(xlsx, 10_000_000)).isEqualTo(10);
    assertThat(TableFile.sheets(folder.resolve("x.csv"), 10_000_000)).isEqualTo(1);
  }

  private static List<String> texts(Path file, int sheet) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      byte[] xml =
          zip.getInputStream(zip.getEntry("xl/worksheets/sheet" + sheet + ".xml")).readAllBytes();
      Matcher text = TEXT.matcher(new String(xml, StandardCharsets.UTF_8));
      return text.results().map(found -> found.group(1)).toList();
    }
  }
}
