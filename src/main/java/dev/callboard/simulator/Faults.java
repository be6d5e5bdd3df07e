package dev.callboard.simulator;

/** Faults that are armed for coming requests. Thread-safe. Filled in by the simulator's author. */
public final class Faults {

  Faults() {}
}
