package dev.callboard.cli;

import dev.callboard.profile.Profile;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code profile remove}: forgets a profile and its key; its data stays. */
@Command
final class ProfileRemoveCommand implements Callable<Integer> {

  private final Root root;

  @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "cli.option.name.profile")
  private String name = "";

  ProfileRemoveCommand(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IOException {
    Session session = root.session();
    Profile profile =
        session
            .engine()
            .profiles()
            .find(name)
            .orElseThrow(() -> session.failed("cli.profile.nosuch", name));
    ProfileLine line = ProfileLine.of(profile, session.engine().profiles().folder(profile));
    session.engine().profiles().remove(name);
    if (!usedByAnother(session, profile)) {
      session.engine().secrets().forget(profile.endpoint().toString(), profile.appId());
    }
    session.report().object(line);
    session.report().line("cli.profile.removed", name, line.folder());
    return ExitCode.DONE;
  }

  private static boolean usedByAnother(Session session, Profile removed) {
    return session.engine().profiles().all().stream()
        .anyMatch(
            p -> p.endpoint().equals(removed.endpoint()) && p.appId().equals(removed.appId()));
  }
}
