/**
 * The recordings screen: what is kept, what is at risk, what was lost, and the player.
 */
@NullMarked
package dev.callboard.ui.recordings;

import org.jspecify.annotations.NullMarked;
