package dev.callboard.ui.kit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * A value that outlives the screens, as screens see it. They are built anew with every language and
 * mask; what listens to the property handed out before is let go by {@link #renew}. On the FX thread.
 *
 * @param <T> what the value is; null only where its source says so
 */
public final class Relay<T> {

  private final ObservableValue<T> source;
  private ReadOnlyObjectWrapper<T> now;

  /** Relays a value. */
  public Relay(ObservableValue<T> source) {
    this.source = source;
    now = bound();
  }

  /** The value for those who are built now. */
  public ReadOnlyObjectProperty<T> property() {
    return now.getReadOnlyProperty();
  }

  /** Tells those nothing any more who took the property before. */
  public void renew() {
    now.unbind();
    now = bound();
  }

  private ReadOnlyObjectWrapper<T> bound() {
    ReadOnlyObjectWrapper<T> copy = new ReadOnlyObjectWrapper<>();
    copy.bind(source);
    return copy;
  }
}
