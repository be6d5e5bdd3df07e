package dev.callboard.profile;

import dev.callboard.platform.Secret;
import java.util.Optional;

/** Where access keys live: the key store of the operating system, or nowhere. */
public interface SecretStore {

  /** Whether secrets can be kept here; when not, the access key is asked for at each start. */
  boolean available();

  /** What to call this store to a person, for example "Windows Credential Manager". */
  String displayName();

  /** Returns the access key of an account, if it is kept and the store is unlocked. */
  Optional<Secret> find(String endpoint, String appId);

  /**
   * Keeps an access key.
   *
   * @return whether it is kept now
   */
  boolean save(String endpoint, String appId, Secret accessKey);

  /** Forgets an access key; does nothing when there is none. */
  void forget(String endpoint, String appId);
}
