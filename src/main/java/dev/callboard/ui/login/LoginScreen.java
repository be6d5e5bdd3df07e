package dev.callboard.ui.login;

import dev.callboard.profile.Profiles;
import dev.callboard.profile.SecretStore;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Dialogs;
import dev.callboard.ui.kit.Screen;
import dev.callboard.workspace.Workspaces;
import java.util.function.Consumer;
import javafx.scene.Parent;

/** The login as the window shows it. */
public final class LoginScreen implements Screen {

  private final LoginViewModel model;
  private final LoginView view;

  /**
   * Builds it.
   *
   * @param opened takes the opened profile, on the FX thread
   */
  public LoginScreen(
      Profiles profiles,
      SecretStore secrets,
      Workspaces workspaces,
      DemoPlatform demo,
      Background background,
      Dialogs dialogs,
      Texts texts,
      Consumer<Opened> opened) {
    model =
        new LoginViewModel(profiles, secrets, workspaces, demo, background, dialogs, texts, opened);
    view = new LoginView(model, texts);
  }

  @Override
  public Parent root() {
    return view.root();
  }

  @Override
  public void shown() {
    model.start();
  }

  /** Presses <i>Try the demo platform</i>. */
  public void tryDemo() {
    model.tryDemo();
  }
}
