/**
 * Everything that belongs to one opened profile, built by the wiring, used by the windows and the command line.
 */
@NullMarked
package dev.callboard.workspace;

import org.jspecify.annotations.NullMarked;
