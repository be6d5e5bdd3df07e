/** The look: one sheet of shapes, two of colours, the bundled type and the font-size setting. */
@NullMarked
package dev.callboard.ui.theme;

import org.jspecify.annotations.NullMarked;
