/** The window: navigation, header, notices, status bar with running jobs, both clocks. */
@NullMarked
package dev.callboard.ui.shell;

import org.jspecify.annotations.NullMarked;
