package dev.callboard.profile;

import dev.callboard.platform.Secret;
import java.util.Optional;

/** A machine without a key store: keys live no longer than the program. */
public final class NoSecretStore implements SecretStore {

  /** Keeps nothing. */
  public NoSecretStore() {}

  @Override
  public boolean available() {
    return false;
  }

  @Override
  public String displayName() {
    return "no key store";
  }

  @Override
  public Optional<Secret> find(String endpoint, String appId) {
    return Optional.empty();
  }

  @Override
  public boolean save(String endpoint, String appId, Secret accessKey) {
    return false;
  }

  @Override
  public void forget(String endpoint, String appId) {}
}
