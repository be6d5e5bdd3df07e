package dev.callboard.simulator;

/** What the simulator was asked. Thread-safe. Filled in by the simulator's author. */
public final class Traffic {

  Traffic() {}
}
