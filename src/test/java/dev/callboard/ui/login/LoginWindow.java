package dev.callboard.ui.login;

import com.sun.net.httpserver.HttpServer;
import dev.callboard.platform.PlatformClient;
import dev.callboard.platform.PlatformClock;
import dev.callboard.platform.Secret;
import dev.callboard.platform.Timeouts;
import dev.callboard.profile.Profile;
import dev.callboard.profile.Profiles;
import dev.callboard.profile.SecretStore;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.AnsweringDialogs;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.UiExecutor;
import dev.callboard.ui.theme.Theme;
import dev.callboard.workspace.Workspace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

/** The login in a window of its own, before a platform that answers as a test says. */
final class LoginWindow implements AutoCloseable {

  final Profiles profiles;
  final Map<String, Secret> kept = new HashMap<>();
  final List<Opened> opened = new CopyOnWriteArrayList<>();
  final List<String> closedWorkspaces = new CopyOnWriteArrayList<>();
  final List<String> bodies = new CopyOnWriteArrayList<>();
  final boolean keyStore;

  /** Whether the key store, which may take seconds to answer, was ever asked on the FX thread. */
  volatile boolean askedWhileDrawing;

  private final HttpServer server;
  private volatile String answer = "";
  private Stage stage;

  LoginWindow(Path data, boolean keyStore) throws IOException {
    this.keyStore = keyStore;
    profiles = Profiles.open(data);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  /** What the platform says from now on. */
  void answers(String body) {
    answer = body;
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/yunhu");
  }

  void open() throws Exception {
    stage =
        FxThread.call(
            () -> {
              Texts texts = new Texts(Locale.ENGLISH);
              LoginScreen screen =
                  new LoginScreen(
                      profiles,
                      secrets(),
                      (profile, key) -> workspace(profile, key),
                      () -> {
                        throw new IOException("no demo here");
                      },
                      new Background(Thread::startVirtualThread, new UiExecutor()),
                      new AnsweringDialogs(),
                      texts,
                      opened::add,
                      () -> {});
              Stage window = new Stage();
              window.setScene(new Scene(screen.root(), 1000, 800));
              new Theme().dress(window.getScene());
              window.show();
              screen.shown();
              return window;
            });
  }

  void type(String id, String text) throws Exception {
    FxThread.call(
        () -> {
          ((TextInputControl) node(id)).setText(text);
          return null;
        });
  }

  String typed(String id) throws Exception {
    return FxThread.call(() -> ((TextInputControl) node(id)).getText());
  }

  /** Opens the choices of how call records are read. */
  void openReading() throws Exception {
    FxThread.call(
        () -> {
          ((ToggleButton) node("#login-reading")).fire();
          return null;
        });
  }

  void press(String id) throws Exception {
    FxThread.call(
        () -> {
          ((Button) node(id)).fire();
          return null;
        });
  }

  @SuppressWarnings("unchecked")
  <T> void choose(String id, T value) throws Exception {
    FxThread.call(
        () -> {
          ((ComboBox<T>) node(id)).setValue(value);
          return null;
        });
  }

  String words(String id) throws Exception {
    return FxThread.call(() -> ((Labeled) node(id)).getText());
  }

  /** Whether a profile's name stands in the form; for the FX thread. */
  boolean showsName(String name) {
    return ((TextInputControl) node("#login-name")).getText().equals(name);
  }

  /** Logs in and waits for the problem that comes of it. */
  String refused() throws Exception {
    press("#login-submit");
    FxThread.await(
        "an explanation",
        () -> node("#login-problem").isVisible() && !node("#login-submit").isDisabled());
    return FxThread.call(() -> words((Parent) node("#login-problem")));
  }

  boolean shows(String id) throws Exception {
    return FxThread.call(() -> node(id) != null && node(id).isVisible());
  }

  Node node(String id) {
    return stage.getScene().lookup(id);
  }

  @Override
  public void close() {
    server.stop(0);
    new UiExecutor().execute(stage::close);
  }

  private static String words(Parent parent) {
    return parent.getChildrenUnmodifiable().stream()
        .map(n -> ((Labeled) n).getText())
        .collect(Collectors.joining("\n"));
  }

  private Workspace workspace(Profile profile, Secret key) {
    PlatformClient client =
        new PlatformClient(
            profile.endpoint(),
            profile.appId(),
            key,
            new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(60)),
            new PlatformClock(profile.platformOffset()));
    return new Workspace(
        profile,
        null,
        client,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        () -> {
          closedWorkspaces.add(profile.name());
          client.close();
        });
  }

  private SecretStore secrets() {
    return new SecretStore() {
      @Override
      public boolean available() {
        askedWhileDrawing |= Platform.isFxApplicationThread();
        return keyStore;
      }

      @Override
      public String displayName() {
        return "test key store";
      }

      @Override
      public Optional<Secret> find(String endpoint, String appId) {
        return Optional.ofNullable(kept.get(endpoint + appId));
      }

      @Override
      public boolean save(String endpoint, String appId, Secret accessKey) {
        kept.put(endpoint + appId, accessKey);
        return true;
      }

      @Override
      public void forget(String endpoint, String appId) {
        kept.remove(endpoint + appId);
      }
    };
  }
}
