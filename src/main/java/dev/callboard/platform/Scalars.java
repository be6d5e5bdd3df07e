package dev.callboard.platform;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Single values of the platform's JSON, where a number may come as a number or as a string. */
final class Scalars {

  /** Longer texts are no numbers of the platform, and parsing them could take long. */
  private static final int LONGEST_NUMBER = 40;

  private Scalars() {}

  /** Reads the next value as text, verbatim; null for null, an object or an array. */
  static @Nullable String textOrNull(JsonReader json) throws IOException {
    return switch (json.peek()) {
      case STRING, NUMBER -> json.nextString();
      case BOOLEAN -> String.valueOf(json.nextBoolean());
      default -> {
        json.skipValue();
        yield null;
      }
    };
  }

  /** Reads the next value as text, verbatim; empty for null, an object or an array. */
  static String text(JsonReader json) throws IOException {
    String text = textOrNull(json);
    return text == null ? "" : text;
  }

  /** Reads the next value as a whole number; null when it is none that fits 64 bits. */
  static @Nullable Long numberOrNull(JsonReader json) throws IOException {
    String text = textOrNull(json);
    return text == null ? null : number(text);
  }

  /** Reads the next value as a whole number; 0 when it is none that fits 32 bits. */
  static int integer(JsonReader json) throws IOException {
    Integer value = integerOrNull(json);
    return value == null ? 0 : value;
  }

  /** Reads the next value as a whole number; null when it is none that fits 32 bits. */
  static @Nullable Integer integerOrNull(JsonReader json) throws IOException {
    Long value = numberOrNull(json);
    return value == null || value != value.intValue() ? null : value.intValue();
  }

  /** Reads a text as a whole number; 0 when it is none that fits 32 bits. */
  static int integer(@Nullable String text) {
    Long value = text == null ? null : number(text);
    return value == null || value != value.intValue() ? 0 : value.intValue();
  }

  /** Reads a text as a whole number; null when it is none. */
  static @Nullable Long number(String text) {
    String digits = text.strip();
    if (digits.isEmpty() || digits.length() > LONGEST_NUMBER) {
      return null;
    }
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      return decimal(digits);
    }
  }

  private static @Nullable Long decimal(String digits) {
    try {
      return new BigDecimal(digits).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      return null;
    }
  }
}
