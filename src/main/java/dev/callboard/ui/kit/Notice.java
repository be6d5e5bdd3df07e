package dev.callboard.ui.kit;

/**
 * A short message to the person at the console.
 *
 * @param tone how serious
 * @param text what happened, what is safe, what to do next
 * @param details technical words, or empty
 * @param stays whether it waits to be closed; others leave by themselves
 */
public record Notice(Tone tone, String text, String details, boolean stays) {}
