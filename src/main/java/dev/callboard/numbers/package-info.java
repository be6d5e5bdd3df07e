/**
 * Reading, normalising and judging destination numbers.
 */
@NullMarked
package dev.callboard.numbers;

import org.jspecify.annotations.NullMarked;
