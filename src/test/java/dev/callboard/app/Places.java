package dev.callboard.app;

import dev.callboard.ui.kit.FxThread;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;

/** Every place of an opened profile, one after the other, up to pre-flight. */
final class Places {

  private static final List<String> PLACES =
      List.of("home", "campaigns", "calls", "recordings", "callbacks", "settings");
  private static final List<String> STEPS =
      List.of("#voice-name", "#numbers-text", "#settings-name");

  /** What of each step is built last, in a turn of its own. */
  private static final List<String> LAST_PARTS =
      List.of("#voicefile-open", "#numbers-rejected-rows", "#settings-any-hour");

  private final ConsoleStage stage;

  Places(ConsoleStage stage) {
    this.stage = stage;
  }

  /** Goes everywhere; the last place is pre-flight. {@code look} runs on the FX thread. */
  void everywhere(Consumer<String> look) throws Exception {
    for (String place : PLACES) {
      press("#nav-" + place);
      look(place, look);
    }
    for (String section : sections()) {
      press(section);
      look("settings " + section, look);
    }
    press("#nav-campaigns");
    // After a change of language the set-up is taken up where it was.
    FxThread.await(
        "the campaigns", () -> node("#campaign-new") != null || node("#setup-back") != null);
    if (FxThread.call(() -> node("#campaign-new") != null)) {
      press("#campaign-new");
    }
    FxThread.await("the set-up", () -> node("#setup-back") != null);
    while (FxThread.call(() -> node(STEPS.getFirst()) == null && enabled("#setup-back"))) {
      press("#setup-back");
    }
    for (String step : STEPS) {
      FxThread.await(step, () -> node(step) != null);
      String last = LAST_PARTS.get(STEPS.indexOf(step));
      FxThread.await(last, () -> node(last) != null);
      look("set-up " + step, look);
      // The list is still being judged when one comes to it, and there is no next step until then.
      FxThread.await("a step behind " + step, () -> onward(step));
    }
    FxThread.await("pre-flight", () -> node("#preflight-send") != null);
    look("pre-flight", look);
  }

  private boolean onward(String step) {
    if (node(step) != null && enabled("#setup-next")) {
      ((ButtonBase) node("#setup-next")).fire();
    }
    return node(step) == null;
  }

  private List<String> sections() throws Exception {
    return FxThread.call(
        () ->
            node("#settings").lookupAll(".nav-item").stream()
                .filter(n -> n.getId() != null)
                .map(n -> "#" + n.getId())
                .toList());
  }

  /** Looks at what is shown, laid out. */
  void look(String where, Consumer<String> look) throws Exception {
    FxThread.call(
        () -> {
          for (int pass = 0; pass < 2; pass++) {
            stage.window().stage().getScene().getRoot().applyCss();
            stage.window().stage().getScene().getRoot().layout();
          }
          look.accept(where);
          return null;
        });
  }

  private boolean enabled(String id) {
    return node(id) instanceof ButtonBase button && !button.isDisabled() && button.isVisible();
  }

  private void press(String id) throws Exception {
    stage.press(id);
  }

  private Node node(String id) {
    return stage.node(id);
  }
}
