/**
 * Backup of a profile in one file, and the way back on any machine: a zip of the journals and the
 * small files, a manifest with the SHA-256 of each. No database, no index: they are views and come
 * back by themselves. No secrets: the access key stays in the machine's key store.
 */
@NullMarked
package dev.callboard.backup;

import org.jspecify.annotations.NullMarked;
