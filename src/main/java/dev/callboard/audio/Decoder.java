package dev.callboard.audio;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_flush;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avformat.avio_seek;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * FFmpeg's demuxer and decoder over one file, giving one frame of samples after the other. Uses the
 * presets directly: JavaCV's grabber would bring natives of a dozen other libraries and hides the
 * decode errors that this program must see. Not thread-safe.
 */
final class Decoder implements AutoCloseable {

  private static final int MAX_CHANNELS = 32;

  private final Container container;
  private AVFormatContext format;
  private @Nullable AVCodecContext codec;
  private final AVPacket packet;
  private final AVFrame frame;
  private final int stream;
  private final int sampleRate;
  private final int channels;
  private final String codecName;
  private final DecodeFaults faults = new DecodeFaults();
  private boolean draining;
  private final @Nullable WavBlocks blocks;

  /** Sample at which the next frame begins, counted since the last seek to a block; -1 before. */
  private long counted = -1;

  private long frameAt = -1;

  /** Opens a file whose kind is known. */
  Decoder(Path file, Container container) throws IOException {
    AudioNatives.load();
    this.container = container;
    packet = av_packet_alloc();
    frame = av_frame_alloc();
    format = avformat_alloc_context();
    try {
      openInput(file);
      stream = audioStream();
      codec = openCodec();
      sampleRate = codec.sample_rate();
      channels = codec.ch_layout().nb_channels();
      codecName = avcodec_get_name(codec.codec_id()).getString(StandardCharsets.UTF_8);
      blocks =
          container == Container.WAV && codecName.startsWith("adpcm") ? WavBlocks.of(file) : null;
      if (sampleRate < 1000 || sampleRate > 384_000 || channels < 1 || channels > MAX_CHANNELS) {
        throw new IOException("not a plausible sound format");
      }
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  Container container() {
    return container;
  }

  String codecName() {
    return codecName;
  }

  int sampleRate() {
    return sampleRate;
  }

  int channels() {
    return channels;
  }

  DecodeFaults faults() {
    return faults;
  }

  /** Length as the file itself claims or FFmpeg guesses, in samples; 0 when unknown. */
  long claimedSamples() {
    long duration = format.duration();
    return duration <= 0 ? 0 : Math.round(duration / 1e6 * sampleRate);
  }

  /** Decodes the next frame; null at the end. The frame is valid until the next call. */
  @Nullable AVFrame next() throws IOException {
    while (true) {
      int got = avcodec_receive_frame(codec, frame);
      if (got >= 0) {
        faults.good();
        frameAt = counted;
        counted = counted < 0 ? -1 : counted + frame.nb_samples();
        return frame;
      }
      if (got == AVERROR_EOF) {
        return null;
      }
      if (got != AVERROR_EAGAIN()) {
        faults.bad();
      }
      if (draining) {
        return null;
      }
      feed();
    }
  }

  /** Goes to a sample or a little before it; false when the file cannot be moved about in. */
  boolean seek(long sample) {
    if (blocks != null) {
      return seek(sample / blocks.samples(), blocks);
    }
    AVStream s = format.streams(stream);
    double unit = (double) s.time_base().num() / s.time_base().den();
    long start = s.start_time() == AV_NOPTS_VALUE ? 0 : s.start_time();
    long at = start + (long) (sample / (double) sampleRate / unit);
    if (av_seek_frame(format, stream, at, AVSEEK_FLAG_BACKWARD) < 0) {
      return false;
    }
    avcodec_flush_buffers(codec);
    draining = false;
    return true;
  }

  private boolean seek(long block, WavBlocks of) {
    if (avio_seek(format.pb(), of.data() + block * of.bytes(), 0) < 0) {
      return false;
    }
    avformat_flush(format);
    avcodec_flush_buffers(codec);
    draining = false;
    counted = block * of.samples();
    return true;
  }

  /** The first sample of the frame given last, counted from the file's start; -1 when unknown. */
  long frameSample() {
    if (frameAt >= 0) {
      return frameAt;
    }
    long pts = frame.best_effort_timestamp();
    if (pts == AV_NOPTS_VALUE) {
      return -1;
    }
    AVStream s = format.streams(stream);
    long start = s.start_time() == AV_NOPTS_VALUE ? 0 : s.start_time();
    double unit = (double) s.time_base().num() / s.time_base().den();
    return Math.max(0, Math.round((pts - start) * unit * sampleRate));
  }

  @Override
  public void close() {
    if (codec != null) {
      avcodec_free_context(codec);
      codec = null;
    }
    if (!format.isNull()) {
      avformat_close_input(format);
    }
    if (!packet.isNull()) {
      av_packet_free(packet);
      av_frame_free(frame);
    }
  }

  private void feed() throws IOException {
    int read = av_read_frame(format, packet);
    if (read == AVERROR_EOF) {
      draining = true;
      avcodec_send_packet(codec, (AVPacket) null);
      return;
    }
    if (read < 0) {
      throw new IOException("truncated or damaged: reading stopped with code " + read);
    }
    try {
      if (packet.stream_index() == stream) {
        faults.packet(container, packet);
        if (avcodec_send_packet(codec, packet) < 0) {
          faults.bad();
        }
      }
    } finally {
      av_packet_unref(packet);
    }
  }

  private void openInput(Path file) throws IOException {
    AVDictionary options = new AVDictionary(null);
    // Content from outside must not make FFmpeg open anything else than this one file.
    av_dict_set(options, "protocol_whitelist", "file", 0);
    try (BytePointer name =
        new BytePointer(
            ("file:" + file.toAbsolutePath() + '\0').getBytes(StandardCharsets.UTF_8))) {
      // A failed open frees the context itself.
      int opened =
          avformat_open_input(format, name, av_find_input_format(container.demuxer()), options);
      if (opened < 0) {
        format.setNull();
        throw new IOException("not readable as " + container + ": code " + opened);
      }
    } finally {
      av_dict_free(options);
    }
    if (avformat_find_stream_info(format, (PointerPointer<?>) null) < 0) {
      throw new IOException("no stream in it");
    }
  }

  private int audioStream() throws IOException {
    for (int i = 0; i < format.nb_streams(); i++) {
      if (format.streams(i).codecpar().codec_type() == AVMEDIA_TYPE_AUDIO) {
        return i;
      }
    }
    throw new IOException("no sound in it");
  }

  private AVCodecContext openCodec() throws IOException {
    AVCodec found = avcodec_find_decoder(format.streams(stream).codecpar().codec_id());
    if (found == null) {
      throw new IOException("no decoder for it");
    }
    AVCodecContext context = avcodec_alloc_context3(found);
    context.thread_count(1);
    if (avcodec_parameters_to_context(context, format.streams(stream).codecpar()) < 0
        || avcodec_open2(context, found, (PointerPointer<?>) null) < 0) {
      avcodec_free_context(context);
      throw new IOException("the decoder refuses it");
    }
    return context;
  }
}
