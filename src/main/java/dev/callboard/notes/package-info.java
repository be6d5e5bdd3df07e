/**
 * What people write about calls: a note a call, and markers in its recording. The truth is a journal;
 * the database follows it for search.
 */
@NullMarked
package dev.callboard.notes;

import org.jspecify.annotations.NullMarked;
