/** Settings: sections at the left, what each sets at the right. */
@NullMarked
package dev.callboard.ui.settings;

import org.jspecify.annotations.NullMarked;
