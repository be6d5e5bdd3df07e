package dev.callboard.profile;

import java.io.IOException;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.messages.MethodReturn;
import org.jspecify.annotations.Nullable;

/**
 * Plain method calls to the Secret Service over the session bus. Calls are written out with their
 * signatures, so no proxy classes are generated at run time.
 */
final class SecretServiceBus implements AutoCloseable {

  private static final String SERVICE = "org.freedesktop.secrets";
  private static final long REPLY_MILLIS = 1500;

  private final DBusConnection connection;

  private SecretServiceBus(DBusConnection connection) {
    this.connection = connection;
  }

  static SecretServiceBus connect(String address) throws IOException {
    try {
      return new SecretServiceBus(
          DBusConnectionBuilder.forAddress(address)
              .withShared(false)
              .transportConfig()
              .withTimeout((int) REPLY_MILLIS)
              .back()
              .build());
    } catch (DBusException | RuntimeException e) {
      throw new IOException("no session bus", e);
    }
  }

  /**
   * Calls a method and waits for its answer, a second and a half at most.
   *
   * @param path the object
   * @param type the interface below {@code org.freedesktop.Secret}
   * @param signature of the arguments; null without arguments
   */
  Object[] call(
      String path, String type, String member, @Nullable String signature, Object... arguments)
      throws IOException {
    try {
      MethodCall call =
          connection
              .getMessageFactory()
              .createMethodCall(
                  SERVICE,
                  path,
                  "org.freedesktop.Secret." + type,
                  member,
                  (byte) 0,
                  signature,
                  arguments);
      connection.sendMessage(call);
      Message reply = call.getReply(REPLY_MILLIS);
      if (reply instanceof MethodReturn) {
        Object[] values = reply.getParameters();
        return values == null ? new Object[0] : values;
      }
      throw new IOException(member + (reply == null ? ": no answer" : ": " + reply.getName()));
    } catch (DBusException | DBusExecutionException e) {
      throw new IOException(member, e);
    }
  }

  @Override
  public void close() {
    connection.disconnect();
  }
}
