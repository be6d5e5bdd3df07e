/**
 * The callbacks screen: the receiver's switch and address, and what came, believed only as far as a
 * sync has confirmed it.
 */
@NullMarked
package dev.callboard.ui.callbacks;

import org.jspecify.annotations.NullMarked;
