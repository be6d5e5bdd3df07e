/**
 * The embedded platform: a second implementation of the platform's wire, with faults on demand.
 */
@NullMarked
package dev.callboard.simulator;

import org.jspecify.annotations.NullMarked;
