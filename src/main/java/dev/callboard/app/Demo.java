package dev.callboard.app;

import dev.callboard.campaign.Draft;
import dev.callboard.campaign.Drafts;
import dev.callboard.job.JobControl;
import dev.callboard.platform.Secret;
import dev.callboard.profile.Profile;
import dev.callboard.profile.Profiles;
import dev.callboard.simulator.Fault;
import dev.callboard.simulator.Service;
import dev.callboard.simulator.Simulator;
import dev.callboard.simulator.SimulatorOptions;
import dev.callboard.ui.login.DemoPlatform;
import dev.callboard.workspace.Workspace;
import dev.callboard.workspace.Workspaces;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The demo: an embedded platform started at the first wish, with data in a folder of its own that
 * goes with it. Its history is made anew around now each time, so what an earlier demo stored would
 * not fit it.
 */
final class Demo implements DemoPlatform, Workspaces, AutoCloseable {

  private static final String NAME = "Demo";

  /** Enough to see every fate, few enough to be done in a minute. */
  private static final int DEMO_NUMBERS = 40;

  /** More often than one reading asks. */
  private static final int TIMES_REFUSED = 100;

  private final Workspaces others;
  private final Masking masking;
  private @Nullable Running running;

  /** What there is once it was started. */
  private record Running(
      Simulator simulator, PassingFolder folder, Profile profile, Workspaces wiring) {}

  /**
   * Builds it; nothing is started.
   *
   * @param others opens every profile that is not the demo's
   */
  Demo(Workspaces others, Masking masking) {
    this.others = others;
    this.masking = masking;
  }

  @Override
  public synchronized Access start() throws IOException {
    if (running == null) {
      running = begin();
    }
    return new Access(running.profile, new Secret(Simulator.ACCESS_KEY));
  }

  private Running begin() throws IOException {
    Simulator simulator = Simulator.start(SimulatorOptions.demo(Instant.now()));
    try {
      PassingFolder folder = PassingFolder.create("demo");
      Profile profile = Profile.of(NAME, simulator.endpoint(), Simulator.APP_ID, "id");
      Profiles profiles = Profiles.open(folder.path());
      new Drafts(Files.createDirectories(profiles.folder(profile))).save(firstCampaign(), 0);
      return new Running(simulator, folder, profile, new Wiring(profiles, masking));
    } catch (IOException e) {
      simulator.close();
      throw e;
    }
  }

  /** A campaign that only has to be looked at and sent: whoever tries the demo need not type. */
  private static Draft firstCampaign() {
    String numbers =
        IntStream.range(0, DEMO_NUMBERS)
            .mapToObj("0812-5550-%04d"::formatted)
            .collect(Collectors.joining("\n"));
    return Draft.ready("id", "Demo", "reminder_demo.mp3", numbers);
  }

  @Override
  public Workspace open(Profile profile, Secret accessKey) throws IOException {
    return open(profile, accessKey, JobControl.NONE);
  }

  @Override
  public Workspace open(Profile profile, Secret accessKey, JobControl control) throws IOException {
    Running demo = demo();
    boolean ours = demo != null && demo.profile.equals(profile);
    return (ours ? demo.wiring : others).open(profile, accessKey, control);
  }

  private synchronized @Nullable Running demo() {
    return running;
  }

  /** Has the running platform refuse call records, or give them again. */
  void refuseRecords(boolean refuse) {
    Running demo = Objects.requireNonNull(demo(), "the demo has not been started");
    if (refuse) {
      demo.simulator.faults().arm(Service.GET_BILL, new Fault.Refusal(604, false), TIMES_REFUSED);
    } else {
      demo.simulator.faults().clear();
    }
  }

  /** Ends the platform and takes its data away. */
  @Override
  public synchronized void close() {
    if (running != null) {
      running.simulator.close();
      running.folder.close();
      running = null;
    }
  }
}
