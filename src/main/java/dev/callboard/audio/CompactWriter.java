package dev.callboard.audio;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16P;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.ShortPointer;
import org.jspecify.annotations.Nullable;

/**
 * Encodes samples into a file of a compact form. The file carries how much of its first and last frame
 * is padding, so that what is decoded is as long as what was written. Not thread-safe.
 */
final class CompactWriter implements AutoCloseable {

  private final AVFormatContext format = new AVFormatContext(null);
  private final AVPacket packet = av_packet_alloc();
  private final AVFrame frame = av_frame_alloc();
  private final int channels;
  private final boolean planar;
  private @Nullable AVCodecContext codec;
  private @Nullable AVStream stream;
  private long position;

  /**
   * Begins a file.
   *
   * @param file is replaced
   * @param rate Hz, one that the form takes
   * @param bitsPerSecond of the whole sound
   */
  CompactWriter(CompactForm form, Path file, int rate, int channels, int bitsPerSecond)
      throws IOException {
    AudioNatives.load();
    this.channels = channels;
    planar = form == CompactForm.MP3;
    try {
      must(
          avformat_alloc_output_context2(
              format, (AVOutputFormat) null, form.muxer(), (String) null),
          "begin a file of this form");
      openCodec(form, rate, bitsPerSecond);
      openFile(file);
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private AVCodecContext codec() {
    if (codec == null) {
      throw new IllegalStateException("closed");
    }
    return codec;
  }

  private void openCodec(CompactForm form, int rate, int bitsPerSecond) throws IOException {
    AVCodec encoder = avcodec_find_encoder_by_name(form.encoder());
    if (encoder == null || encoder.isNull()) {
      throw new IOException("this build of FFmpeg cannot write " + form);
    }
    AVCodecContext opened = avcodec_alloc_context3(encoder);
    codec = opened;
    opened.sample_fmt(planar ? AV_SAMPLE_FMT_S16P : AV_SAMPLE_FMT_S16);
    opened.sample_rate(rate);
    opened.bit_rate(bitsPerSecond);
    opened.thread_count(1);
    opened.time_base().num(1).den(rate);
    av_channel_layout_default(opened.ch_layout(), channels);
    opened.flags(opened.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
    if (planar) {
      // Each side of a conversation stays on its own side.
      av_opt_set(opened.priv_data(), "joint_stereo", "0", 0);
    }
    must(avcodec_open2(opened, encoder, (AVDictionary) null), "open the encoder");
    frame.nb_samples(opened.frame_size());
    frame.format(opened.sample_fmt());
    frame.sample_rate(rate);
    av_channel_layout_default(frame.ch_layout(), channels);
    must(av_frame_get_buffer(frame, 0), "make room for samples");
  }

  private void openFile(Path file) throws IOException {
    AVStream made = avformat_new_stream(format, null);
    stream = made;
    made.time_base().num(1).den(codec().sample_rate());
    must(avcodec_parameters_from_context(made.codecpar(), codec()), "describe the sound");
    AVIOContext out = new AVIOContext(null);
    try (BytePointer name =
        new BytePointer(
            ("file:" + file.toAbsolutePath() + '\0').getBytes(StandardCharsets.UTF_8))) {
      must(avio_open(out, name, AVIO_FLAG_WRITE), "write the file");
    }
    format.pb(out);
    must(avformat_write_header(format, (PointerPointer<?>) null), "write the file's head");
  }

  /** Samples of all channels that one frame takes. */
  int frameSamples() {
    return codec().frame_size() * channels;
  }

  /**
   * Encodes the next frame.
   *
   * @param samples interleaved
   * @param count of all channels: a whole frame, or less at the end
   */
  void write(short[] samples, int count) throws IOException {
    must(av_frame_make_writable(frame), "write samples");
    int each = count / channels;
    frame.nb_samples(each);
    if (planar) {
      short[] plane = new short[each];
      for (int channel = 0; channel < channels; channel++) {
        for (int i = 0; i < each; i++) {
          plane[i] = samples[i * channels + channel];
        }
        new ShortPointer(frame.data(channel)).put(plane, 0, each);
      }
    } else {
      new ShortPointer(frame.data(0)).put(samples, 0, count);
    }
    frame.pts(position);
    position += each;
    send(frame);
  }

  /** Writes what the encoder still holds back, and the file's end; not forced to the disk. */
  void finish() throws IOException {
    send(null);
    must(av_write_trailer(format), "finish the file");
    must(avio_closep(format.pb()), "finish the file");
    format.pb(null);
  }

  private void send(@Nullable AVFrame samples) throws IOException {
    must(avcodec_send_frame(codec(), samples), "encode");
    while (avcodec_receive_packet(codec(), packet) >= 0) {
      if (stream != null) {
        av_packet_rescale_ts(packet, codec().time_base(), stream.time_base());
        packet.stream_index(stream.index());
      }
      must(av_interleaved_write_frame(format, packet), "write to the disk");
    }
  }

  private static void must(int result, String what) throws IOException {
    if (result < 0) {
      throw new IOException("cannot " + what + ": FFmpeg says " + result);
    }
  }

  @Override
  public void close() {
    if (codec != null) {
      avcodec_free_context(codec);
      codec = null;
    }
    if (!format.isNull()) {
      if (format.pb() != null && !format.pb().isNull()) {
        avio_closep(format.pb());
      }
      avformat_free_context(format);
      format.setNull();
    }
    if (!packet.isNull()) {
      av_packet_free(packet);
      av_frame_free(frame);
    }
  }
}
