package dev.callboard.ui.campaigns;

/**
 * Something that went wrong.
 *
 * @param key of the text that says what happened, what is safe and what to do next
 * @param details technical words, without secrets and numbers; may be empty
 */
record Problem(String key, String details) {

  static Problem of(String key, Exception cause) {
    String message = cause.getMessage();
    return new Problem(key, message == null ? cause.getClass().getSimpleName() : message);
  }
}
