package dev.callboard.audio;

import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.javacpp.BytePointer;

/** Counts what did not decode, and remembers whether the last packet was whole. */
final class DecodeFaults {

  private static final int MPEG_HEADER = 4;

  private long good;
  private long bad;
  private boolean lastBad;
  private boolean lastCut;

  void good() {
    good++;
    lastBad = false;
  }

  void bad() {
    bad++;
    lastBad = true;
  }

  /** Measures a packet before it is decoded. */
  void packet(Container container, AVPacket packet) {
    lastCut = false;
    if (container == Container.MP3 && packet.size() >= MPEG_HEADER) {
      byte[] head = new byte[MPEG_HEADER];
      // A view on FFmpeg's memory: nothing to free.
      BytePointer data = packet.data();
      data.get(head);
      lastCut = packet.size() < MpegFrame.bytes(head, 0);
    }
  }

  /** Complains when sound is missing: nothing decoded, the end cut off, or more than 1 in 50 bad. */
  void judge() throws IOException {
    if (good == 0) {
      throw new IOException("nothing in it decodes");
    }
    if (lastCut || lastBad) {
      throw new IOException("truncated: the last frame is not whole");
    }
    if (bad * 50 > good + bad) {
      throw new IOException("damaged: " + bad + " of " + (good + bad) + " frames do not decode");
    }
  }
}
