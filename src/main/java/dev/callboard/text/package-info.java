/** Texts by key from the resource bundles, for windows and command line. */
@NullMarked
package dev.callboard.text;

import org.jspecify.annotations.NullMarked;
