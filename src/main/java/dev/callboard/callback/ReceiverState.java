package dev.callboard.callback;

import java.net.URI;

/** Whether callbacks can come. */
public sealed interface ReceiverState {

  /** Switched off. */
  record Off() implements ReceiverState {}

  /**
   * Callbacks can come.
   *
   * @param address what to give to the platform; a secret
   */
  record Listening(URI address) implements ReceiverState {

    /** The address is a secret: it is not printed. */
    @Override
    public String toString() {
      return "Listening";
    }
  }

  /**
   * Switched on, but it could not begin to listen.
   *
   * @param problem why, technical words
   */
  record Failed(String problem) implements ReceiverState {}
}
