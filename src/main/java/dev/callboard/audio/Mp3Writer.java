package dev.callboard.audio;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16P;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.ShortPointer;
import org.jspecify.annotations.Nullable;

/** Encodes one channel to mp3 with LAME, frame after frame. Not thread-safe. */
final class Mp3Writer implements AutoCloseable {

  /** Plenty for speech at a telephone's rate. */
  private static final long BITS_A_SECOND = 32_000;

  private final WritableByteChannel out;
  private final AVCodecContext codec;
  private final AVPacket packet = av_packet_alloc();
  private final AVFrame frame = av_frame_alloc();
  private long position;

  Mp3Writer(WritableByteChannel out, int rate) throws IOException {
    AudioNatives.load();
    this.out = out;
    AVCodec lame = avcodec_find_encoder_by_name("libmp3lame");
    if (lame == null) {
      throw new IOException("this build of FFmpeg cannot write mp3");
    }
    codec = avcodec_alloc_context3(lame);
    codec.sample_fmt(AV_SAMPLE_FMT_S16P);
    codec.sample_rate(rate);
    codec.bit_rate(BITS_A_SECOND);
    codec.time_base().num(1).den(rate);
    av_channel_layout_default(codec.ch_layout(), 1);
    must(avcodec_open2(codec, lame, (AVDictionary) null), "open the encoder");
    frame.nb_samples(codec.frame_size());
    frame.format(AV_SAMPLE_FMT_S16P);
    frame.sample_rate(rate);
    av_channel_layout_default(frame.ch_layout(), 1);
    must(av_frame_get_buffer(frame, 0), "make room for samples");
  }

  /** Encodes a whole sound; its last frame is filled up with silence. */
  void write(short[] sound) throws IOException {
    int size = codec.frame_size();
    short[] part = new short[size];
    for (int from = 0; from < sound.length; from += size) {
      int length = Math.min(size, sound.length - from);
      System.arraycopy(sound, from, part, 0, length);
      Arrays.fill(part, length, size, (short) 0);
      must(av_frame_make_writable(frame), "write samples");
      new ShortPointer(frame.data(0)).put(part, 0, size);
      frame.pts(position);
      position += size;
      send(frame);
    }
  }

  /** Writes what the encoder still holds back. */
  void finish() throws IOException {
    send(null);
  }

  private void send(@Nullable AVFrame samples) throws IOException {
    must(avcodec_send_frame(codec, samples), "encode");
    while (avcodec_receive_packet(codec, packet) >= 0) {
      byte[] bytes = new byte[packet.size()];
      packet.data().get(bytes);
      av_packet_unref(packet);
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        out.write(buffer);
      }
    }
  }

  private static void must(int result, String what) throws IOException {
    if (result < 0) {
      throw new IOException("cannot " + what + ": FFmpeg says " + result);
    }
  }

  @Override
  public void close() {
    av_frame_free(frame);
    av_packet_free(packet);
    avcodec_free_context(codec);
  }
}
