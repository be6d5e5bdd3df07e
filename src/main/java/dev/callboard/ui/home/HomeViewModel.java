package dev.callboard.ui.home;

import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.LiveReading;
import dev.callboard.ui.kit.Ticker;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/** Today's figures, read anew when something changed. */
final class HomeViewModel {

  private final LiveReading<Glance> reading;
  private final Formats formats;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<Glance> glance = new ReadOnlyObjectWrapper<>(Glance.NOTHING);
  private final ReadOnlyBooleanWrapper unreadable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");

  HomeViewModel(
      Glance.Reader reader, Background background, Ticker ticker, Formats formats, Texts texts) {
    this.formats = formats;
    this.texts = texts;
    reading =
        new LiveReading<>(
            reader::read,
            now -> {
              unreadable.set(false);
              known.set(true);
              glance.set(now);
            },
            _ -> unreadable.set(true),
            background,
            ticker);
  }

  void read() {
    line.set(texts.get("home.line", formats.day(formats.today())));
    reading.now();
  }

  ReadOnlyObjectProperty<Glance> glanceProperty() {
    return glance.getReadOnlyProperty();
  }

  /** Whether the figures shown are not those of now. */
  ReadOnlyBooleanProperty unreadableProperty() {
    return unreadable.getReadOnlyProperty();
  }

  ReadOnlyStringProperty lineProperty() {
    return line.getReadOnlyProperty();
  }

  ObservableValue<String> placed() {
    return figure(g -> g.today().calls());
  }

  ObservableValue<String> answered() {
    return figure(g -> g.today().answered());
  }

  ObservableValue<String> rate() {
    return glance.map(g -> formats.percent(g.today().answered(), g.today().calls()));
  }

  ObservableValue<String> pressed() {
    return figure(Glance::pressed);
  }

  ObservableValue<String> running() {
    return figure(Glance::running);
  }

  ObservableValue<String> unproven() {
    return figure(Glance::unproven);
  }

  ObservableValue<String> atRisk() {
    return figure(Glance::atRisk);
  }

  /** How long ago records were read, in words. */
  ObservableValue<String> fresh() {
    return glance.map(g -> g.readAt() == null ? texts.get("home.never") : formats.ago(g.readAt()));
  }

  /** Whether figures were read at all: before that, an empty day is not one without calls. */
  ReadOnlyBooleanProperty knownProperty() {
    return known.getReadOnlyProperty();
  }

  private ObservableValue<String> figure(Function<Glance, Long> of) {
    return glance.map(g -> formats.number(of.apply(g)));
  }
}
