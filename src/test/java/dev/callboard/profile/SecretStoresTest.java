package dev.callboard.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.platform.Secret;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretStoresTest {

  private static final String ENDPOINT = "http://127.0.0.1:9/api";

  @TempDir Path folder;

  @Test
  void withoutABusThereIsNoStore() {
    SecretStore none = SecretStores.of("Linux", Map.of());
    assertThat(none.available()).isFalse();
    assertThat(none.save(ENDPOINT, "app", new Secret("k"))).isFalse();
    assertThat(none.find(ENDPOINT, "app")).isEmpty();
  }

  @Test
  void aBusThatIsGoneIsNoStore() {
    SecretStore gone =
        SecretStores.of(
            "Linux", Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + folder.resolve("gone")));
    assertThat(gone.available()).isFalse();
    assertThat(gone.find(ENDPOINT, "app")).isEmpty();
    gone.forget(ENDPOINT, "app");
  }

  @Test
  void anUnlockedSecretServiceKeepsReplacesAndForgets() {
    SecretStore store = SecretStores.of("Linux", System.getenv());
    Assumptions.assumeTrue(store.available(), "no unlocked Secret Service in this session");
    String app = "test-" + ProcessHandle.current().pid();
    try {
      assertThat(store.find(ENDPOINT, app)).isEmpty();
      assertThat(store.save(ENDPOINT, app, new Secret("first"))).isTrue();
      assertThat(store.save(ENDPOINT, app, new Secret("zweiter ✓"))).isTrue();
      assertThat(store.find(ENDPOINT, app)).contains(new Secret("zweiter ✓"));
      assertThat(store.find("http://127.0.0.1:10/api", app)).isEmpty();
    } finally {
      store.forget(ENDPOINT, app);
    }
    assertThat(store.find(ENDPOINT, app)).isEmpty();
  }
}
