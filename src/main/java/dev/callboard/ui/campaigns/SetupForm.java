package dev.callboard.ui.campaigns;

import dev.callboard.campaign.CampaignPlan;
import dev.callboard.campaign.Draft;
import dev.callboard.campaign.Preflight;
import dev.callboard.country.Countries;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * Everything a supervisor types to set up a campaign.
 *
 * @param voice what people will hear
 * @param numbers who will be called
 * @param settings how they are called
 */
record SetupForm(VoiceViewModel voice, NumbersViewModel numbers, SettingsViewModel settings) {

  boolean complete(SetupStep step) {
    return switch (step) {
      case VOICE -> voice.complete();
      case NUMBERS -> numbers.complete();
      case SETTINGS -> settings.complete();
      case PREFLIGHT -> sheet().isPresent();
    };
  }

  /** What would happen; empty while a step is not complete. */
  Optional<Preflight> sheet() {
    if (!voice.complete() || !numbers.complete()) {
      return Optional.empty();
    }
    NumberList list = numbers.list().get();
    return settings.settings().map(s -> Preflight.of(plan(s), list.accepted(), list.skipped()));
  }

  /** The form as typed. */
  Draft draft(SetupStep step) {
    Path file = numbers.file().get();
    return new Draft(
        step.ordinal(),
        typed(SettingsField.NAME),
        voice.voice().get(),
        numbers.country().get().nationcode(),
        numbers.text().get(),
        file == null ? "" : file.toString(),
        typed(SettingsField.WAIT),
        typed(SettingsField.CONN),
        settings.userKey().get(),
        settings.todayOnly().get(),
        typed(SettingsField.CALLER_ID),
        typed(SettingsField.REFERENCE),
        typed(SettingsField.BATCH_SIZE),
        typed(SettingsField.SPACING),
        settings.anyHour().get(),
        typed(SettingsField.OPT_OUT_KEY),
        numbers.choice().get().written());
  }

  /** Puts a draft back into the form. */
  void fill(Draft draft) {
    voice.voice().set(draft.voiceFile());
    Countries.find(draft.country()).ifPresent(numbers.country()::set);
    numbers.text().set(draft.numbersText());
    numbers.file().set(file(draft.numbersFile()));
    numbers.choice().set(ColumnChoice.read(draft.numbersAt()));
    settings.userKey().set(draft.userKey());
    settings.todayOnly().set(draft.todayOnly());
    settings.anyHour().set(draft.anyHour());
    type(SettingsField.NAME, draft.name());
    type(SettingsField.WAIT, draft.waitSeconds());
    type(SettingsField.CONN, draft.connSeconds());
    type(SettingsField.CALLER_ID, draft.callerId());
    type(SettingsField.REFERENCE, draft.reference());
    type(SettingsField.BATCH_SIZE, draft.batchSize());
    type(SettingsField.SPACING, draft.spacingSeconds());
    type(SettingsField.OPT_OUT_KEY, draft.optOutKey());
  }

  /** What can be typed or chosen. */
  Stream<ObservableValue<?>> inputs() {
    return Stream.concat(
        Stream.of(
            voice.voice(),
            numbers.text(),
            numbers.file(),
            numbers.country(),
            numbers.choice(),
            settings.userKey(),
            settings.todayOnly(),
            settings.anyHour()),
        Stream.of(SettingsField.values()).map(settings::typed));
  }

  private CampaignPlan plan(CampaignSettings s) {
    return new CampaignPlan(
        s.name(),
        numbers.country().get(),
        voice.voice().get().strip(),
        s.waitSeconds(),
        s.connSeconds(),
        s.userKey(),
        s.todayOnly(),
        s.callerId(),
        s.reference(),
        s.batchSize(),
        s.spacing(),
        s.anyHour(),
        s.optOutKey());
  }

  private String typed(SettingsField field) {
    return settings.typed(field).get();
  }

  private void type(SettingsField field, String value) {
    settings.typed(field).set(value);
  }

  private static @Nullable Path file(String path) {
    try {
      return path.isEmpty() ? null : Path.of(path);
    } catch (InvalidPathException _) {
      return null;
    }
  }
}
