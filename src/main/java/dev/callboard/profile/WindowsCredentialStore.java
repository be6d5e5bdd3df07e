package dev.callboard.profile;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.WString;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import dev.callboard.platform.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Windows Credential Manager: generic credentials of the logged-in user (CredReadW, CredWriteW,
 * CredDeleteW of advapi32). Written from Microsoft's documentation; not run here, since the build
 * machine is no Windows.
 */
final class WindowsCredentialStore implements SecretStore {

  private static final Logger LOG = LoggerFactory.getLogger(WindowsCredentialStore.class);
  private static final int GENERIC = 1;
  private static final int PERSIST_LOCAL_MACHINE = 2;

  @Override
  public boolean available() {
    return library().isPresent();
  }

  @Override
  public String displayName() {
    return "Windows Credential Manager";
  }

  @Override
  public Optional<Secret> find(String endpoint, String appId) {
    return library().flatMap(l -> read(l, target(endpoint, appId)));
  }

  @Override
  public boolean save(String endpoint, String appId, Secret accessKey) {
    return library().map(l -> write(l, endpoint, appId, accessKey)).orElse(false);
  }

  @Override
  public void forget(String endpoint, String appId) {
    library().ifPresent(l -> l.CredDeleteW(target(endpoint, appId), GENERIC, 0));
  }

  private static Optional<Secret> read(Credentials library, WString target) {
    PointerByReference found = new PointerByReference();
    if (!library.CredReadW(target, GENERIC, 0, found)) {
      return Optional.empty();
    }
    try {
      Credential credential = new Credential(found.getValue());
      if (credential.CredentialBlob == null || credential.CredentialBlobSize <= 0) {
        return Optional.empty();
      }
      byte[] blob = credential.CredentialBlob.getByteArray(0, credential.CredentialBlobSize);
      return Optional.of(new Secret(new String(blob, StandardCharsets.UTF_8)));
    } finally {
      library.CredFree(found.getValue());
    }
  }

  private static boolean write(
      Credentials library, String endpoint, String appId, Secret accessKey) {
    byte[] blob = accessKey.reveal().getBytes(StandardCharsets.UTF_8);
    if (blob.length == 0) {
      return false;
    }
    try (Memory memory = new Memory(blob.length)) {
      memory.write(0, blob, 0, blob.length);
      Credential credential = new Credential(null);
      credential.Type = GENERIC;
      credential.TargetName = target(endpoint, appId);
      credential.UserName = new WString(appId);
      credential.Persist = PERSIST_LOCAL_MACHINE;
      credential.CredentialBlobSize = blob.length;
      credential.CredentialBlob = memory;
      boolean kept = library.CredWriteW(credential, 0);
      memory.clear();
      return kept;
    }
  }

  private static WString target(String endpoint, String appId) {
    return new WString("Callboard:" + appId + "@" + endpoint);
  }

  private static Optional<Credentials> library() {
    try {
      return Optional.of(Native.load("advapi32", Credentials.class, W32APIOptions.UNICODE_OPTIONS));
    } catch (LinkageError e) {
      LOG.info("the Credential Manager is not usable: {}", e.toString());
      return Optional.empty();
    }
  }

  /** The four functions of wincred.h. */
  interface Credentials extends StdCallLibrary {
    boolean CredReadW(WString target, int type, int flags, PointerByReference credential);

    boolean CredWriteW(Credential credential, int flags);

    boolean CredDeleteW(WString target, int type, int flags);

    void CredFree(Pointer buffer);
  }

  /** CREDENTIALW; the last write time is a FILETIME, two 32-bit halves. */
  @Structure.FieldOrder({
    "Flags",
    "Type",
    "TargetName",
    "Comment",
    "LastWrittenLow",
    "LastWrittenHigh",
    "CredentialBlobSize",
    "CredentialBlob",
    "Persist",
    "AttributeCount",
    "Attributes",
    "TargetAlias",
    "UserName"
  })
  public static final class Credential extends Structure {
    public int Flags;
    public int Type;
    public @Nullable WString TargetName;
    public @Nullable WString Comment;
    public int LastWrittenLow;
    public int LastWrittenHigh;
    public int CredentialBlobSize;
    public @Nullable Pointer CredentialBlob;
    public int Persist;
    public int AttributeCount;
    public @Nullable Pointer Attributes;
    public @Nullable WString TargetAlias;
    public @Nullable WString UserName;

    /** Maps one the system returned, or makes an empty one when given null. */
    public Credential(@Nullable Pointer memory) {
      super(memory);
      if (memory != null) {
        read();
      }
    }
  }
}
