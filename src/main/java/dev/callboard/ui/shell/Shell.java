package dev.callboard.ui.shell;

import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Jobs;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Presence;
import dev.callboard.ui.kit.Reachability;
import dev.callboard.ui.kit.Screen;
import dev.callboard.ui.kit.Shortcut;
import dev.callboard.ui.kit.Ticker;
import dev.callboard.ui.kit.Turns;
import dev.callboard.ui.kit.Viewports;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * The window once a profile is open: navigation at the left, one screen at a time, status below.
 * Screens are built when one first goes there.
 */
public final class Shell implements Screen {

  private static final Duration TICK = Duration.ofSeconds(5);

  private final BorderPane root = new BorderPane();
  private final BorderPane centre = new BorderPane();
  private final ScrollPane room = new ScrollPane();
  private final List<NavItem> items;
  private final Map<NavItem, Screen> built = new HashMap<>();
  private final Sidebar sidebar;
  private final StatusBar status;
  private final ShellViewModel model;
  private final Runnable sync;
  private final Ticker ticker;
  private Runnable stopClock = () -> {};
  private final Texts texts;
  private final List<Shortcut> keys;
  private Map<String, String> earlier = Map.of();
  private @Nullable NavItem here;
  private @Nullable Screen told;
  private boolean away;

  /**
   * Builds the shell; {@link #shown} goes to the first place.
   *
   * @param items at most nine, in the order of their shortcuts
   * @param synced changes whenever records were read, so that freshness is told anew
   */
  public Shell(
      Session session,
      List<NavItem> items,
      Jobs jobs,
      Reachability reachability,
      ObservableValue<?> synced,
      ShellActions actions,
      Background background,
      Ticker ticker,
      Formats formats,
      Texts texts) {
    this.items = List.copyOf(items);
    this.sync = actions.sync();
    this.texts = texts;
    this.ticker = ticker;
    keys = keys(actions.hold());
    model = new ShellViewModel(session, background, formats, texts, reachability);
    sidebar = new Sidebar(model, this.items, texts, formats, this::go, actions);
    centre.setTop(banner(texts));
    // At large type a screen may need more height than there is: it scrolls as a whole then.
    room.setFitToWidth(true);
    room.setFitToHeight(true);
    room.setFocusTraversable(false);
    Viewports.direct(room);
    centre.setCenter(room);
    root.getStyleClass().add("shell");
    root.setLeft(sidebar);
    root.setCenter(centre);
    status = new StatusBar(model, jobs, texts, formats);
    root.setBottom(status);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    synced.subscribe(_ -> model.readFreshness());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    stopClock.run();
    tick();
    away = false;
    if (here == null) {
      go(items.getFirst());
    } else {
      tell(here);
    }
  }

  @Override
  public void hidden() {
    stopClock.run();
    untell();
    away = true;
  }

  /** On a timer and not as an animation: one of those wakes the whole window sixty times a second. */
  private void tick() {
    model.tick();
    stopClock = ticker.after(TICK, this::tick);
  }

  /** Puts something beside the running jobs in the status bar. */
  public void beside(Node node) {
    status.beside(node);
  }

  /** Goes to a place by its key, for example {@code calls}. */
  public void go(String key) {
    items.stream().filter(i -> i.key().equals(key)).findFirst().ifPresent(this::go);
  }

  /**
   * Where one is in every screen that was opened, by the key of its place, for {@link #resume} of a
   * shell that takes this one's place.
   */
  public Map<String, String> places() {
    Map<String, String> places = new HashMap<>();
    built.forEach((item, screen) -> places.put(item.key(), screen.place()));
    return places;
  }

  /** Takes up where another shell was, at once; called before {@link #shown}. */
  public void resume(String key, Map<String, String> places) {
    earlier = Map.copyOf(places);
    go(key);
    if (here != null) {
      show(here);
    }
  }

  /** The screen of a place; null before one first went there. */
  public @Nullable Screen screen(String key) {
    return items.stream().filter(i -> i.key().equals(key)).findFirst().map(built::get).orElse(null);
  }

  /** The key of the place one is at; empty before the first. */
  public String here() {
    return here == null ? "" : here.key();
  }

  private void go(NavItem item) {
    sidebar.mark(item);
    if (item == here) {
      return;
    }
    untell();
    here = item;
    if (built.containsKey(item)) {
      show(item);
    } else {
      Turns.later(ticker, () -> show(item));
      built.put(item, build(item));
    }
  }

  private void show(NavItem item) {
    if (item != here) {
      return;
    }
    Parent screen = built.get(item).root();
    if (room.getContent() != screen) {
      room.setContent(screen);
      room.setVvalue(0);
    }
    tell(item);
  }

  /** Tells the screen of a place that it is seen, if it is. */
  private void tell(NavItem item) {
    Screen screen = built.get(item);
    if (!away && told != screen && room.getContent() == screen.root()) {
      told = screen;
      screen.shown();
    }
  }

  private void untell() {
    if (told != null) {
      told.hidden();
      told = null;
    }
  }

  /** The keys that work on every screen of the profile. */
  @Override
  public List<Shortcut> shortcuts() {
    return keys;
  }

  /** The keys of the screen one is at; empty before the first. */
  public List<Shortcut> shortcutsHere() {
    return here == null ? List.of() : built.get(here).shortcuts();
  }

  /** The name of the place one is at; empty before the first. */
  public String hereTitle() {
    return here == null ? "" : texts.get("shell.nav." + here.key());
  }

  private List<Shortcut> keys(Runnable hold) {
    List<Shortcut> all = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      NavItem item = items.get(i);
      String name = texts.get("shell.nav." + item.key());
      all.add(Shortcut.of("Shortcut+" + (i + 1), texts.get("shell.key.go", name), () -> go(item)));
    }
    all.add(Shortcut.of("F5", texts.get("shell.key.sync"), sync));
    all.add(Shortcut.of("F8", texts.get("shell.key.hold"), hold));
    return List.copyOf(all);
  }

  private Screen build(NavItem item) {
    Screen screen = item.screen().get();
    String place = earlier.getOrDefault(item.key(), "");
    if (!place.isEmpty()) {
      screen.resume(place);
    }
    return screen;
  }

  private HBox banner(Texts texts) {
    Button again = new Button(texts.get("shell.offline.again"));
    again.setId("shell-reconnect");
    again.setOnAction(_ -> sync.run());
    HBox banner = new HBox(Labels.bound(model.offlineProperty()), Cards.spacer(), again);
    banner.setId("shell-offline");
    banner.getStyleClass().add("banner");
    model
        .offlineProperty()
        .subscribe(
            text -> {
              Presence.show(banner, !text.isEmpty());
            });
    return banner;
  }

  private void onKey(KeyEvent event) {
    // The focus may lie in the navigation: the keys of the screen one looks at work all the same.
    Shortcut.run(shortcutsHere(), event);
    if (!event.isConsumed()) {
      Shortcut.run(keys, event);
    }
  }
}
