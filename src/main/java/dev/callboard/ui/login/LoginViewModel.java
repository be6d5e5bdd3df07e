package dev.callboard.ui.login;

import dev.callboard.platform.Account;
import dev.callboard.platform.Reply;
import dev.callboard.platform.Secret;
import dev.callboard.profile.Profile;
import dev.callboard.profile.Profiles;
import dev.callboard.profile.SecretStore;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Dialogs;
import dev.callboard.workspace.Workspace;
import dev.callboard.workspace.Workspaces;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Chooses or describes a connection and opens it. Whatever fails, nothing typed is lost. */
final class LoginViewModel {

  private final Profiles profiles;
  private final SecretStore secrets;
  private final Workspaces workspaces;
  private final DemoPlatform demo;
  private final Background background;
  private final Dialogs dialogs;
  private final Texts texts;
  private final Consumer<Opened> opened;

  private @Nullable Profile lookingForKeyOf;
  private boolean loginWaits;
  private final LoginForm form;
  private final ObservableList<Profile> known = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Profile> selected = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>(Problem.NONE);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper keyKept = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper keyStoreMissing = new ReadOnlyBooleanWrapper();
  private final BooleanProperty keepKey = new SimpleBooleanProperty(true);

  /**
   * Builds an idle login.
   *
   * @param opened takes the opened profile
   */
  LoginViewModel(
      Profiles profiles,
      SecretStore secrets,
      Workspaces workspaces,
      DemoPlatform demo,
      Background background,
      Dialogs dialogs,
      Texts texts,
      Consumer<Opened> opened) {
    this.profiles = profiles;
    this.secrets = secrets;
    this.workspaces = workspaces;
    this.demo = demo;
    this.background = background;
    this.dialogs = dialogs;
    this.texts = texts;
    this.opened = opened;
    this.form = new LoginForm(texts);
  }

  LoginForm form() {
    return form;
  }

  /** Kept connections, the last used first. */
  ObservableList<Profile> known() {
    return known;
  }

  /** The kept connection in the form; null for a new one. */
  ReadOnlyObjectProperty<@Nullable Profile> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Problem> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Whether the key store has the access key of the connection in the form. */
  ReadOnlyBooleanProperty keyKeptProperty() {
    return keyKept.getReadOnlyProperty();
  }

  /** Whether a typed access key shall be kept. */
  BooleanProperty keepKeyProperty() {
    return keepKey;
  }

  /**
   * Whether this machine is known to have no usable key store. Asking it takes its time, so a store
   * counts as usable until it has answered.
   */
  ReadOnlyBooleanProperty keyStoreMissingProperty() {
    return keyStoreMissing.getReadOnlyProperty();
  }

  String keyStoreName() {
    return secrets.displayName();
  }

  /** Reads the kept connections and puts the last used one into the form. */
  void start() {
    background.run(
        () -> !secrets.available(), keyStoreMissing::set, _ -> keyStoreMissing.set(true));
    known.setAll(profiles.all());
    select(known.isEmpty() ? null : known.getFirst());
  }

  /** Puts a connection into the form; null begins a new one. */
  void select(@Nullable Profile profile) {
    selected.set(profile);
    form.fill(profile);
    problem.set(Problem.NONE);
    keyKept.set(false);
    lookingForKeyOf = profile;
    loginWaits = false;
    if (profile != null) {
      background.run(
          () -> secrets.find(profile.endpoint().toString(), profile.appId()).isPresent(),
          kept -> lookedForKey(profile, kept),
          _ -> lookedForKey(profile, false));
    }
  }

  private void lookedForKey(Profile profile, boolean kept) {
    if (!profile.equals(lookingForKeyOf)) {
      return;
    }
    lookingForKeyOf = null;
    keyKept.set(kept);
    if (loginWaits) {
      loginWaits = false;
      login();
    }
  }

