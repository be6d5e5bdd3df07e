/**
 * The archive of call recordings: resolve, download, check, keep, restore.
 */
@NullMarked
package dev.callboard.recordings;

import org.jspecify.annotations.NullMarked;
