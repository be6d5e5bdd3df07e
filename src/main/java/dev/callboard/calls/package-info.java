/**
 * Call records: record log, store, sync with proof, queries and export.
 */
@NullMarked
package dev.callboard.calls;

import org.jspecify.annotations.NullMarked;
