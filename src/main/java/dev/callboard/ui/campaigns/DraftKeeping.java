package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Draft;
import dev.callboard.campaign.Drafts;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Keeps a form on the disk while it is being filled in: a moment after typing, and on leaving. */
final class DraftKeeping {

  /** The most typing that a crash can take. */
  static final Duration PAUSE = Duration.ofMillis(500);

  /**
   * Whether the form is on the disk.
   *
   * @param at when it was kept last; null before
   * @param problem why it cannot be kept, technical words; empty when it can
   */
  record Kept(@Nullable Instant at, String problem) {}

  private final ReadOnlyObjectWrapper<Kept> kept = new ReadOnlyObjectWrapper<>(new Kept(null, ""));
  private final Drafts drafts;
  private final Background background;
  private final Ticker ticker;
  private final InstantSource clock;
  private Runnable pending = () -> {};
  private boolean dirty;
  private long edition;

  DraftKeeping(Drafts drafts, Background background, Ticker ticker, InstantSource clock) {
    this.drafts = drafts;
    this.background = background;
    this.ticker = ticker;
    this.clock = clock;
  }

  ReadOnlyObjectProperty<Kept> kept() {
    return kept.getReadOnlyProperty();
  }

  /** Reads the kept form; an unreadable one counts as none, and is replaced by the next save. */
  void load(Consumer<Optional<Draft>> taker) {
    background.run(drafts::load, taker, e -> taker.accept(unreadable(e)));
  }

  /**
   * The form changed.
   *
   * @param form is asked when it is time to save
   */
  void changed(Supplier<Draft> form) {
    dirty = true;
    edition++;
    pending.run();
    pending = ticker.after(PAUSE, () -> save(form.get()));
  }

  /** Saves the form now if it changed since the last save. */
  void save(Draft draft) {
    pending.run();
    if (!dirty) {
      return;
    }
    dirty = false;
    long saved = edition;
    background.run(
        () -> {
          drafts.save(draft, saved);
          return clock.instant();
        },
        at -> kept.set(new Kept(at, "")),
        e -> {
          dirty = true;
          kept.set(new Kept(kept.get().at(), String.valueOf(e.getMessage())));
        });
  }

  /** Forgets the form: it became a campaign, or was thrown away. */
  void clear() {
    pending.run();
    dirty = false;
    long cleared = ++edition;
    background.run(
        () -> {
          drafts.clear(cleared);
          return new Kept(null, "");
        },
        kept::set,
        e -> kept.set(new Kept(null, String.valueOf(e.getMessage()))));
  }

  private Optional<Draft> unreadable(Throwable e) {
    kept.set(new Kept(null, String.valueOf(e.getMessage())));
    return Optional.empty();
  }
}
