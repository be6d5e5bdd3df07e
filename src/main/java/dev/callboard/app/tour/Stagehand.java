package dev.callboard.app.tour;

import dev.callboard.ui.theme.Look;
import dev.callboard.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;

/** What the tour may move about the console besides what a supervisor can press. */
public interface Stagehand {

  /** The console's one scene. */
  Scene scene();

  /** Changes the colours; on the FX thread. */
  void look(Look look);

  /** Has the console say what it says after a failure nobody caught; on the FX thread. */
  void fail();

  /** Opens an evidence file as a double click on it does; on the FX thread. */
  void open(Path evidence);

  /** Whether the demo platform refuses to give call records. */
  void refuseRecords(boolean refuse);

  /** The opened profile; empty before the login. */
  Optional<Workspace> workspace();
}
