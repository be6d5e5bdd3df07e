package dev.callboard.ui.shell;

import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Reachability;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Who one is, how fresh the records are, what time it is in both places. */
final class ShellViewModel {

  private final Session session;
  private final Background background;
  private final Formats formats;
  private final Texts texts;
  private final Reachability reachability;
  private final ReadOnlyStringWrapper token = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper tokenWarns = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper clocks = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper freshness = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper gap = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper offline = new ReadOnlyStringWrapper("");

  /** Bound, so that what outlives the window's language holds on to nothing of it. */
  private final ObjectProperty<@Nullable Instant> offlineSince = new SimpleObjectProperty<>();

  ShellViewModel(
      Session session,
      Background background,
      Formats formats,
      Texts texts,
      Reachability reachability) {
    this.session = session;
    this.background = background;
    this.formats = formats;
    this.texts = texts;
    this.reachability = reachability;
    offlineSince.subscribe(
        since ->
            offline.set(
                since == null
                    ? ""
                    : texts.get("shell.offline", formats.minute(since, formats.zone()))));
    offlineSince.bind(reachability.offlineSinceProperty());
  }

  String profile() {
    return session.profile();
  }

  String company() {
    return session.company().isBlank() ? texts.get("shell.offline.account") : session.company();
  }

  /** How long the token lives and how far the clocks are apart. */
  ReadOnlyStringProperty tokenProperty() {
    return token.getReadOnlyProperty();
  }

  /** Whether that needs a look. */
  ReadOnlyBooleanProperty tokenWarnsProperty() {
    return tokenWarns.getReadOnlyProperty();
  }

  /** The operator's time and the platform's. */
  ReadOnlyStringProperty clocksProperty() {
    return clocks.getReadOnlyProperty();
  }

  /** When records were read last, and since when without gaps. */
  ReadOnlyStringProperty freshnessProperty() {
    return freshness.getReadOnlyProperty();
  }

  /** Whether the newest records are not proven. */
  ReadOnlyBooleanProperty gapProperty() {
    return gap.getReadOnlyProperty();
  }

  /** What to say while the platform cannot be reached; empty while it can. */
  ReadOnlyStringProperty offlineProperty() {
    return offline.getReadOnlyProperty();
  }

  /** Brings the times up to now; cheap, called every few seconds. */
  void tick() {
    Instant now = formats.now();
    clocks.set(
        texts.get(
            "shell.clocks",
            Formats.place(formats.zone()),
            formats.minute(now, formats.zone()),
            formats.minute(now, session.platformOffset())));
    List<String> parts = new ArrayList<>();
    session
        .tokenExpires()
        .filter(now::isBefore)
        .ifPresent(
            until ->
                parts.add(texts.get("shell.token", formats.span(Duration.between(now, until)))));
    session.skew().ifPresent(skew -> parts.add(texts.get("shell.skew", seconds(skew))));
    if (session.clockDisagrees()) {
      parts.add(texts.get("shell.offset.disagrees"));
    }
    tokenWarns.set(session.clockDisagrees());
    token.set(String.join("\n", parts));
  }

  /** Reads anew how fresh the records are. */
  void readFreshness() {
    background.run(
        session::spans,
        spans -> {
          Freshness fresh = Freshness.of(spans, formats, texts);
          freshness.set(fresh.text());
          gap.set(fresh.gap());
        },
        _ -> {
          freshness.set(texts.get("shell.fresh.unreadable"));
          gap.set(true);
        });
  }

  private String seconds(Duration skew) {
    return String.format(texts.locale(), "%+.1f\u00a0s", skew.toMillis() / 1000.0);
  }
}
