package dev.callboard.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The kinds of audio file that are read, told by their first bytes and never by a name. */
public enum Container {
  /** RIFF/WAVE. */
  WAV("wav", "wav"),
  /** MPEG audio, with or without an ID3 tag before it. */
  MP3("mp3", "mp3"),
  /** Ogg, as with Opus. */
  OGG("ogg", "ogg"),
  /** AMR, narrow or wide band, in its storage format (RFC 4867 section 5). */
  AMR("amr", "amr"),
  /** ISO media, as with AAC. */
  M4A("m4a", "mov");

  /** As many first bytes of a file as {@link #of(byte[])} looks at. */
  public static final int SIGNATURE_BYTES = 16;

  private final String extension;
  private final String demuxer;

  Container(String extension, String demuxer) {
    this.extension = extension;
    this.demuxer = demuxer;
  }

  /** The extension under which such a file is kept, without a dot. */
  public String extension() {
    return extension;
  }

  /** FFmpeg's reader for it; naming it keeps FFmpeg from guessing playlists and scripts. */
  String demuxer() {
    return demuxer;
  }

  /** Tells the kind by a file's first bytes; empty for anything that is not audio. */
  public static Optional<Container> of(byte[] head) {
    if (ascii(head, 0, "RIFF") && ascii(head, 8, "WAVE")) {
      return Optional.of(WAV);
    }
    if (ascii(head, 0, "OggS")) {
      return Optional.of(OGG);
    }
    if (ascii(head, 0, "#!AMR")) {
      return Optional.of(AMR);
    }
    if (ascii(head, 4, "ftyp")) {
      return Optional.of(M4A);
    }
    if (ascii(head, 0, "ID3") || isMpegAudio(head)) {
      return Optional.of(MP3);
    }
    return Optional.empty();
  }

  /** Tells the kind of a file. */
  public static Optional<Container> of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in.readNBytes(SIGNATURE_BYTES));
    }
  }

  private static boolean isMpegAudio(byte[] head) {
    return head.length >= 4 && MpegFrame.bytes(head, 0) > 0;
  }

  private static boolean ascii(byte[] head, int at, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
    if (head.length < at + wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (head[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
