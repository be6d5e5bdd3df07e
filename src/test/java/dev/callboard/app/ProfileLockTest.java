package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.platform.Secret;
import dev.callboard.profile.Profile;
import dev.callboard.profile.Profiles;
import dev.callboard.workspace.Workspace;
import dev.callboard.workspace.Workspaces.ProfileInUse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileLockTest {

  private static final Secret NO_KEY = new Secret("");

  @TempDir Path data;

  @Test
  void oneProcessAtATimeEvenAfterThisOneTriedTwice() throws Exception {
    Profile profile = Profile.of("t", URI.create("http://127.0.0.1:9/"), "app", "id");
    Profiles profiles = Profiles.open(data);
    profiles.save(profile);
    Wiring wiring = new Wiring(profiles, new Masking());
    try (Workspace _ = wiring.open(profile, NO_KEY)) {
      assertThatThrownBy(() -> wiring.open(profile, NO_KEY))
          .isInstanceOf(ProfileInUse.class)
          .hasMessage("t");
      Shell.Result other = Shell.in(data).child("campaigns", "--json").exits(1);
      assertThat(other.out()).isEmpty();
      assertThat(other.err()).contains("Another Callboard");
    }
    Shell.in(data).child("campaigns", "--json").exits(0);
    wiring.open(profile, NO_KEY).close();
  }

  @Test
  void whatCannotBeOpenedLeavesTheProfileFree() throws Exception {
    Profile profile = Profile.of("t", URI.create("http://127.0.0.1:9/"), "app", "id");
    Profiles profiles = Profiles.open(data);
    profiles.save(profile);
    Wiring wiring = new Wiring(profiles, new Masking());
    Path ledger = data.resolve("t/ledger");
    Files.createDirectories(ledger.getParent());
    Files.writeString(ledger, "a file where a folder belongs");
    assertThatThrownBy(() -> wiring.open(profile, NO_KEY)).isInstanceOf(IOException.class);
    Files.delete(ledger);
    wiring.open(profile, NO_KEY).close();
  }
}
