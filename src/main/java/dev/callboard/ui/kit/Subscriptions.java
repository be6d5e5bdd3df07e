package dev.callboard.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/** Listeners that end together. Not thread-safe: on the FX thread. */
public final class Subscriptions implements AutoCloseable {

  private final List<Subscription> all = new ArrayList<>();

  /** Keeps a subscription until {@link #close}. */
  public void add(Subscription subscription) {
    all.add(subscription);
  }

  /** Ends every subscription; more may be added afterwards. */
  @Override
  public void close() {
    all.forEach(Subscription::unsubscribe);
    all.clear();
  }
}
