package dev.callboard.ui.kit;

import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Whether the platform can be reached, as far as the last attempts showed. On the FX thread. */
public final class Reachability {

  private final ReadOnlyObjectWrapper<@Nullable Instant> offlineSince =
      new ReadOnlyObjectWrapper<>();

  /** Since when it cannot; null while it can. */
  public ReadOnlyObjectProperty<@Nullable Instant> offlineSinceProperty() {
    return offlineSince.getReadOnlyProperty();
  }

  /** Whether it cannot. */
  public boolean offline() {
    return offlineSince.get() != null;
  }

  /** An attempt failed; the first failure's time stays. */
  public void lost(Instant when) {
    if (!offline()) {
      offlineSince.set(when);
    }
  }

  /** An attempt succeeded. */
  public void back() {
    offlineSince.set(null);
  }
}
