package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.workspace.Workspaces.ProfileInUse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileLockTest {

  @TempDir Path folder;

  @Test
  void oneHolderAtATime() throws Exception {
    try (ProfileLock _ = ProfileLock.take(folder, "test")) {
      assertThatThrownBy(() -> ProfileLock.take(folder, "test"))
          .isInstanceOf(ProfileInUse.class)
          .hasMessage("test");
    }
    ProfileLock.take(folder, "test").close();
  }
}
