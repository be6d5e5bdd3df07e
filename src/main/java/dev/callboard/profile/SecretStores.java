package dev.callboard.profile;

import java.util.Locale;
import java.util.Map;

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
    return SecretServiceBus.address(environment)
        .<SecretStore>map(SecretServiceStore::new)
        .orElseGet(NoSecretStore::new);
  }
}
