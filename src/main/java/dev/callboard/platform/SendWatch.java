package dev.callboard.platform;

import okhttp3.Call;
import okhttp3.EventListener;

/**
 * Watches whether a request began to leave this machine. OkHttp tells before it writes the first
 * byte of the request's head, and only after the connection, with its TLS, stands.
 */
final class SendWatch extends EventListener {

  private volatile boolean started;

  @Override
  public void requestHeadersStart(Call call) {
    started = true;
  }

  /** Whether anything of the request may have been sent. */
  boolean maySend() {
    return started;
  }
}
