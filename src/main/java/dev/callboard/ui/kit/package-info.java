/** What all windows share: threads, jobs, dialogs, notices, formats and small controls. */
@NullMarked
package dev.callboard.ui.kit;

import org.jspecify.annotations.NullMarked;
