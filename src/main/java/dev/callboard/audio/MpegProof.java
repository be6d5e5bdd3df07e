package dev.callboard.audio;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MP3;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.PointerPointer;

/**
 * Proves an mp3 without decoding all of it, which takes milliseconds a file: every frame stands
 * exactly behind the one before, from the first byte to the last, and the first and the last second
 * decode without a fault. A cut file, a page of HTML, or strange bytes anywhere between break the
 * chain of headers, where a decoder only looks for the next one and says nothing. What a decoder
 * would find beyond that are changed bits inside a frame, and of those few: mp3 has no check sum
 * there that encoders write.
 *
 * <p>Says yes or nothing: what it cannot prove is decoded whole, and judged by that.
 */
final class MpegProof {

  /** A larger one is decoded piece by piece instead: half an hour at a telephone's 16 kbit/s. */
  private static final long MOST_BYTES = 4 << 20;

  /** A frame may borrow bits from so many before it (511 bytes; frames of 8 kbit/s have 72). */
  private static final int BORROWED = 9;

  private MpegProof() {}

  /**
   * Proves a file.
   *
   * @return what it is; empty when a look at its structure does not do
   * @throws IOException when it cannot be read, or more than one byte in fifty between its first and
   *     last frame belongs to none
   */
  static Optional<AudioInfo> of(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      return Optional.empty();
    }
    return of(Files.readAllBytes(file));
  }

  /** The same of a file in memory. */
  static Optional<AudioInfo> of(byte[] bytes) throws IOException {
    MpegWalk walk = MpegWalk.through(bytes);
    if (walk == null) {
      return Optional.empty();
    }
    if (walk.strange() * 50 > bytes.length) {
      throw new IOException(
          "damaged: " + walk.strange() + " of " + bytes.length + " bytes are no sound");
    }
    boolean proven =
        walk.flawless() && MpegFrame.layer(walk.header()) == 3 && endsDecode(bytes, walk);
    return proven ? Optional.of(info(walk)) : Optional.empty();
  }

  private static AudioInfo info(MpegWalk walk) {
    int rate = MpegFrame.sampleRate(walk.header());
    return new AudioInfo(
        "mp3",
        Container.MP3.demuxer(),
        rate,
        MpegFrame.channels(walk.header()),
        Duration.ofNanos(Math.round(walk.samples() * 1e9 / rate)));
  }

  private static boolean endsDecode(byte[] bytes, MpegWalk walk) throws IOException {
    int count = walk.frames().length;
    int second =
        Math.ceilDiv(MpegFrame.sampleRate(walk.header()), MpegFrame.samples(walk.header()));
    if (count <= 2 * second + BORROWED) {
      return decodes(bytes, walk, 0, 0, count);
    }
    int last = count - second;
    return decodes(bytes, walk, 0, 0, second) && decodes(bytes, walk, last - BORROWED, last, count);
  }

  /** Decodes frames; those before {@code heard} may fail, for what they borrow is not there. */
  private static boolean decodes(byte[] bytes, MpegWalk walk, int from, int heard, int to)
      throws IOException {
    AudioNatives.load();
    AVCodec mp3 = avcodec_find_decoder(AV_CODEC_ID_MP3);
    if (mp3 == null) {
      throw new IOException("no decoder for it");
    }
    AVCodecContext codec = avcodec_alloc_context3(mp3);
    AVPacket packet = av_packet_alloc();
    AVFrame frame = av_frame_alloc();
    try {
      if (avcodec_open2(codec, mp3, (PointerPointer<?>) null) < 0) {
        throw new IOException("the decoder refuses it");
      }
      boolean sound = true;
      for (int i = from; i < to && sound; i++) {
        int begin = walk.frames()[i];
        int length = walk.endOf(i) - begin;
        if (av_new_packet(packet, length) < 0) {
          throw new IOException("no memory to decode it");
        }
        packet.data().put(bytes, begin, length);
        boolean sent = avcodec_send_packet(codec, packet) >= 0;
        av_packet_unref(packet);
        sound = sent && avcodec_receive_frame(codec, frame) >= 0 || i < heard;
      }
      return sound;
    } finally {
      av_frame_free(frame);
      av_packet_free(packet);
      avcodec_free_context(codec);
    }
  }
}
