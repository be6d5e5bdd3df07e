/**
 * Decoding, waveform and playback of telephony audio, on FFmpeg.
 *
 * <p>What is read is told by its first bytes, and FFmpeg is given that one reader and this one file:
 * playlists, scripts and references to elsewhere are never followed. Samples pass through in small
 * pieces; no recording is ever held whole.
 */
@NullMarked
package dev.callboard.audio;

import org.jspecify.annotations.NullMarked;
