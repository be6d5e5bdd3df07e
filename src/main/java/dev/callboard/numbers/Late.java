package dev.callboard.numbers;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a value when it is first asked for, once. Thread-safe. */
final class Late<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private volatile @Nullable T made;

  Late(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T known = made;
    return known == null ? make() : known;
  }

  private synchronized T make() {
    T known = made;
    if (known == null) {
      known = maker.get();
      made = known;
    }
    return known;
  }
}
