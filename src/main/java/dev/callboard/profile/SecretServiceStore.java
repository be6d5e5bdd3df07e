package dev.callboard.profile;

import dev.callboard.platform.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Secret Service of Linux desktops (GNOME Keyring, KWallet). A locked or missing one is as good
 * as none: it is never asked to prompt, and nothing here takes longer than two seconds.
 */
final class SecretServiceStore implements SecretStore {

  private static final Logger LOG = LoggerFactory.getLogger(SecretServiceStore.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String ROOT = "/org/freedesktop/secrets";
  private static final String NO_OBJECT = "/";

  private final String address;

  SecretServiceStore(String address) {
    this.address = address;
  }

  @Override
  public boolean available() {
    return ask(bus -> unlockedCollection(bus).isPresent()).orElse(false);
  }

  @Override
  public String displayName() {
    return "Secret Service";
  }

  @Override
  public Optional<Secret> find(String endpoint, String appId) {
    return ask(bus -> {
          List<DBusPath> items = items(bus, endpoint, appId);
          return items.isEmpty() ? null : secret(bus, items.getFirst());
        })
        .map(Secret::new);
  }

  @Override
  public boolean save(String endpoint, String appId, Secret accessKey) {
    return ask(bus -> {
          Optional<String> collection = unlockedCollection(bus);
          return collection.isPresent()
              && create(bus, collection.get(), endpoint, appId, accessKey);
        })
        .orElse(false);
  }

  @Override
  public void forget(String endpoint, String appId) {
    ask(
        bus -> {
          for (DBusPath item : items(bus, endpoint, appId)) {
            bus.call(item.getPath(), "Item", "Delete", null);
          }
          return true;
        });
  }

  private static boolean create(
      SecretServiceBus bus, String collection, String endpoint, String appId, Secret accessKey)
      throws IOException {
    Map<String, Variant<?>> properties =
        Map.of(
            "org.freedesktop.Secret.Item.Label",
            new Variant<>("Callboard: " + appId, "s"),
            "org.freedesktop.Secret.Item.Attributes",
            new Variant<>(attributes(endpoint, appId), "a{ss}"));
    Object[] secret = {
      session(bus),
      new byte[0],
      accessKey.reveal().getBytes(StandardCharsets.UTF_8),
      "text/plain; charset=utf8"
    };
    Object[] made =
        bus.call(
            collection, "Collection", "CreateItem", "a{sv}(oayays)b", properties, secret, true);
    return !path(made[0]).equals(NO_OBJECT);
  }

  private static String secret(SecretServiceBus bus, DBusPath item) throws IOException {
    Object[] struct =
        (Object[]) bus.call(item.getPath(), "Item", "GetSecret", "o", session(bus))[0];
    return new String(bytes(struct[2]), StandardCharsets.UTF_8);
  }

  /** "plain" is no weakness of its own: the bus is a socket only this user can open. */
  private static DBusPath session(SecretServiceBus bus) throws IOException {
    Object[] opened =
        bus.call(ROOT, "Service", "OpenSession", "sv", "plain", new Variant<>("", "s"));
    return new DBusPath(path(opened[1]));
  }

  private static List<DBusPath> items(SecretServiceBus bus, String endpoint, String appId)
      throws IOException {
    Object[] found = bus.call(ROOT, "Service", "SearchItems", "a{ss}", attributes(endpoint, appId));
    return paths(found[0]);
  }

  private static Optional<String> unlockedCollection(SecretServiceBus bus) throws IOException {
    String collection = path(bus.call(ROOT, "Service", "ReadAlias", "s", "default")[0]);
    if (collection.equals(NO_OBJECT)) {
      return Optional.empty();
    }
    List<DBusPath> wanted = List.of(new DBusPath(collection));
    Object[] unlocked = bus.call(ROOT, "Service", "Unlock", "ao", wanted);
    return paths(unlocked[0]).isEmpty() ? Optional.empty() : Optional.of(collection);
  }

  private static Map<String, String> attributes(String endpoint, String appId) {
    return Map.of("application", "callboard", "endpoint", endpoint, "appid", appId);
  }

  private static String path(Object value) {
    return value instanceof DBusPath p ? p.getPath() : value.toString();
  }

  private static List<DBusPath> paths(Object value) {
    List<DBusPath> found = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(v -> found.add(new DBusPath(path(v))));
    } else if (value instanceof Object[] array) {
      for (Object v : array) {
        found.add(new DBusPath(path(v)));
      }
    }
    return found;
  }

  private static byte[] bytes(Object value) {
    if (value instanceof byte[] bytes) {
      return bytes;
    }
    List<?> list = (List<?>) value;
    byte[] bytes = new byte[list.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = ((Number) list.get(i)).byteValue();
    }
    return bytes;
  }

  /** Work on the bus. */
  private interface BusWork<T> {
    @Nullable T on(SecretServiceBus bus) throws IOException;
  }

  private <T> Optional<T> ask(BusWork<T> work) {
    FutureTask<Optional<T>> task =
        new FutureTask<>(
            () -> {
              try (SecretServiceBus bus = SecretServiceBus.connect(address)) {
                return Optional.ofNullable(work.on(bus));
              }
            });
    Thread.ofPlatform().daemon().name("key-store").start(task);
    try {
      return task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (TimeoutException | ExecutionException e) {
      LOG.info("the Secret Service is not usable: {}", e.toString());
      return Optional.empty();
    }
  }
}
