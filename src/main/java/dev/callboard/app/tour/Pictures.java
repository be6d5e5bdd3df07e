package dev.callboard.app.tour;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/**
 * Saves what a window shows as a PNG. Written here in few lines because the toolkit's own way leads
 * through AWT, which the windows do not need otherwise.
 */
public final class Pictures {

  private static final byte[] SIGNATURE = {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final byte[] EIGHT_BIT_RGB = {8, 2, 0, 0, 0};

  private Pictures() {}

  /**
   * Takes a picture of a scene; on the FX thread.
   *
   * @throws IOException when the file cannot be written
   */
  public static void save(Scene scene, Path file) throws IOException {
    save(scene.snapshot(null), file);
  }

  /**
   * Writes an image as an opaque PNG (RFC 2083).
   *
   * @throws IOException when the file cannot be written
   */
  public static void save(Image image, Path file) throws IOException {
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    Files.write(file, png(image));
  }

  private static byte[] png(Image image) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var bytes = new ByteArrayOutputStream(width * height / 4);
    var out = new DataOutputStream(bytes);
    out.write(SIGNATURE);
    var header = new ByteArrayOutputStream();
    var fields = new DataOutputStream(header);
    fields.writeInt(width);
    fields.writeInt(height);
    fields.write(EIGHT_BIT_RGB);
    chunk(out, "IHDR", header.toByteArray());
    chunk(out, "IDAT", pixels(image, width, height));
    chunk(out, "IEND", new byte[0]);
    return bytes.toByteArray();
  }

  private static byte[] pixels(Image image, int width, int height) throws IOException {
    var packed = new ByteArrayOutputStream(width * height / 4);
    int[] argb = new int[width];
    byte[] line = new byte[1 + width * 3];
    try (var deflater = new DeflaterOutputStream(packed)) {
      for (int y = 0; y < height; y++) {
        image
            .getPixelReader()
            .getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), argb, 0, width);
        for (int x = 0; x < width; x++) {
          line[1 + x * 3] = (byte) (argb[x] >> 16);
          line[2 + x * 3] = (byte) (argb[x] >> 8);
          line[3 + x * 3] = (byte) argb[x];
        }
        deflater.write(line);
      }
    }
    return packed.toByteArray();
  }

  private static void chunk(DataOutputStream out, String kind, byte[] content) throws IOException {
    byte[] name = kind.getBytes(StandardCharsets.US_ASCII);
    var crc = new CRC32();
    crc.update(name);
    crc.update(content);
    out.writeInt(content.length);
    out.write(name);
    out.write(content);
    out.writeInt((int) crc.getValue());
  }
}
