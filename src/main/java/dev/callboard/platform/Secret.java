package dev.callboard.platform;

import java.util.Objects;

/** A secret that never prints itself. Equality compares the value. */
public final class Secret {

  private final String value;

  /** Wraps a secret; the empty string stands for none. */
  public Secret(String value) {
    this.value = Objects.requireNonNull(value);
  }

  /** Returns the secret itself: for the wire and the key store, for nothing else. */
  public String reveal() {
    return value;
  }

  /** Whether there is nothing in it. */
  public boolean isBlank() {
    return value.isBlank();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret s && s.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "secret";
  }
}
