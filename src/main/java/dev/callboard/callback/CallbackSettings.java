package dev.callboard.callback;

import java.net.InetAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * How the receiver of a profile is set.
 *
 * @param on whether it listens while the profile is open
 * @param bind the address of this machine it listens at, in figures
 * @param port 1 to 65535; 0 lets the system choose, for tests
 * @param allowed who may post, see {@link AllowList}; empty for everybody
 * @param publicUrl where the platform reaches it when that is another address than the one it
 *     listens at (a tunnel, a reverse proxy), without a path; empty for none
 * @param path what makes the address unguessable: 128 random bits in hexadecimal
 */
public record CallbackSettings(
    boolean on, String bind, int port, List<String> allowed, String publicUrl, String path) {

  /** Only programs on this machine reach it here. */
  public static final String LOOPBACK = "127.0.0.1";

  /** A port that no well-known service uses. */
  public static final int USUAL_PORT = 8790;

  /** Keeps the list as it is. */
  public CallbackSettings {
    allowed = List.copyOf(allowed);
  }

  /** Switched off, with a path of its own. */
  public static CallbackSettings fresh() {
    return new CallbackSettings(false, LOOPBACK, USUAL_PORT, List.of(), "", randomPath());
  }

  /** The same, on or off. */
  public CallbackSettings switched(boolean toOn) {
    return new CallbackSettings(toOn, bind, port, allowed, publicUrl, path);
  }

  /** The same under another path: the former address is dead then. */
  public CallbackSettings moved() {
    return new CallbackSettings(on, bind, port, allowed, publicUrl, randomPath());
  }

  /** The path of a request. */
  String target() {
    return "/callback/" + path;
  }

  /**
   * The address to give to the platform.
   *
   * @param listening the port it listens at
   */
  public URI address(int listening) {
    if (!publicUrl.isEmpty()) {
      return URI.create(publicUrl.replaceAll("/+$", "") + target());
    }
    String host = bind.indexOf(':') < 0 ? bind : "[" + bind + "]";
    return URI.create("http://" + host + ":" + listening + target());
  }

  /**
   * Makes sure that one can listen with them.
   *
   * @throws IllegalArgumentException when an address, the port or the path makes no sense
   */
  void check() {
    InetAddress.ofLiteral(bind);
    new AllowList(allowed);
    address(port);
    if (port < 0 || port > 65_535 || !path.matches("[0-9a-f]{32,}")) {
      throw new IllegalArgumentException("port or path");
    }
  }

  private static String randomPath() {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /** The path is a secret: it is not printed. */
  @Override
  public String toString() {
    return "CallbackSettings[" + (on ? "on" : "off") + " " + bind + " " + port + "]";
  }
}
