package dev.callboard.ui.campaigns;

import dev.callboard.campaign.hours.HoursPreset;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Formats;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * The texts of calling-hours presets in the present language. They stand in English in a file that people
 * may edit: what the program came with is translated, what somebody wrote stays as it is.
 */
final class PresetWords {

  private static final String KEYS = "hours.";
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private final Texts texts;
  private final Formats formats;

  PresetWords(Texts texts, Formats formats) {
    this.texts = texts;
    this.formats = formats;
  }

  String label(HoursPreset preset) {
    return of(preset.label());
  }

  String source(HoursPreset preset) {
    return of(preset.source());
  }

  String note(HoursPreset preset) {
    return of(preset.note());
  }

  String date(HoursPreset preset) {
    return date(preset.date());
  }

  /** A text of a preset that was written down elsewhere. */
  String of(String text) {
    return texts.keyOf(KEYS, text).map(key -> texts.get(key)).orElse(text);
  }

  /** A date as a preset has it: a day, a year, or words. */
  String date(String written) {
    try {
      return formats.day(LocalDate.parse(written, WRITTEN));
    } catch (DateTimeParseException _) {
      return of(written);
    }
  }
}
