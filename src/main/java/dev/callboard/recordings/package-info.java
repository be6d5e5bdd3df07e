/**
 * The archive of call recordings: resolve, download, check, keep, restore, verify.
 *
 * <p>A recording is kept in this order: its bytes arrive in {@code incoming}, are measured against
 * what was promised, decoded to their end, hashed and forced to the disk; the file gets its lasting
 * name, durably; then the sidecar is written the same way and seals it; then the database follows.
 * Whatever a crash leaves of this is finished or swept away by the next run. Links are data from
 * outside: they may not lead into a private network, and no name the platform gives ever becomes
 * part of a path.
 */
@NullMarked
package dev.callboard.recordings;

import org.jspecify.annotations.NullMarked;
