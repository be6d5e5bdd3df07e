package dev.callboard.audio;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A walk through MPEG audio from frame to frame: each header says how long its frame is, so the next
 * one must stand exactly behind it. What does not fit is counted, and the walk goes on at the next
 * place where two frames follow each other.
 *
 * @param header of the first frame
 * @param samples of one channel, in whole frames
 * @param frames where each begins, in order
 * @param end behind the last whole frame
 * @param strange bytes in front of, between and behind frames that belong to none; tags and zeros at
 *     the end do not count
 * @param cut whether the last frame goes on behind the end of the file
 */
record MpegWalk(int header, long samples, int[] frames, int end, long strange, boolean cut) {

  /** A header of another version, layer or rate belongs to another sound, or to none. */
  private static final int SAME = 0xfffe0c00;

  private static final int ID3_HEADER = 10;
  private static final int ID3V1 = 128;

  /** Whether every byte is accounted for. */
  boolean flawless() {
    return strange == 0 && !cut;
  }

  /** Behind the last byte of a frame. */
  int endOf(int frame) {
    return frame + 1 < frames.length ? frames[frame + 1] : end;
  }

  /** Walks through a whole file; null when no frame is found in it, or frames of free format. */
  static @Nullable MpegWalk through(byte[] file) {
    return new Walker(file).walk();
  }

  private static final class Walker {
    private final byte[] file;
    private final int end;
    private int[] frames = new int[256];
    private int count;
    private int behind;
    private long samples;
    private long strange;
    private int first;

    Walker(byte[] file) {
      this.file = file;
      end = text(file.length - ID3V1, "TAG") ? file.length - ID3V1 : file.length;
    }

    @Nullable MpegWalk walk() {
      int at = Math.min(end, leadingTags());
      boolean cut = false;
      while (at < end) {
        int length = fitting(at);
        if (length == 0) {
          int next = resume(at + 1);
          strange += next == end && zeros(at) ? 0 : next - at;
          at = next;
        } else if (at + length > end) {
          cut = true;
          at = end;
        } else {
          take(at);
          at += length;
          behind = at;
        }
      }
      return count == 0
          ? null
          : new MpegWalk(first, samples, Arrays.copyOf(frames, count), behind, strange, cut);
    }

    private void take(int at) {
      int header = word(at);
      if (count == 0) {
        first = header;
      }
      if (count == frames.length) {
        frames = Arrays.copyOf(frames, 2 * count);
      }
      frames[count++] = at;
      // The first frame of many encoders is silent and holds a table of contents.
      int table = at + Integer.BYTES + MpegFrame.sideInformation(header);
      boolean contents = count == 1 && (text(table, "Xing") || text(table, "Info"));
      samples += contents ? 0 : MpegFrame.samples(header);
    }

    /** Length of the frame at a place, if one like the first begins there; else 0. */
    private int fitting(int at) {
      int header = word(at);
      return count == 0 || (header & SAME) == (first & SAME) ? MpegFrame.bytes(header) : 0;
    }

    /** The next place at which one frame follows another, or the last ends the file. */
    private int resume(int from) {
      for (int at = from; at < end; at++) {
        int length = file[at] == -1 ? fitting(at) : 0;
        boolean followed =
            length > 0
                && (at + length == end
                    || at + length < end
                        && (word(at + length) & SAME) == (word(at) & SAME)
                        && MpegFrame.bytes(word(at + length)) > 0);
        if (followed) {
          return at;
        }
      }
      return end;
    }

    private boolean zeros(int from) {
      for (int at = from; at < end; at++) {
        if (file[at] != 0) {
          return false;
        }
      }
      return true;
    }

    /** Where the sound begins: behind the ID3v2 tags at the start, with their heads and feet. */
    private int leadingTags() {
      int at = 0;
      while (text(at, "ID3") && at + ID3_HEADER <= file.length) {
        int size = word(at + 6);
        int body =
            (size >> 24 & 0x7f) << 21
                | (size >> 16 & 0x7f) << 14
                | (size >> 8 & 0x7f) << 7
                | size & 0x7f;
        boolean foot = (file[at + 5] & 0x10) != 0;
        at += ID3_HEADER + body + (foot ? ID3_HEADER : 0);
      }
      return at;
    }

    /** Four bytes as they stand; 0 where fewer are left. */
    private int word(int at) {
      return at + Integer.BYTES > file.length
          ? 0
          : (file[at] & 0xff) << 24
              | (file[at + 1] & 0xff) << 16
              | (file[at + 2] & 0xff) << 8
              | file[at + 3] & 0xff;
    }

    private boolean text(int at, String text) {
      byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
      return at >= 0
          && at + wanted.length <= file.length
          && Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length);
    }
  }
}
