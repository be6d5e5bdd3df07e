package dev.callboard.ui.shell;

import dev.callboard.platform.Account;
import dev.callboard.platform.PlatformClient;
import dev.callboard.platform.Reply;
import dev.callboard.text.Explanations;
import dev.callboard.ui.kit.Dialogs;
import dev.callboard.ui.kit.Kit;

/**
 * Clears the token and logs in anew: what the platform's documentation prescribes when extensions
 * were added or changed (Clear the Token interface). Asks first, because whoever shares the token is
 * logged out with it.
 */
public final class TokenClearing {

  private final PlatformClient client;
  private final Kit kit;

  public TokenClearing(PlatformClient client, Kit kit) {
    this.client = client;
    this.kit = kit;
  }

  /** Asks, and clears when the answer is yes. */
  public void ask() {
    kit.dialogs()
        .confirm(
            new Dialogs.Question(
                kit.text("shell.clear.title"),
                kit.text("shell.clear.text"),
                kit.text("shell.clear.action"),
                true),
            this::clear);
  }

  private void clear() {
    kit.background()
        .run(
            () -> client.logout().then(_ -> client.login()),
            this::tell,
            e -> kit.notices().bad(kit.text("shell.clear.failed", ""), e.toString()));
  }

  private void tell(Reply<Account> reply) {
    Explanations explanations = new Explanations(kit.texts());
    switch (reply) {
      case Reply.Ok<Account> _ -> kit.notices().good(kit.text("shell.clear.done"));
      case Reply.Refused<Account>(var no) ->
          bad(
              explanations.meaning(no.code().number())
                  + " "
                  + explanations.action(no.code().number()),
              no.text());
      case Reply.Failed<Account>(var why) ->
          bad(
              explanations.failureMeaning(why.kind().name())
                  + " "
                  + explanations.failureAction(why.kind().name()),
              why.detail());
    }
  }

  private void bad(String explanation, String details) {
    kit.notices().bad(kit.text("shell.clear.failed", explanation), details);
  }
}
