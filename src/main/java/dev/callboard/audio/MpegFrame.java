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
    int b1 = data[at + 1] & 0xff;
    int b2 = data[at + 2] & 0xff;
    int version = b1 >> 3 & 3;
    int layer = 4 - (b1 >> 1 & 3);
    int rateIndex = b2 >> 2 & 3;
    int bitIndex = b2 >> 4;
    boolean sync = (data[at] & 0xff) == 0xff && (b1 & 0xe0) == 0xe0;
    if (!sync || version == 1 || layer == 4 || rateIndex == 3 || bitIndex == 0 || bitIndex == 15) {
      return 0;
    }
    boolean mpeg1 = version == 3;
    int rate = MPEG1_RATES[rateIndex] >> (mpeg1 ? 0 : version == 2 ? 1 : 2);
    int bits = 1000 * bitRates(mpeg1, layer)[bitIndex];
    int padding = b2 >> 1 & 1;
    if (layer == 1) {
      return (12 * bits / rate + padding) * 4;
    }
    int coefficient = layer == 3 && !mpeg1 ? 72 : 144;
    return coefficient * bits / rate + padding;
  }

  private static int[] bitRates(boolean mpeg1, int layer) {
    if (mpeg1) {
      return layer == 1 ? MPEG1_LAYER1 : layer == 2 ? MPEG1_LAYER2 : MPEG1_LAYER3;
    }
    return layer == 1 ? MPEG2_LAYER1 : MPEG2_LAYER23;
  }
}
