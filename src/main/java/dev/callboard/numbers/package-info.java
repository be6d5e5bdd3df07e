/**
 * Reading, normalising and judging destination numbers.
 *
 * <p>libphonenumber's rules decide ({@link dev.callboard.numbers.LibraryJudge}). Because asking it
 * takes some microseconds a number, what is plainly written goes through its metadata compiled to an
 * automaton ({@link dev.callboard.numbers.NumberPlan}), and everything that is not exactly covered to
 * the library. A test compares both for every country at every build.
 */
@NullMarked
package dev.callboard.numbers;

import org.jspecify.annotations.NullMarked;
