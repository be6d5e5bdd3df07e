package dev.callboard.ui.shell;

import dev.callboard.calls.SyncSpan;
import dev.callboard.platform.Account;
import dev.callboard.workspace.Workspace;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the shell shows about the opened profile. */
public interface Session {

  /** The profile's name. */
  String profile();

  /** Who one is logged in as; empty when working offline. */
  String company();

  /** Until when the token lives. */
  Optional<Instant> tokenExpires();

  /** Platform's clock minus this machine's, once measured. */
  Optional<Duration> skew();

  /** Whether the platform's times do not fit the profile's offset. */
  boolean clockDisagrees();

  /** The offset of the platform's times. */
  ZoneOffset platformOffset();

  /** What is known about the spans of call records; may block. */
  List<SyncSpan> spans() throws IOException;

  /** The session of an opened workspace. */
  static Session of(Workspace workspace, @Nullable Account account) {
    return new Session() {
      @Override
      public String profile() {
        return workspace.profile().name();
      }

      @Override
      public String company() {
        return account == null ? "" : account.companyName();
      }

      @Override
      public Optional<Instant> tokenExpires() {
        return workspace.client().tokenExpires();
      }

      @Override
      public Optional<Duration> skew() {
        return workspace.client().clock().skew();
      }

      @Override
      public boolean clockDisagrees() {
        return workspace.client().clock().disagrees();
      }

      @Override
      public ZoneOffset platformOffset() {
        return workspace.client().clock().offset();
      }

      @Override
      public List<SyncSpan> spans() throws IOException {
        return workspace.callSync().spans();
      }
    };
  }
}
