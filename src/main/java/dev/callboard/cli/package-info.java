/**
 * The command line: one class a command. A public interface for scripts: its options, JSON keys and
 * exit codes change only with care.
 */
@NullMarked
package dev.callboard.cli;

import org.jspecify.annotations.NullMarked;
