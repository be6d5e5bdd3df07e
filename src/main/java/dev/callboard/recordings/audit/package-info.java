/**
 * Who did what with recordings, and when: an append-only, checksummed journal, with a table as its
 * view. Holds and deletions are read from it too, so that what was decided and what is told of it
 * can never differ.
 */
@NullMarked
package dev.callboard.recordings.audit;

import org.jspecify.annotations.NullMarked;
