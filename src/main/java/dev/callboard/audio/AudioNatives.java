package dev.callboard.audio;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;

/** The native sound library: where it is unpacked, and that it keeps quiet. */
public final class AudioNatives {

  private static final String CACHE_PROPERTY = "org.bytedeco.javacpp.cachedir";

  private AudioNatives() {}

  /**
   * Chooses the folder into which the library is unpacked (some 60 MB, once). Has an effect only
   * before the first use of any other class of this package; a folder named on the command line
   * wins.
   */
  public static void cacheIn(Path folder) {
    if (System.getProperty(CACHE_PROPERTY) == null) {
      System.setProperty(CACHE_PROPERTY, folder.toString());
    }
  }

  /**
   * Loads the library now, so that the first sound does not wait for it. FFmpeg writes to the
   * process's own standard error unless it is told not to.
   */
  public static void load() {
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
  }

  /** Loads every part that playing needs; takes some tenths of a second the first time. */
  static void warm() {
    load();
    avformat.avformat_version();
    avcodec.avcodec_version();
    swresample.swresample_version();
  }
}
