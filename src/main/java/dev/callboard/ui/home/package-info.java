/** Today at a glance: what was called, what needs a decision, what may be lost. */
@NullMarked
package dev.callboard.ui.home;

import org.jspecify.annotations.NullMarked;
