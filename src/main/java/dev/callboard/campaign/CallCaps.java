package dev.callboard.campaign;

import dev.callboard.country.Country;
import dev.callboard.numbers.Rejection;
import dev.callboard.numbers.SkipReason;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Caps per number, in {@code caps.json} of a profile's folder, counted over every outgoing call of
 * the platform in the local records, whoever placed it. What was not read from the platform yet is
 * not counted. Thread-safe; every method touches the disk.
 */
public final class CallCaps {

  private final JsonFile<Caps> file;
  private final RecentCalls calls;

  CallCaps(Path folder, RecentCalls calls) {
    this.file = file(folder);
    this.calls = calls;
  }

  /** The caps that hold for a profile, whose calls are not counted yet. */
  public static Caps of(Path folder) throws IOException {
    return file(folder).read().orElse(Caps.NONE);
  }

  private static JsonFile<Caps> file(Path folder) {
    return new JsonFile<>(folder.resolve("caps.json"), Caps.class);
  }

  /** The caps that hold. */
  public synchronized Caps caps() throws IOException {
    return file.read().orElse(Caps.NONE);
  }

  /** Sets other caps, durably. */
  public synchronized void set(Caps caps) throws IOException {
    file.write(caps);
  }

  /** Makes ready to be asked often. */
  Ban ban(Country country) throws IOException {
    Caps caps = caps();
    if (caps.equals(Caps.NONE)) {
      return Ban.NOTHING;
    }
    calls.ready();
    return canonical -> {
      String reached = caps.reached(calls.of(canonical, country));
      return reached == null ? null : new SkipReason(Rejection.CAPPED, reached, null);
    };
  }
}
