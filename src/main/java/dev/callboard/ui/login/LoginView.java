package dev.callboard.ui.login;

import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import dev.callboard.profile.Profile;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Presence;
import dev.callboard.ui.kit.Viewports;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** The first screen: connections at the left, the chosen one at the right. */
final class LoginView {

  private final LoginViewModel model;
  private final Texts texts;
  private final StackPane root = new StackPane();
  private final VBox list = new VBox();

  LoginView(LoginViewModel model, Texts texts, Runnable settings) {
    this.model = model;
    this.texts = texts;
    HBox card = new HBox(connections(), form());
    card.getStyleClass().addAll("card", "login-card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    VBox column = new VBox(card);
    column.getStyleClass().add("login-column");
    column.setAlignment(Pos.CENTER);
    ScrollPane scroll = new ScrollPane(new StackPane(column));
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    Viewports.direct(scroll);
    root.getChildren().addAll(scroll, brand(), corner(settings));
    root.getStyleClass().add("login");
    model.known().subscribe(this::fillList);
    model.selectedProperty().subscribe(_ -> fillList());
  }

  Parent root() {
    return root;
  }

  private Node corner(Runnable settings) {
    Button look = new Button(texts.get("login.settings"), Icons.of(Feather.SETTINGS));
    look.setId("login-settings");
    look.getStyleClass().add("quiet");
    look.setOnAction(_ -> settings.run());
    StackPane.setAlignment(look, Pos.TOP_RIGHT);
    StackPane.setMargin(look, new Insets(12));
    return look;
  }

  private Node brand() {
    Region mark = new Region();
    mark.getStyleClass().add("brand-mark");
    Text name = new Text("Callboard");
    name.getStyleClass().add("brand-name");
    HBox brand = new HBox(mark, name);
    brand.setId("login-brand");
    brand.getStyleClass().add("brand");
    brand.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    brand.setMouseTransparent(true);
    StackPane.setAlignment(brand, Pos.TOP_LEFT);
    return brand;
  }

  private Node connections() {
    Button add = new Button(texts.get("login.add"), Icons.of(Feather.PLUS));
    add.setId("login-add");
    add.getStyleClass().add("quiet");
    add.setOnAction(_ -> model.select(null));
    Button demo = new Button(texts.get("login.demo"), Icons.of(Feather.PLAY_CIRCLE));
    demo.setId("login-demo");
    demo.setMaxWidth(Double.MAX_VALUE);
    demo.disableProperty().bind(model.busyProperty());
    demo.setOnAction(_ -> model.tryDemo());
    Label hint = Labels.wrapped(texts.get("login.demo.hint"), "muted", "small");
    hint.setMinHeight(Region.USE_PREF_SIZE);
    list.getStyleClass().add("login-list");
    VBox side =
        new VBox(
            Labels.heading(texts.get("login.connections")), list, add, Cards.spacer(), demo, hint);
    side.getStyleClass().add("login-side");
    return side;
  }

  private void fillList() {
    list.getChildren().clear();
    for (Profile profile : model.known()) {
      ToggleButton item = new ToggleButton();
      item.getStyleClass().setAll("nav-item");
      item.setMaxWidth(Double.MAX_VALUE);
      item.setGraphic(
          new VBox(
              Labels.of(profile.name(), "nav-text", "medium"),
              Labels.of(profile.endpoint().getAuthority(), "muted", "small")));
      item.setAccessibleText(texts.get("login.connection", profile.name()));
      item.setSelected(Objects.equals(profile, model.selectedProperty().get()));
      item.setOnAction(_ -> model.select(profile));
      list.getChildren().add(item);
    }
    if (model.known().isEmpty()) {
      Label none = Labels.wrapped(texts.get("login.none"), "muted");
      none.setMinHeight(Region.USE_PREF_SIZE);
      list.getChildren().add(none);
    }
  }

  private Node form() {
    LoginForm form = model.form();
    TextField name = text("login-name", form.name());
    VBox nameField = Fields.labelled(texts.get("login.name"), name, form.nameError());
    nameField.visibleProperty().bind(model.selectedProperty().isNull());
    nameField.managedProperty().bind(model.selectedProperty().isNull());
    TextField url = text("login-url", form.url());
    url.setPromptText(texts.get("login.url.prompt"));
    TextField appId = text("login-appid", form.appId());
    PasswordField key = new PasswordField();
    key.setId("login-key");
    key.textProperty().bindBidirectional(form.accessKey());
    key.promptTextProperty()
        .bind(
            Bindings.when(model.keyKeptProperty())
                .then(texts.get("login.key.kept", model.keyStoreName()))
                .otherwise(""));
    VBox fields =
        new VBox(
            title(),
            nameField,
            Fields.labelled(texts.get("login.url"), url, form.urlError()),
            plainHttp(),
            halves(
                Fields.labelled(texts.get("login.appid"), appId, form.appIdError()),
                Fields.labelled(texts.get("login.country"), country())),
            Fields.labelled(texts.get("login.key"), key, form.accessKeyError()),
            keyStore(),
            new SyncChoicePane(form, texts).root(),
            new ProblemPane(model.problemProperty(), texts).root(),
            buttons());
    fields.getStyleClass().add("login-form");
    HBox.setHgrow(fields, Priority.ALWAYS);
    return fields;
  }

  private Label title() {
    return Labels.bound(
        model.selectedProperty().map(Profile::name).orElse(texts.get("login.new")),
        "heading",
        "login-title");
  }

  private static HBox halves(VBox left, VBox right) {
    HBox row = new HBox(left, right);
    row.getStyleClass().add("halves");
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    return row;
  }

  private static TextField text(String id, StringProperty property) {
    TextField field = new TextField();
    field.setId(id);
    field.textProperty().bindBidirectional(property);
    return field;
  }

  private ComboBox<String> country() {
    ComboBox<String> box = new ComboBox<>();
    box.setId("login-country");
    Countries.all().stream().map(Country::nationcode).forEach(box.getItems()::add);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String code) {
            return code == null ? "" : countryName(code);
          }

          @Override
          public String fromString(String text) {
            return text;
          }
        });
    box.valueProperty().bindBidirectional(model.form().country());
    return box;
  }

  private String countryName(String code) {
    return Countries.find(code)
        .map(c -> Locale.of("", c.region()).getDisplayCountry(texts.locale()))
        .orElse(code);
  }

  private Node plainHttp() {
    HBox warning =
        Cards.row(
            Icons.of(Feather.ALERT_TRIANGLE),
            wrapped(texts.get("login.plainHttp"), "warn", "small"));
    warning.setId("login-plain-http");
    warning.getStyleClass().add("warning");
    model
        .form()
        .url()
        .subscribe(
            _ -> {
              Presence.show(warning, model.form().plainHttp());
            });
    return warning;
  }

  // Both lie in the same place, so that nothing moves when the key store has answered.
  private Node keyStore() {
    HBox notice =
        Cards.row(
            Icons.of(Feather.INFO), wrapped(texts.get("login.keyStore.missing"), "muted", "small"));
    notice.setId("login-no-key-store");
    notice.visibleProperty().bind(model.keyStoreMissingProperty());
    CheckBox keep = new CheckBox(texts.get("login.key.keep", model.keyStoreName()));
    keep.setId("login-keep-key");
    keep.selectedProperty().bindBidirectional(model.keepKeyProperty());
    keep.visibleProperty().bind(model.keyStoreMissingProperty().not());
    StackPane place = new StackPane(notice, keep);
    place.setAlignment(Pos.CENTER_LEFT);
    return place;
  }

  private Node buttons() {
    Button login = new Button();
    login.setId("login-submit");
    login.getStyleClass().add("accent");
    login.setDefaultButton(true);
    login
        .textProperty()
        .bind(
            Bindings.when(model.busyProperty())
                .then(texts.get("login.busy"))
                .otherwise(texts.get("login.submit")));
    login.disableProperty().bind(model.busyProperty());
    login.setOnAction(_ -> model.login());
    Button offline = new Button(texts.get("login.offline"));
    offline.setId("login-offline");
    offline.visibleProperty().bind(model.selectedProperty().isNotNull());
    offline.disableProperty().bind(model.busyProperty());
    offline.setOnAction(_ -> model.workOffline());
    Button remove = Icons.button(Feather.TRASH_2, texts.get("login.remove.action"));
    remove.setId("login-remove");
    remove.visibleProperty().bind(model.selectedProperty().isNotNull());
    remove.disableProperty().bind(model.busyProperty());
    remove.setOnAction(_ -> model.remove());
    return Cards.row(login, offline, Cards.spacer(), remove);
  }

  private static Label wrapped(String text, String... styles) {
    Label label = Labels.wrapped(text, styles);
    label.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(label, Priority.ALWAYS);
    return label;
  }
}
