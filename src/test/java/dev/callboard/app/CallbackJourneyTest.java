package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.callback.Callback;
import dev.callboard.callback.CallbackSettings;
import dev.callboard.callback.CallbackStore;
import dev.callboard.callback.ReceiverState;
import dev.callboard.job.JobControl;
import dev.callboard.platform.PlayVoice;
import dev.callboard.platform.Secret;
import dev.callboard.platform.Submission;
import dev.callboard.profile.Profile;
import dev.callboard.profile.Profiles;
import dev.callboard.simulator.Simulator;
import dev.callboard.simulator.SimulatorOptions;
import dev.callboard.ui.callbacks.CallbacksScreen;
import dev.callboard.ui.callbacks.WorkspaceCallbacks;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.TestWindow;
import dev.callboard.workspace.Workspace;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleLongProperty;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded platform pushes, the profile receives, a sync confirms. */
class CallbackJourneyTest {

  private static final int CALLS = 25;

  @TempDir Path data;
  private Simulator platform;
  private Profiles profiles;
  private Profile profile;

  @BeforeEach
  void open() throws Exception {
    platform = Simulator.start(new SimulatorOptions(0, 0, 1, 7, Instant.now(), 1200));
    profiles = Profiles.open(data);
    profile = Profile.of("t", platform.endpoint(), Simulator.APP_ID, "id");
    profiles.save(profile);
  }

  @AfterEach
  void close() {
    platform.close();
  }

  @Test
  void callbacksAreUnconfirmedUntilASyncReadsTheirRecords() throws Exception {
    try (Workspace workspace = workspace()) {
      assertThat(workspace.callbacks().state()).isInstanceOf(ReceiverState.Off.class);
      switchOn(workspace);
      platform.callbackTo(address(workspace));
      call(workspace);
      await(workspace, new CallbackStore.Counts(CALLS, CALLS));
      assertThat(workspace.calls().find(latest(workspace).told().id())).isEmpty();

      sync(workspace);
      assertThat(counts(workspace)).isEqualTo(new CallbackStore.Counts(CALLS, 0));
      assertThat(workspace.callbacks().store().latest(100))
          .hasSize(CALLS)
          .allSatisfy(c -> assertThat(c.state()).isEqualTo(Callback.State.CONFIRMED));
      assertThat(workspace.callbacks().tally().taken()).isGreaterThanOrEqualTo(CALLS);
    }
    new Wiring(profiles, new Masking()).rebuild(profile, JobControl.NONE);
    try (Workspace workspace = workspace()) {
      assertThat(counts(workspace)).isEqualTo(new CallbackStore.Counts(CALLS, 0));
    }
  }

  @Test
  void listensAgainAtTheNextOpeningAndNotAfterClosing() throws Exception {
    URI address;
    try (Workspace workspace = workspace()) {
      switchOn(workspace);
    }
    try (Workspace workspace = workspace()) {
      address = address(workspace);
      new Socket(address.getHost(), address.getPort()).close();
    }
    Assertions.assertThatThrownBy(() -> new Socket(address.getHost(), address.getPort()))
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void theScreenSwitchesItOnShowsWhatComesAndWhenItIsConfirmed() throws Exception {
    try (Workspace workspace = workspace()) {
      CallbackSettings fresh = workspace.callbacks().settings();
      workspace
          .callbacks()
          .apply(new CallbackSettings(false, fresh.bind(), 0, List.of(), "", fresh.path()));
      try (TestWindow window = FxThread.call(TestWindow::live)) {
        SimpleLongProperty synced = new SimpleLongProperty();
        FxThread.call(
            () -> {
              window.show(
                  new CallbacksScreen(
                      new WorkspaceCallbacks(workspace), () -> {}, synced, window.kit()));
              return null;
            });
        FxThread.await("the switch", () -> !window.scene().lookup("#callbacks-on").isDisabled());
        press(window, "#callbacks-on");
        FxThread.await(
            "listening", () -> text(window, "#callbacks-receiver-state").equals("listening"));
        platform.callbackTo(address(workspace));
        call(workspace);
        FxThread.await("rows", () -> rows(window) == CALLS);
        FxThread.await(
            "the count",
            () -> text(window, "#callbacks-figure-unconfirmed").equals(String.valueOf(CALLS)));

        sync(workspace);
        FxThread.call(
            () -> {
              synced.set(1);
              return null;
            });
        FxThread.await(
            "confirmed", () -> text(window, "#callbacks-figure-unconfirmed").equals("0"));
        press(window, "#callbacks-on");
        FxThread.await("off", () -> text(window, "#callbacks-receiver-state").equals("off"));
        assertThat(workspace.callbacks().settings().on()).isFalse();
      }
    }
  }

  private static void press(TestWindow window, String id) throws Exception {
    FxThread.call(
        () -> {
          ((ButtonBase) window.scene().lookup(id)).fire();
          return null;
        });
  }

  private static String text(TestWindow window, String id) {
    return ((Labeled) window.scene().lookup(id)).getText();
  }

  private static int rows(TestWindow window) {
    return ((TableView<?>) window.scene().lookup("#callbacks-table")).getItems().size();
  }

  private void sync(Workspace workspace) throws Exception {
    Instant now = platform.now();
    workspace
        .callSync()
        .sync(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)), JobControl.NONE);
  }

  private Workspace workspace() throws Exception {
    return new Wiring(profiles, new Masking()).open(profile, new Secret(Simulator.ACCESS_KEY));
  }

  private static void switchOn(Workspace workspace) throws Exception {
    CallbackSettings fresh = workspace.callbacks().settings();
    workspace
        .callbacks()
        .apply(new CallbackSettings(true, fresh.bind(), 0, List.of(), "", fresh.path()));
  }

  private static URI address(Workspace workspace) {
    return ((ReceiverState.Listening) workspace.callbacks().state()).address();
  }

  private static void call(Workspace workspace) {
    List<String> numbers = IntStream.range(0, CALLS).mapToObj(i -> "8125551" + (1000 + i)).toList();
    Submission submission =
        workspace
            .client()
            .playVoice(
                new PlayVoice("id", numbers, 1, "a.mp3", false, "", "", "journey", 20, 30, true));
    assertThat(submission).isInstanceOf(Submission.Accepted.class);
  }

  private static Callback latest(Workspace workspace) throws Exception {
    return workspace.callbacks().store().latest(1).getFirst();
  }

  private static CallbackStore.Counts counts(Workspace workspace) throws Exception {
    return workspace.callbacks().store().counts();
  }

  private static void await(Workspace workspace, CallbackStore.Counts expected) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!counts(workspace).equals(expected)) {
      assertThat(System.nanoTime()).as(() -> "never: " + expected).isLessThan(deadline);
      LockSupport.parkNanos(5_000_000);
    }
  }
}
