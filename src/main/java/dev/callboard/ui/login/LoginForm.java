package dev.callboard.ui.login;

import dev.callboard.profile.Profile;
import dev.callboard.profile.SyncChoice;
import dev.callboard.text.Texts;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What is typed about a connection, and what is wrong with it. Keeps everything until told. */
final class LoginForm {

  static final String DEFAULT_COUNTRY = "id";

  private final Texts texts;
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty url = new SimpleStringProperty("");
  private final StringProperty appId = new SimpleStringProperty("");
  private final StringProperty accessKey = new SimpleStringProperty("");
  private final StringProperty country = new SimpleStringProperty(DEFAULT_COUNTRY);
  private final ObjectProperty<Integer> syncFlag =
      new SimpleObjectProperty<>(SyncChoice.USUAL.flag());
  private final ObjectProperty<Duration> lookBack =
      new SimpleObjectProperty<>(SyncChoice.USUAL.lookBack());
  private final ReadOnlyStringWrapper nameError = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper urlError = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper appIdError = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper accessKeyError = new ReadOnlyStringWrapper("");
  private @Nullable Profile saved;

  LoginForm(Texts texts) {
    this.texts = texts;
    name.subscribe(() -> nameError.set(""));
    url.subscribe(() -> urlError.set(""));
    appId.subscribe(() -> appIdError.set(""));
    accessKey.subscribe(() -> accessKeyError.set(""));
  }

  StringProperty name() {
    return name;
  }

  StringProperty url() {
    return url;
  }

  StringProperty appId() {
    return appId;
  }

  StringProperty accessKey() {
    return accessKey;
  }

  StringProperty country() {
    return country;
  }

  /** Which call records a sync asks for. */
  ObjectProperty<Integer> syncFlag() {
    return syncFlag;
  }

  /** How long call records may come late. */
  ObjectProperty<Duration> lookBack() {
    return lookBack;
  }

  ReadOnlyStringProperty nameError() {
    return nameError.getReadOnlyProperty();
  }

  ReadOnlyStringProperty urlError() {
    return urlError.getReadOnlyProperty();
  }

  ReadOnlyStringProperty appIdError() {
    return appIdError.getReadOnlyProperty();
  }

  ReadOnlyStringProperty accessKeyError() {
    return accessKeyError.getReadOnlyProperty();
  }

  /** Fills the form from a kept profile, or empties it. */
  void fill(@Nullable Profile profile) {
    saved = profile;
    name.set(profile == null ? "" : profile.name());
    url.set(profile == null ? "" : profile.endpoint().toString());
    appId.set(profile == null ? "" : profile.appId());
    country.set(profile == null ? DEFAULT_COUNTRY : profile.country());
    SyncChoice sync = profile == null ? SyncChoice.USUAL : profile.sync();
    syncFlag.set(sync.flag());
    lookBack.set(sync.lookBack());
    accessKey.set("");
    accessKeyError.set("");
  }

  /** Whether keys and tokens would travel in clear. */
  boolean plainHttp() {
    return url.get().strip().toLowerCase(Locale.ROOT).startsWith("http:");
  }

  /** The platform's address as far as it can be read. */
  Optional<URI> endpoint() {
    try {
      URI uri = new URI(url.get().strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean usable = (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
      return usable ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * Checks what is typed and says beside each field what is wrong.
   *
   * @param keyNeeded whether an access key must have been typed
   */
  Optional<Profile> check(boolean keyNeeded) {
    nameError.set(name.get().isBlank() ? texts.get("login.name.missing") : "");
    appIdError.set(appId.get().isBlank() ? texts.get("login.appid.missing") : "");
    accessKeyError.set(
        keyNeeded && accessKey.get().isBlank() ? texts.get("login.key.missing") : "");
    Optional<URI> endpoint = endpoint();
    urlError.set(endpoint.isEmpty() ? texts.get("login.url.wrong") : "");
    boolean good =
        nameError.get().isEmpty()
            && appIdError.get().isEmpty()
            && accessKeyError.get().isEmpty()
            && endpoint.isPresent();
    return good ? endpoint.map(this::profile) : Optional.empty();
  }

  private Profile profile(URI endpoint) {
    Profile fresh = Profile.of(name.get().strip(), endpoint, appId.get().strip(), country.get());
    SyncChoice sync = new SyncChoice(syncFlag.get(), lookBack.get());
    if (saved == null) {
      return fresh.reading(sync);
    }
    return new Profile(
        fresh.name(),
        fresh.endpoint(),
        fresh.appId(),
        fresh.country(),
        saved.platformOffset(),
        saved.numberForm(),
        saved.numberPrefix(),
        saved.connectTimeout(),
        saved.readTimeout(),
        saved.callTimeout(),
        sync);
  }
}
