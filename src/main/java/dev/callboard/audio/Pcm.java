package dev.callboard.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_uninit;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_out_samples;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * Turns decoded frames of any sample format into signed 16-bit little-endian samples, interleaved,
 * at one rate and one or two channels. A file whose format changes on its way is followed: FFmpeg
 * would otherwise read memory that is not there. Not thread-safe.
 */
final class Pcm implements AutoCloseable {

  private final int rate;
  private final int channels;
  private final SwrContext converter = new SwrContext(null);
  private final PointerPointer<BytePointer> planes = new PointerPointer<>(1);
  private BytePointer out = new BytePointer(0L);
  private int inRate;
  private int inFormat;
  private int inChannels;

  Pcm(int rate, int channels) {
    this.rate = rate;
    this.channels = channels;
  }

  /** Converts one frame. */
  byte[] convert(AVFrame frame) throws IOException {
    if (converter.isNull()
        || frame.sample_rate() != inRate
        || frame.format() != inFormat
        || frame.ch_layout().nb_channels() != inChannels) {
      configure(frame);
    }
    int room = swr_get_out_samples(converter, frame.nb_samples());
    long bytes = (long) Math.max(room, 0) * channels * 2;
    if (out.capacity() < bytes) {
      out.close();
      out = new BytePointer(bytes);
    }
    planes.put(0, out);
    int got = swr_convert(converter, planes, room, frame.extended_data(), frame.nb_samples());
    if (got < 0) {
      throw new IOException("samples do not convert: code " + got);
    }
    byte[] pcm = new byte[got * channels * 2];
    out.position(0).get(pcm);
    return pcm;
  }

  @Override
  public void close() {
    if (!converter.isNull()) {
      swr_free(converter);
    }
    planes.close();
    out.close();
  }

  private void configure(AVFrame frame) throws IOException {
    if (!converter.isNull()) {
      swr_free(converter);
    }
    inRate = frame.sample_rate();
    inFormat = frame.format();
    inChannels = frame.ch_layout().nb_channels();
    if (inRate <= 0 || inChannels <= 0) {
      throw new IOException("a frame without a sound format");
    }
    try (AVChannelLayout to = new AVChannelLayout();
        AVChannelLayout from = new AVChannelLayout()) {
      av_channel_layout_default(to, channels);
      av_channel_layout_default(from, inChannels);
      int made =
          swr_alloc_set_opts2(
              converter, to, AV_SAMPLE_FMT_S16, rate, from, inFormat, inRate, 0, null);
      av_channel_layout_uninit(to);
      av_channel_layout_uninit(from);
      if (made < 0 || swr_init(converter) < 0) {
        throw new IOException("no conversion from this sound format");
      }
    }
  }
}
