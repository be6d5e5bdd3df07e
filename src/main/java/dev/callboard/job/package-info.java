/**
 * Progress and cancellation of long work, without threads or toolkits.
 */
@NullMarked
package dev.callboard.job;

import org.jspecify.annotations.NullMarked;
