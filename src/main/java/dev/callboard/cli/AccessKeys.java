package dev.callboard.cli;

import dev.callboard.platform.Secret;
import dev.callboard.profile.Profile;
import dev.callboard.profile.SecretStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds the access key of a profile. Never an argument: other users of the machine see those. */
final class AccessKeys {

  static final String ENVIRONMENT = "CALLBOARD_ACCESSKEY";
  private static final int LONGEST = 4096;

  private final Terminal terminal;
  private final SecretStore store;
  private final Report report;

  AccessKeys(Terminal terminal, SecretStore store, Report report) {
    this.terminal = terminal;
    this.store = store;
    this.report = report;
  }

  /** Returns the key the environment gives. */
  Optional<Secret> fromEnvironment() {
    return Optional.of(terminal.environment().getOrDefault(ENVIRONMENT, "").strip())
        .filter(k -> !k.isEmpty())
        .map(Secret::new);
  }

  /** Returns the key as far as nobody need be asked: from the environment or the key store. */
  Optional<Secret> present(Profile profile) {
    return fromEnvironment()
        .or(() -> store.find(profile.endpoint().toString(), profile.appId()))
        .filter(k -> !k.isBlank());
  }

  /**
   * Returns the key, asking for it when there is no other way.
   *
   * @throws Stop when none is given
   */
  Secret need(Profile profile) throws IOException {
    Optional<Secret> present = present(profile);
    if (present.isPresent()) {
      return present.get();
    }
    Secret asked = terminal.ask() == null ? line() : ask(profile).orElse(new Secret(""));
    if (asked.isBlank()) {
      throw new Stop(ExitCode.USAGE, report.texts().get("cli.key.missing", profile.name()));
    }
    return asked;
  }

  /** Asks the person at the console; empty when nobody sits there or nothing was typed. */
  Optional<Secret> ask(Profile profile) {
    if (terminal.ask() == null) {
      return Optional.empty();
    }
    char[] typed = terminal.ask().apply(report.texts().get("cli.key.prompt", profile.name()));
    return Optional.ofNullable(typed)
        .map(t -> new String(t).strip())
        .filter(t -> !t.isEmpty())
        .map(Secret::new);
  }

  /** Reads one line byte by byte: what follows it is not ours. */
  private Secret line() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int b = terminal.in().read(); b != '\n' && b >= 0; b = terminal.in().read()) {
      if (bytes.size() >= LONGEST) {
        throw new Stop(ExitCode.USAGE, report.texts().get("cli.key.toolong"));
      }
      bytes.write(b);
    }
    return new Secret(bytes.toString(StandardCharsets.UTF_8).strip());
  }
}
