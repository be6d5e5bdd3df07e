package dev.callboard.ui.campaigns;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Third step of a set-up: how they are called. Keeps what was typed, understood or not. */
final class SettingsViewModel {

  private final Map<SettingsField, StringProperty> typed = new EnumMap<>(SettingsField.class);
  private final BooleanProperty userKey = new SimpleBooleanProperty();
  private final BooleanProperty todayOnly = new SimpleBooleanProperty(true);
  private final BooleanProperty anyHour = new SimpleBooleanProperty();
  private final Set<String> takenNames = new HashSet<>();

  SettingsViewModel() {
    for (SettingsField field : SettingsField.values()) {
      typed.put(field, new SimpleStringProperty(""));
    }
  }

  /** A setting as typed. */
  StringProperty typed(SettingsField field) {
    return typed.get(field);
  }

  /** Whether people are asked to press a key. */
  BooleanProperty userKey() {
    return userKey;
  }

  /** Whether the platform forgets at the end of its day whom it has not called. */
  BooleanProperty todayOnly() {
    return todayOnly;
  }

  /** Whether batches leave outside calling hours, too. */
  BooleanProperty anyHour() {
    return anyHour;
  }

  /** Names other campaigns have. */
  void taken(Collection<String> names) {
    takenNames.clear();
    takenNames.addAll(names);
  }

  /** The key of what is wrong with a setting; empty when it is fine. */
  Optional<String> problem(SettingsField field) {
    String value = typed.get(field).get().strip();
    if (field == SettingsField.NAME && takenNames.contains(value)) {
      return Optional.of("campaigns.settings.problem.NAME_TAKEN");
    }
    return field.accepts(value)
        ? Optional.empty()
        : Optional.of("campaigns.settings.problem." + field);
  }

  /** The settings that are not fine, in the order of the form. */
  List<SettingsField> problems() {
    return Stream.of(SettingsField.values()).filter(f -> problem(f).isPresent()).toList();
  }

  boolean complete() {
    return problems().isEmpty();
  }

  /** The settings; empty while something is wrong with one. */
  Optional<CampaignSettings> settings() {
    if (!complete()) {
      return Optional.empty();
    }
    return Optional.of(
        new CampaignSettings(
            text(SettingsField.NAME),
            number(SettingsField.WAIT),
            number(SettingsField.CONN),
            userKey.get(),
            todayOnly.get(),
            text(SettingsField.CALLER_ID),
            text(SettingsField.REFERENCE),
            Integer.parseInt(text(SettingsField.BATCH_SIZE)),
            Duration.ofSeconds(Long.parseLong(text(SettingsField.SPACING))),
            anyHour.get(),
            text(SettingsField.OPT_OUT_KEY)));
  }

  private String text(SettingsField field) {
    return typed.get(field).get().strip();
  }

  private @Nullable Integer number(SettingsField field) {
    return text(field).isEmpty() ? null : Integer.valueOf(text(field));
  }
}
