package dev.callboard.audio;

import java.time.Duration;

/**
 * What an audio file is, from decoding it.
 *
 * @param codec FFmpeg's name, for example {@code mp3}, {@code pcm_mulaw}, {@code gsm_ms}
 * @param container FFmpeg's name, for example {@code wav}
 * @param sampleRate Hz
 * @param channels 1 or 2
 * @param duration decoded length
 */
public record AudioInfo(
    String codec, String container, int sampleRate, int channels, Duration duration) {}
