package dev.callboard.simulator;

import java.io.IOException;
import java.net.URI;

/** The embedded platform, over real HTTP on loopback. */
public final class Simulator implements AutoCloseable {

  /** The appid it knows. */
  public static final String APP_ID = "demo";

  /** The access key it knows: not a secret, it opens nothing but this simulator. */
  public static final String ACCESS_KEY = "demo-key";

  private Simulator() {}

  /** Starts it. */
  public static Simulator start(SimulatorOptions options) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** The one URL of all its services. */
  public URI endpoint() {
    throw new UnsupportedOperationException();
  }

  /** Faults on demand. */
  public Faults faults() {
    throw new UnsupportedOperationException();
  }

  /** What arrived: counts of requests and of numbers submitted, by service and tag. */
  public Traffic traffic() {
    throw new UnsupportedOperationException();
  }

  /** Where finished calls are pushed as callbacks; null for nowhere. */
  public void callbackTo(@org.jspecify.annotations.Nullable URI receiver) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
