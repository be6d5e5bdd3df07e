package dev.callboard.ui.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.campaign.hours.HoursBook;
import dev.callboard.campaign.hours.HoursPreset;
import dev.callboard.campaign.hours.HoursVerdict;
import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import dev.callboard.text.Language;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.TestWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The presets the program comes with speak every language; what somebody wrote stays. */
class PresetWordsTest {

  /** Names of laws, which are the same everywhere. */
  private static final Set<String> NAMES =
      Set.of("BSP Circular 454 (2004); SEC MC 18 (2019)", "Ley 2300 de 2023");

  @TempDir Path profile;

  @Test
  void everyTextOfEveryPresetHasATranslationAndNoneIsLeftOver() throws Exception {
    Texts english = new Texts(Locale.ENGLISH);
    Set<String> keys = new HashSet<>();
    List<String> missing = new ArrayList<>();
    for (HoursPreset preset : presets()) {
      Stream.of(preset.label(), preset.source(), preset.note())
          .filter(text -> !text.isEmpty() && !NAMES.contains(text))
          .forEach(
              text ->
                  english
                      .keyOf("hours.", text)
                      .ifPresentOrElse(keys::add, () -> missing.add(text)));
      english.keyOf("hours.", preset.date()).ifPresent(keys::add);
    }
    assertThat(missing).isEmpty();
    assertThat(ResourceBundle.getBundle("dev.callboard.text.hours", Locale.ROOT).keySet())
        .containsExactlyInAnyOrderElementsOf(keys);
  }

  @Test
  void oneReadsThemInOnesOwnLanguage() throws Exception {
    Texts texts = new Texts(Language.SPANISH.locale(Locale.ROOT));
    PresetWords words = new PresetWords(texts, new Formats(texts, Clock.systemUTC()));
    HoursPreset mexico =
        presets().stream().filter(p -> p.id().equals("mx-collection")).findFirst().orElseThrow();
    assertThat(words.label(mexico)).isEqualTo("Cobranza de deudas");
    assertThat(words.note(mexico)).isEqualTo("En la zona del deudor.");
    assertThat(words.date(mexico)).isEqualTo("7 oct 2014");
    assertThat(words.of("Encuestas de la casa")).isEqualTo("Encuestas de la casa");
    assertThat(words.date("2004, 2019")).isEqualTo("2004, 2019");
  }

  @Test
  void thePreflightSaysWhatElseToKnowInOnesOwnLanguage() throws Exception {
    HoursPreset mexico =
        presets().stream().filter(p -> p.id().equals("mx-collection")).findFirst().orElseThrow();
    HoursVerdict verdict =
        new HoursVerdict(true, List.of(ZoneOffset.UTC), 1, null, Instant.EPOCH, mexico);
    try (TestWindow window = FxThread.call(TestWindow::frozen)) {
      Kit spanish = window.kit(new Texts(Language.SPANISH.locale(Locale.ROOT)));
      HoursCard card =
          FxThread.call(() -> new HoursCard(FakeDesk.plan("x"), verdict, "", null, spanish));
      assertThat(card.getChildren().stream().map(n -> ((Label) n).getText()))
          .contains("En la zona del deudor.")
          .doesNotContain(mexico.note());
    }
  }

  private List<HoursPreset> presets() throws IOException {
    List<HoursPreset> all = new ArrayList<>();
    for (Country country : Countries.all()) {
      all.addAll(new HoursBook(profile).presets(country));
    }
    return all;
  }
}
