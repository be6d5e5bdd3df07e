package dev.callboard.notes;

import java.time.Duration;
import java.time.Instant;

/**
 * A place in a recording that somebody marked.
 *
 * @param id unique among all markers
 * @param position from the start of the recording, in whole milliseconds
 * @param text what is there; may be empty
 * @param author user of the operating system
 * @param at when it was set or last changed, in whole milliseconds
 */
public record Marker(String id, Duration position, String text, String author, Instant at) {}
