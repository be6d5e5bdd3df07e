package dev.callboard.ui.callbacks;

import dev.callboard.callback.AllowList;
import dev.callboard.callback.CallbackSettings;
import dev.callboard.callback.ReceiverState;
import dev.callboard.ui.kit.Kit;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** How the receiver is set: its switch, which acts at once, and fields, which are applied together. */
final class ReceiverViewModel {

  private record Reading(CallbackSettings settings, ReceiverState state, List<String> addresses) {}

  private final StringProperty bind = new SimpleStringProperty(CallbackSettings.LOOPBACK);
  private final StringProperty port = new SimpleStringProperty("");
  private final StringProperty allowed = new SimpleStringProperty("");
  private final StringProperty publicUrl = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper portError = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper allowedError = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper publicUrlError = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper address = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<ReceiverState> state =
      new ReadOnlyObjectWrapper<>(new ReceiverState.Off());
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyBooleanWrapper applicable = new ReadOnlyBooleanWrapper();
  private final ObservableList<String> addresses = FXCollections.observableArrayList();
  private final CallbackDesk desk;
  private final Kit kit;
  private @Nullable CallbackSettings kept;

  ReceiverViewModel(CallbackDesk desk, Kit kit) {
    this.desk = desk;
    this.kit = kit;
    List.of(bind, port, allowed, publicUrl).forEach(field -> field.subscribe(this::judge));
  }

  /** The address of this machine to listen at. */
  StringProperty bind() {
    return bind;
  }

  StringProperty port() {
    return port;
  }

  /** Addresses that may post, separated by commas, blanks or lines; blank for everybody. */
  StringProperty allowed() {
    return allowed;
  }

  StringProperty publicUrl() {
    return publicUrl;
  }

  ReadOnlyStringProperty portError() {
    return portError.getReadOnlyProperty();
  }

  ReadOnlyStringProperty allowedError() {
    return allowedError.getReadOnlyProperty();
  }

  ReadOnlyStringProperty publicUrlError() {
    return publicUrlError.getReadOnlyProperty();
  }

  /** What to give to the platform. */
  ReadOnlyStringProperty address() {
    return address.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ReceiverState> state() {
    return state.getReadOnlyProperty();
  }

  /** Whether it is switched on, be it able to listen or not. */
  ReadOnlyBooleanProperty on() {
    return on.getReadOnlyProperty();
  }

  /** While settings are read or applied. */
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Whether the fields say something new that makes sense. */
  ReadOnlyBooleanProperty applicable() {
    return applicable.getReadOnlyProperty();
  }

  /** Where one can listen. */
  ObservableList<String> addresses() {
    return addresses;
  }

  /** Reads how it is set; what was typed and not applied stays. */
  void shown() {
    run(() -> {});
  }

  /** Switches it on or off, with the settings as they were applied last. */
  void switchTo(boolean toOn) {
    change(settings -> settings.switched(toOn));
  }

  /** Gives it another address; the former one is dead at once. */
  void move() {
    change(CallbackSettings::moved);
  }

  /** Applies the fields. */
  void apply() {
    if (applicable.get()) {
      change(this::typed);
    }
  }

  private void change(UnaryOperator<CallbackSettings> change) {
    CallbackSettings now = kept;
    if (now == null || busy.get()) {
      return;
    }
    CallbackSettings changed = change.apply(now);
    run(() -> desk.apply(changed));
  }

  /** Work that blocks. */
  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  private void run(Work work) {
    busy.set(true);
    kit.background()
        .run(
            () -> {
              work.run();
              return new Reading(desk.settings(), desk.state(), desk.addresses());
            },
            this::show,
            e -> {
              busy.set(false);
              kit.notices()
                  .bad(kit.text("callbacks.problem.apply"), String.valueOf(e.getMessage()));
            });
  }

  private void show(Reading reading) {
    CallbackSettings now = reading.settings();
    boolean untouched = kept == null || !applicable.get() || typed(now).equals(now);
    kept = now;
    if (!addresses.equals(reading.addresses())) {
      addresses.setAll(reading.addresses());
    }
    if (!addresses.contains(now.bind())) {
      addresses.add(now.bind());
    }
    if (untouched) {
      bind.set(now.bind());
      port.set(String.valueOf(now.port()));
      allowed.set(String.join(", ", now.allowed()));
      publicUrl.set(now.publicUrl());
    }
    state.set(reading.state());
    on.set(now.on());
    address.set(
        reading.state() instanceof ReceiverState.Listening listening
            ? listening.address().toString()
            : now.address(now.port()).toString());
    busy.set(false);
    judge();
  }

  private CallbackSettings typed(CallbackSettings now) {
    return new CallbackSettings(
        now.on(),
        bind.get(),
        Integer.parseInt(port.get().strip()),
        entries(),
        publicUrl.get().strip(),
        now.path());
  }

  private void judge() {
    boolean portFits = port.get().strip().matches("\\d{1,5}") && fits(port.get().strip());
    portError.set(portFits ? "" : kit.text("callbacks.port.wrong"));
    allowedError.set(wrongEntry());
    publicUrlError.set(publicUrlFits() ? "" : kit.text("callbacks.public.wrong"));
    boolean sound = portFits && allowedError.get().isEmpty() && publicUrlError.get().isEmpty();
    applicable.set(sound && kept != null && !typed(kept).equals(kept));
  }

  /** Ports below 1024 belong to the system. */
  private static boolean fits(String digits) {
    int number = Integer.parseInt(digits);
    return number == 0 || number >= 1024 && number <= 65_535;
  }

  private String wrongEntry() {
    try {
      new AllowList(entries());
      return "";
    } catch (IllegalArgumentException e) {
      return kit.text("callbacks.allowed.wrong", String.valueOf(e.getMessage()));
    }
  }

  private boolean publicUrlFits() {
    String typed = publicUrl.get().strip();
    if (typed.isEmpty()) {
      return true;
    }
    try {
      URI url = URI.create(typed);
      boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      return http && url.getHost() != null && url.getQuery() == null && url.getFragment() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private List<String> entries() {
    return Arrays.stream(allowed.get().split("[,;\\s]+")).filter(e -> !e.isEmpty()).toList();
  }
}
