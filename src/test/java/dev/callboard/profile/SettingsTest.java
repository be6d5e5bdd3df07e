package dev.callboard.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @TempDir Path data;

  @Test
  void valuesOutliveTheProgram() throws Exception {
    Settings.open(data).put("look", "dark");
    Settings.open(data).put("font.size", "14");
    Settings again = Settings.open(data);
    assertThat(again.get("look")).contains("dark");
    assertThat(again.get("font.size")).contains("14");
    again.remove("look");
    assertThat(Settings.open(data).get("look")).isEmpty();
  }

  @Test
  void twoWritersKeepEachOthersKeys() throws Exception {
    Settings one = Settings.open(data);
    Settings two = Settings.open(data);
    one.put("a", "1");
    two.put("b", "2");
    assertThat(Settings.open(data).get("a")).contains("1");
    assertThat(Settings.open(data).get("b")).contains("2");
  }

  @Test
  void aDamagedFileIsPutAside() throws Exception {
    Files.writeString(data.resolve("settings.json"), "{half");
    Settings settings = Settings.open(data);
    assertThat(settings.get("look")).isEmpty();
    settings.put("look", "light");
    assertThat(Settings.open(data).get("look")).contains("light");
    assertThat(data.resolve("settings.json.damaged")).hasContent("{half");
  }
}
