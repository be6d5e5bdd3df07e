package dev.callboard.audio;

/** Reads the four-byte header of an MPEG audio frame (ISO 11172-3 and 13818-3, and MPEG-2.5). */
final class MpegFrame {

  private static final int[] MPEG1_LAYER1 = {
    0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448
  };
  private static final int[] MPEG1_LAYER2 = {
    0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384
  };
  private static final int[] MPEG1_LAYER3 = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };
  private static final int[] MPEG2_LAYER1 = {
    0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256
  };
  private static final int[] MPEG2_LAYER23 = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
  };
  private static final int[] MPEG1_RATES = {44100, 48000, 32000};

  private MpegFrame() {}

  /** Length in bytes of the frame that starts here; 0 when it is no header or of free format. */
  static int bytes(byte[] data, int at) {
    return bytes(
        (data[at] & 0xff) << 24
            | (data[at + 1] & 0xff) << 16
            | (data[at + 2] & 0xff) << 8
            | data[at + 3] & 0xff);
  }

  /** Length in bytes of the frame with such a header; 0 when it is none or of free format. */
  static int bytes(int header) {
    int version = header >> 19 & 3;
    int layer = layer(header);
    int rateIndex = header >> 10 & 3;
    int bitIndex = header >> 12 & 15;
    boolean sync = header >>> 21 == 0x7ff;
    if (!sync || version == 1 || layer == 4 || rateIndex == 3 || bitIndex == 0 || bitIndex == 15) {
      return 0;
    }
    boolean mpeg1 = version == 3;
    int rate = sampleRate(header);
    int bits = 1000 * bitRates(mpeg1, layer)[bitIndex];
    int padding = header >> 9 & 1;
    if (layer == 1) {
      return (12 * bits / rate + padding) * 4;
    }
    int coefficient = layer == 3 && !mpeg1 ? 72 : 144;
    return coefficient * bits / rate + padding;
  }

  /** 1 to 3; 4 for none. */
  static int layer(int header) {
    return 4 - (header >> 17 & 3);
  }

  /** Hz, of a header that is one. */
  static int sampleRate(int header) {
    int version = header >> 19 & 3;
    return MPEG1_RATES[header >> 10 & 3] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
  }

  /** 1 or 2. */
  static int channels(int header) {
    return (header >> 6 & 3) == 3 ? 1 : 2;
  }

  /** Samples of one channel in such a frame. */
  static int samples(int header) {
    return switch (layer(header)) {
      case 1 -> 384;
      case 2 -> 1152;
      default -> isMpeg1(header) ? 1152 : 576;
    };
  }

  /** Bytes between the header and the sound of a frame of layer III, without a check sum. */
  static int sideInformation(int header) {
    boolean mono = channels(header) == 1;
    return isMpeg1(header) ? mono ? 17 : 32 : mono ? 9 : 17;
  }

  private static boolean isMpeg1(int header) {
    return (header >> 19 & 3) == 3;
  }

  private static int[] bitRates(boolean mpeg1, int layer) {
    if (mpeg1) {
      return layer == 1 ? MPEG1_LAYER1 : layer == 2 ? MPEG1_LAYER2 : MPEG1_LAYER3;
    }
    return layer == 1 ? MPEG2_LAYER1 : MPEG2_LAYER23;
  }
}
