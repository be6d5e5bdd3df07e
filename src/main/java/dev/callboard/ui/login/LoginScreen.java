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
import javafx.scene.layout.StackPane;

/** The login as the window shows it. */
public final class LoginScreen implements Screen {

  private final LoginViewModel model;
  private final Texts texts;
  private final Runnable settings;
  private final StackPane root = new StackPane();
  private boolean shown;
  private boolean aside;

  /**
   * Builds it.
   *
   * @param opened takes the opened profile, on the FX thread
   * @param settings leads to look and language
   */
  public LoginScreen(
      Profiles profiles,
      SecretStore secrets,
      Workspaces workspaces,
      DemoPlatform demo,
      Background background,
      Dialogs dialogs,
      Texts texts,
      Consumer<Opened> opened,
      Runnable settings) {
    this.texts = texts;
    this.settings =
        () -> {
          aside();
          settings.run();
        };
    model =
        new LoginViewModel(profiles, secrets, workspaces, demo, background, dialogs, texts, opened);
    build();
  }

  /** Builds what is shown anew, in the present language; what was typed stays. */
  public void renew() {
    if (shown) {
      build();
    }
  }

  private void build() {
    root.getChildren().setAll(new LoginView(model, texts, settings).root());
  }

  /** Whether it is what the window shows. */
  public boolean isShown() {
    return shown;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    shown = true;
    if (root.getChildren().isEmpty()) {
      build();
    }
    if (!aside) {
      model.start();
    }
    aside = false;
  }

  @Override
  public void hidden() {
    shown = false;
    // It is not seen again for the rest of most days, and what it has been drawn into is some
    // megabytes.
    root.getChildren().clear();
  }

  /** Something else is shown for a while: what was typed stays. */
  public void aside() {
    aside = true;
  }

  /** Presses <i>Try the demo platform</i>. */
  public void tryDemo() {
    model.tryDemo();
  }
}
