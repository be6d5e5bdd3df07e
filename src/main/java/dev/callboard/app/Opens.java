package dev.callboard.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the window opens with.
 *
 * @param demo whether to log in to the demo at once
 * @param evidence an evidence file to look into; null for none
 */
record Opens(boolean demo, @Nullable Path evidence) {}
