package dev.callboard.cli;

import dev.callboard.profile.Profile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code profile list}: the profiles, the last used first. */
@Command
final class ProfileListCommand implements Callable<Integer> {

  private final Root root;

  ProfileListCommand(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IOException {
    Session session = root.session();
    List<Profile> all = session.engine().profiles().all();
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            session.texts().get("cli.column.name"),
            session.texts().get("cli.column.url"),
            session.texts().get("cli.column.appid"),
            session.texts().get("cli.column.country")));
    for (Profile profile : all) {
      session.report().object(ProfileLine.of(profile, session.engine().profiles().folder(profile)));
      rows.add(
          List.of(
              profile.name(),
              profile.endpoint().toString(),
              profile.appId(),
              profile.country().isEmpty() ? "-" : profile.country()));
    }
    if (all.isEmpty()) {
      session.report().note("cli.profile.none");
    } else {
      session.report().table(rows);
    }
    return ExitCode.DONE;
  }
}
