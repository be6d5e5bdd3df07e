package dev.callboard.ui.login;

import dev.callboard.platform.Failure;
import dev.callboard.platform.Refusal;
import dev.callboard.text.Texts;
import dev.callboard.workspace.Workspaces;
import java.io.IOException;

/**
 * Why one is not connected, for a person.
 *
 * @param title what happened
 * @param text what it means and what to do
 * @param details the platform's own words or technical ones; may be empty
 */
record Problem(String title, String text, String details) {

  static final Problem NONE = new Problem("", "", "");

  boolean none() {
    return title.isEmpty();
  }

  /** The platform's no: what its code means where one logs in. */
  static Problem of(Refusal refusal, Texts texts) {
    int code = refusal.code().number();
    String key = "login.refused." + code;
    return new Problem(
        texts.get("login.refused.title", String.valueOf(code)),
        texts.get(texts.has(key) ? key : "login.refused.other"),
        refusal.text().isBlank() ? "" : texts.get("login.refused.words", refusal.text()));
  }

  /** No readable answer. */
  static Problem of(Failure failure, String host, Texts texts) {
    String key = "login.failed." + failure.kind().name();
    return new Problem(texts.get(key + ".title", host), texts.get(key), failure.detail());
  }

  /** This machine's own trouble. */
  static Problem of(Exception e, String profile, Texts texts) {
    return switch (e) {
      case Workspaces.ProfileInUse _ ->
          new Problem(texts.get("login.inUse.title", profile), texts.get("login.inUse"), "");
      case IOException io ->
          new Problem(texts.get("login.data.title"), texts.get("login.data"), io.toString());
      default ->
          new Problem(
              texts.get("login.unexpected.title"), texts.get("login.unexpected"), e.toString());
    };
  }
}
