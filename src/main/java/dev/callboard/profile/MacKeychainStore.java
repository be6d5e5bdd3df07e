package dev.callboard.profile;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import dev.callboard.platform.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The macOS Keychain: generic passwords of the user's default keychain. The older SecKeychain calls
 * serve, because the newer SecItem ones want an entitlement that a program started from Java has
 * not. Written from Apple's documentation; not run here, since the build machine is no Mac.
 */
final class MacKeychainStore implements SecretStore {

  private static final Logger LOG = LoggerFactory.getLogger(MacKeychainStore.class);
  private static final int DONE = 0;

  @Override
  public boolean available() {
    return library().isPresent();
  }

  @Override
  public String displayName() {
    return "macOS Keychain";
  }

  @Override
  public Optional<Secret> find(String endpoint, String appId) {
    return library().flatMap(l -> read(l, service(endpoint), account(appId)));
  }

  @Override
  public boolean save(String endpoint, String appId, Secret accessKey) {
    // A password that exists is not replaced by adding it.
    forget(endpoint, appId);
    byte[] service = service(endpoint);
    byte[] account = account(appId);
    byte[] password = accessKey.reveal().getBytes(StandardCharsets.UTF_8);
    return library()
        .map(
            l ->
                l.SecKeychainAddGenericPassword(
                    null,
                    service.length,
                    service,
                    account.length,
                    account,
                    password.length,
                    password,
                    null))
        .filter(status -> status == DONE)
        .isPresent();
  }

  @Override
  public void forget(String endpoint, String appId) {
    library().ifPresent(l -> delete(l, service(endpoint), account(appId)));
  }

  private static Optional<Secret> read(Security library, byte[] service, byte[] account) {
    IntByReference length = new IntByReference();
    PointerByReference data = new PointerByReference();
    int status =
        library.SecKeychainFindGenericPassword(
            null, service.length, service, account.length, account, length, data, null);
    if (status != DONE) {
      return Optional.empty();
    }
    try {
      byte[] password = data.getValue().getByteArray(0, length.getValue());
      return Optional.of(new Secret(new String(password, StandardCharsets.UTF_8)));
    } finally {
      library.SecKeychainItemFreeContent(null, data.getValue());
    }
  }

  private static void delete(Security library, byte[] service, byte[] account) {
    PointerByReference item = new PointerByReference();
    int status =
        library.SecKeychainFindGenericPassword(
            null, service.length, service, account.length, account, null, null, item);
    if (status == DONE) {
      library.SecKeychainItemDelete(item.getValue());
    }
  }

  private static byte[] service(String endpoint) {
    return ("Callboard " + endpoint).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] account(String appId) {
    return appId.getBytes(StandardCharsets.UTF_8);
  }

  private static Optional<Security> library() {
    try {
      return Optional.of(Native.load("Security", Security.class));
    } catch (LinkageError e) {
      LOG.info("the Keychain is not usable: {}", e.toString());
      return Optional.empty();
    }
  }

  /** The four functions of SecKeychain.h and SecKeychainItem.h. */
  interface Security extends Library {
    int SecKeychainAddGenericPassword(
        @Nullable Pointer keychain,
        int serviceLength,
        byte[] service,
        int accountLength,
        byte[] account,
        int passwordLength,
        byte[] password,
        @Nullable PointerByReference item);

    int SecKeychainFindGenericPassword(
        @Nullable Pointer keychainOrArray,
        int serviceLength,
        byte[] service,
        int accountLength,
        byte[] account,
        @Nullable IntByReference passwordLength,
        @Nullable PointerByReference password,
        @Nullable PointerByReference item);

    int SecKeychainItemDelete(Pointer item);

    int SecKeychainItemFreeContent(@Nullable Pointer attributes, Pointer data);
  }
}
