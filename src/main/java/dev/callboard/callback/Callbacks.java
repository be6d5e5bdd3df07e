package dev.callboard.callback;

import dev.callboard.job.JobControl;
import dev.callboard.platform.Bill;
import dev.callboard.store.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The callbacks of one opened profile: the receiver with its switch, and what it kept. Thread-safe;
 * methods may block unless they say otherwise.
 */
public final class Callbacks implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);

  private final CallbackSettingsFile file;
  private final CallbackStore store;
  private final CallbackLog log;
  private final Quarantine quarantine;
  private final Limits limits;
  private final AtomicLongArray tally = new AtomicLongArray(Verdict.values().length);
  private final List<Runnable> changeListeners = new CopyOnWriteArrayList<>();
  private final List<Consumer<Bill>> recordListeners = new CopyOnWriteArrayList<>();
  private volatile CallbackSettings settings;
  private volatile ReceiverState state = new ReceiverState.Off();
  private @Nullable HttpListener listener;

  private Callbacks(Path profile, Database database, CallbackStore store, Limits limits)
      throws IOException {
    this.file = new CallbackSettingsFile(profile.resolve("callbacks.json"));
    this.store = store;
    this.limits = limits;
    this.quarantine = new Quarantine(profile.resolve("callbacks-malformed"));
    this.settings = file.load();
    this.log = CallbackLog.open(profile.resolve("callbacks"), database, store, this::tellOfChange);
  }

  /**
   * Opens what a profile has of callbacks; nothing listens yet.
   *
   * @param profile the profile's folder
   * @throws IOException when it cannot be read or written
   */
  public static Callbacks open(Path profile, Database database, CallbackStore store)
      throws IOException {
    return open(profile, database, store, Limits.DEFAULT);
  }

  static Callbacks open(Path profile, Database database, CallbackStore store, Limits limits)
      throws IOException {
    return new Callbacks(profile, database, store, limits);
  }

  /** Brings the database up to the callbacks that were kept. */
  public void catchUp(JobControl control) throws IOException {
    log.catchUp(control);
  }

  /** Begins to listen if that is switched on; what hinders it stands in {@link #state}. */
  public synchronized void start() {
    if (settings.on() && listener == null) {
      try {
        Reception reception =
            new Reception(
                settings, limits, log, quarantine, InstantSource.system(), this::tellOfRecord);
        var address =
            new InetSocketAddress(InetAddress.ofLiteral(settings.bind()), settings.port());
        HttpListener opened =
            new HttpListener(address, reception::receive, limits.patience(), this::count);
        listener = opened;
        state = new ReceiverState.Listening(settings.address(opened.port()));
      } catch (IOException | IllegalArgumentException e) {
        LOG.warn("callbacks cannot be received: {}", e.getMessage());
        state = new ReceiverState.Failed(String.valueOf(e.getMessage()));
      }
    }
    tellOfChange();
  }

  /** Stops listening; what is under way is finished first. */
  private synchronized void stop() {
    try {
      if (listener != null) {
        listener.close();
      }
    } catch (IOException e) {
      LOG.warn("the receiver of callbacks did not close cleanly: {}", e.getMessage());
    }
    listener = null;
    state = new ReceiverState.Off();
  }

  /**
   * Keeps other settings and begins anew with them.
   *
   * @throws IOException when they cannot be kept; the former ones stay then
   * @throws IllegalArgumentException when they make no sense; the former ones stay then
   */
  public synchronized void apply(CallbackSettings changed) throws IOException {
    changed.check();
    file.save(changed);
    stop();
    settings = changed;
    start();
  }

  /** How it is set; does not block. */
  public CallbackSettings settings() {
    return settings;
  }

  /** Whether callbacks can come; does not block. */
  public ReceiverState state() {
    return state;
  }

  /** What was answered since the profile was opened; does not block. */
  public Tally tally() {
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict, tally.get(verdict.ordinal()));
    }
    return new Tally(counts);
  }

  /** What was kept. */
  public CallbackStore store() {
    return store;
  }

  /**
   * Tells of every request, every switch and whatever the database took in, on any thread.
   *
   * @return ends it
   */
  public AutoCloseable onChange(Runnable listening) {
    changeListeners.add(listening);
    return () -> changeListeners.remove(listening);
  }

  /**
   * Tells of each new record once it is durable, on the thread that answers: to be quick. A hint that
   * it is worth asking the platform, and nothing more.
   *
   * @return ends it
   */
  public AutoCloseable onRecord(Consumer<Bill> listening) {
    recordListeners.add(listening);
    return () -> recordListeners.remove(listening);
  }

  private void count(Verdict verdict) {
    tally.incrementAndGet(verdict.ordinal());
    tellOfChange();
  }

  private void tellOfRecord(Bill bill) {
    recordListeners.forEach(listening -> tell(() -> listening.accept(bill)));
  }

  private void tellOfChange() {
    changeListeners.forEach(Callbacks::tell);
  }

  private static void tell(Runnable listening) {
    try {
      listening.run();
    } catch (RuntimeException e) {
      LOG.error("a listener failed; what was kept is kept all the same", e);
    }
  }

  @Override
  public void close() throws IOException {
    stop();
    log.close();
  }
}
