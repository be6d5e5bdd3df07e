/**
 * The client of the hosted platform's API: requests, the two envelopes, codes, clock, token session.
 */
@NullMarked
package dev.callboard.platform;

import org.jspecify.annotations.NullMarked;
