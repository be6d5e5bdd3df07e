/**
 * Decoding, waveform and playback of telephony audio.
 */
@NullMarked
package dev.callboard.audio;

import org.jspecify.annotations.NullMarked;
