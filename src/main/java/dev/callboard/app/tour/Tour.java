package dev.callboard.app.tour;

import dev.callboard.workspace.Workspace;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * The whole main job, driven through the real windows: log in, read history, set up and send a
 * campaign, watch it finish, find its calls, keep and play a recording, look after old ones. What did
 * not happen ends it.
 */
public final class Tour {

  private final Stagehand stage;
  private final Steps steps;
  private final ConsoleWalk console;
  private final CallsWalk calls;
  private final CampaignWalk campaign;
  private final RecordingsWalk recordings;
  private final CustodyWalk custody;

  /**
   * Builds a tour.
   *
   * @param folder where the pictures go
   * @param out is told what was done and how long each step took
   */
  public Tour(Stagehand stage, Path folder, PrintStream out) {
    this.stage = stage;
    Robot robot = new Robot(stage::scene);
    Album album = new Album(robot, stage, folder);
    steps = new Steps(album, out);
    console = new ConsoleWalk(stage, robot, album);
    calls = new CallsWalk(stage, robot, album);
    campaign = new CampaignWalk(robot, album, this::workspace);
    recordings = new RecordingsWalk(robot, album, this::workspace);
    custody = new CustodyWalk(robot, album, this::workspace, stage);
  }

  /**
   * Walks through everything; not on the FX thread.
   *
   * @return whether every step happened
   */
  public boolean walk() {
    return steps.end(
        steps.walk("log in to the demo platform", console::logIn)
            && steps.walk("read the call history", calls::history)
            && steps.walk("set up a campaign of " + CampaignWalk.NUMBERS, campaign::setUp)
            && steps.walk("ring the supervisor first", campaign::test)
            && steps.walk("send it after confirming", campaign::send)
            && steps.walk("watch every number find its fate", campaign::watch)
            && steps.walk("filter its call records", calls::filter)
            && steps.walk("keep recordings", recordings::keep)
            && steps.walk("play one, decoded to its end", recordings::play)
            && steps.walk("keep a copy of the voice file", campaign::voices)
            && steps.walk("read calls of three months ago", custody::atRisk)
            && steps.walk("keep what can be kept of them", custody::lost)
            && steps.walk("hold recordings", custody::hold)
            && steps.walk("ask what a deletion would take", custody::deletion)
            && steps.walk("look at export and audit log", custody::evidence)
            && steps.walk("look at the room it takes", custody::storage)
            && steps.walk("be refused call records", calls::refused)
            && steps.walk("look at callbacks", console::callbacks)
            && steps.walk("look at home", console::home)
            && steps.walk("look at the report of a failure", console::failure)
            && steps.walk("look at the keys", console::keys)
            && steps.walk("look at the settings", console::settings));
  }

  private Workspace workspace() {
    return stage.workspace().orElseThrow();
  }
}
