/** The walk through the real windows that proves the main job and leaves pictures of every screen. */
@NullMarked
package dev.callboard.app.tour;

import org.jspecify.annotations.NullMarked;
