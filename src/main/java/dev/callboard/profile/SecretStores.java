package dev.callboard.profile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Chooses the key store of a machine. */
public final class SecretStores {

  private SecretStores() {}

  /**
   * Returns the key store of this operating system. Nothing is touched until it is first asked;
   * one that turns out to be missing or locked is {@link SecretStore#available() unavailable}.
   *
   * @param osName {@code os.name}
   * @param environment the process's environment; names the session bus on Linux
   */
  public static SecretStore of(String osName, Map<String, String> environment) {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return new WindowsCredentialStore();
    }
    if (os.startsWith("mac")) {
      return new MacKeychainStore();
    }
    return sessionBus(environment)
        .<SecretStore>map(SecretServiceStore::new)
        .orElseGet(NoSecretStore::new);
  }

  /** Where the session bus is, if there is one; looks at the environment only. */
  private static Optional<String> sessionBus(Map<String, String> environment) {
    String named = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
    if (!named.isBlank()) {
      return Optional.of(named);
    }
    String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
    return runtime.startsWith("/") && Files.exists(Path.of(runtime, "bus"))
        ? Optional.of("unix:path=" + runtime + "/bus")
        : Optional.empty();
  }
}
