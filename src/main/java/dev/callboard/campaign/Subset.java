package dev.callboard.campaign;

import java.util.Set;

/**
 * Some of a campaign's numbers: those of which anything named here is true. Numbers that are, or may
 * be, on the platform are never among them, since they may still be called.
 *
 * @param fates what became of them
 * @param failedBy hang-up causes of calls that failed
 * @param pressed keys pressed
 */
public record Subset(Set<Fate> fates, Set<Integer> failedBy, Set<String> pressed) {

  public Subset {
    fates = Set.copyOf(fates);
    failedBy = Set.copyOf(failedBy);
    pressed = Set.copyOf(pressed);
    if (fates.contains(Fate.UNPROVEN) || fates.contains(Fate.ON_PLATFORM)) {
      throw new IllegalArgumentException("numbers that may still be called");
    }
  }

  /** All numbers of one fate. */
  public static Subset of(Fate fate) {
    return new Subset(Set.of(fate), Set.of(), Set.of());
  }

  /** Whether nothing is named. */
  public boolean isEmpty() {
    return fates.isEmpty() && failedBy.isEmpty() && pressed.isEmpty();
  }
}
