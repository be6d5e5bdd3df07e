/** Charts in the program's own look, drawn by JFreeChart; the only place that knows AWT's value types. */
@NullMarked
package dev.callboard.ui.charts;

import org.jspecify.annotations.NullMarked;