  /** Logs in with what is in the form, once it is known whether the key store has the key. */
  void login() {
    if (lookingForKeyOf != null && form.accessKey().get().isBlank()) {
      loginWaits = true;
      return;
    }
    form.check(!keyKept.get())
        .ifPresent(
            profile -> {
              Secret typed = new Secret(form.accessKey().get().strip());
              attempt(profile.name(), host(profile), () -> connect(profile, typed));
            });
  }

  /** Opens what was kept before, without the network. */
  void workOffline() {
    Profile profile = selected.get();
    if (profile != null) {
      attempt(
          profile.name(),
          host(profile),
          () -> {
            Secret key = keptKey(profile).orElseGet(() -> new Secret(""));
            profiles.touch(profile.name());
            return new Attempt(workspaces.open(profile, key), null);
          });
    }
  }

  /** Starts the embedded platform and logs in to it. */
  void tryDemo() {
    attempt(
        texts.get("login.demo.name"),
        texts.get("login.demo.name"),
        () -> {
          DemoPlatform.Access access = demo.start();
          return open(access.profile(), access.accessKey());
        });
  }

  /** Takes the connection in the form off the list; its data stays. */
  void remove() {
    Profile profile = selected.get();
    if (profile == null) {
      return;
    }
    dialogs.confirm(
        new Dialogs.Question(
            texts.get("login.remove.title", profile.name()),
            texts.get("login.remove.text"),
            texts.get("login.remove.action"),
            true),
        () ->
            background.run(
                () -> {
                  profiles.remove(profile.name());
                  if (profiles.all().stream().noneMatch(p -> sharesKey(p, profile))) {
                    secrets.forget(profile.endpoint().toString(), profile.appId());
                  }
                  return profile;
                },
                _ -> start(),
                e -> problem.set(Problem.of(e, profile.name(), texts))));
  }

  private static boolean sharesKey(Profile one, Profile other) {
    return one.endpoint().equals(other.endpoint()) && one.appId().equals(other.appId());
  }

  /** What came of trying: a workspace that is closed again unless the platform agreed. */
  private record Attempt(Workspace workspace, @Nullable Reply<Account> reply) {}

  private Attempt connect(Profile profile, Secret typed) throws IOException {
    Secret key = typed.isBlank() ? keptKey(profile).orElse(typed) : typed;
    Attempt attempt = open(profile, key);
    if (attempt.reply() instanceof Reply.Ok) {
      try {
        profiles.save(profile);
        profiles.touch(profile.name());
      } catch (IOException | RuntimeException e) {
        attempt.workspace().close();
        throw e;
      }
      if (!typed.isBlank() && keepKey.get() && secrets.available()) {
        secrets.save(profile.endpoint().toString(), profile.appId(), typed);
      }
    }
    return attempt;
  }

  private Attempt open(Profile profile, Secret key) throws IOException {
    Workspace workspace = workspaces.open(profile, key);
    boolean agreed = false;
    try {
      Reply<Account> reply = workspace.client().login();
      agreed = reply instanceof Reply.Ok;
      return new Attempt(workspace, reply);
    } finally {
      if (!agreed) {
        workspace.close();
      }
    }
  }

  private Optional<Secret> keptKey(Profile profile) {
    return secrets.find(profile.endpoint().toString(), profile.appId());
  }

  private void attempt(String name, String host, Callable<Attempt> work) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    problem.set(Problem.NONE);
    background.run(
        work,
        attempt -> {
          busy.set(false);
          switch (attempt.reply()) {
            case null -> opened.accept(new Opened(attempt.workspace(), null));
            case Reply.Ok<Account>(Account account) ->
                opened.accept(new Opened(attempt.workspace(), account));
            case Reply.Refused<Account>(var refusal) -> problem.set(Problem.of(refusal, texts));
            case Reply.Failed<Account>(var failure) ->
                problem.set(Problem.of(failure, host, texts));
          }
        },
        e -> {
          busy.set(false);
          problem.set(Problem.of(e, name, texts));
        });
  }

  private static String host(Profile profile) {
    return profile.endpoint().getAuthority();
  }
}
