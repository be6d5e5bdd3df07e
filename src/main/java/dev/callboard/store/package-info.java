/**
 * The H2 database: open, check, migrate, catch up with the journals. A cache, never the truth.
 */
@NullMarked
package dev.callboard.store;

import org.jspecify.annotations.NullMarked;
