package dev.callboard.app;

import dev.callboard.profile.Settings;
import dev.callboard.ui.kit.Memory;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the window was left, kept with the settings. */
final class SettingsMemory implements Memory {

  private static final Logger LOG = LoggerFactory.getLogger(SettingsMemory.class);

  private final Settings settings;
  private final Executor worker;

  /**
   * Remembers in the settings.
   *
   * @param worker where they are written
   */
  SettingsMemory(Settings settings, Executor worker) {
    this.settings = settings;
    this.worker = worker;
  }

  @Override
  public Optional<String> get(String key) {
    return settings.get(key);
  }

  @Override
  public void put(String key, String text) {
    worker.execute(
        () -> {
          try {
            if (text.isEmpty()) {
              settings.remove(key);
            } else {
              settings.put(key, text);
            }
          } catch (IOException e) {
            LOG.warn("how the window was left could not be kept", e);
          }
        });
  }
}
