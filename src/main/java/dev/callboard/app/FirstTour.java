package dev.callboard.app;

import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Memory;
import dev.callboard.ui.kit.Overlay;
import dev.callboard.ui.shell.CoachMarks;
import java.util.stream.Stream;

/** The walk over the window that a first opened profile begins with; once, and again from the help. */
final class FirstTour {

  /** Remembered once it was walked or skipped. */
  static final String SEEN = "ui.tour";

  private final CoachMarks marks;
  private final Memory memory;
  private final Texts texts;

  FirstTour(Overlay overlay, Memory memory, Texts texts) {
    this.marks = new CoachMarks(texts, overlay::showing);
    this.memory = memory;
    this.texts = texts;
  }

  /** The layer it is drawn on. */
  CoachMarks layer() {
    return marks;
  }

  /**
   * Begins it for whoever has not seen it.
   *
   * @param campaign opens the set-up of a campaign
   */
  void first(Runnable campaign) {
    if (memory.get(SEEN).isEmpty()) {
      begin(campaign);
    }
  }

  /** Begins it. */
  void begin(Runnable campaign) {
    marks.begin(
        Stream.of("nav-campaigns", "nav-calls", "nav-recordings", "status-freshness", "shell-help")
            .map(id -> new CoachMarks.Step(id, texts.get("shell.coach." + id)))
            .toList(),
        texts.get("shell.coach.campaign"),
        whole -> {
          memory.put(SEEN, "seen");
          if (whole) {
            campaign.run();
          }
        });
  }

  /** Takes it away with the profile. */
  void stop() {
    marks.stop();
  }
}
