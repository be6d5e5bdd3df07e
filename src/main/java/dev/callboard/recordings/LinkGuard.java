package dev.callboard.recordings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/**
 * Keeps download links from reaching into the operator's own network: a link is data from outside.
 * Judges the addresses a name resolves to, at the moment they are used, so that no second answer of
 * a name server can differ. A platform that itself stands on such an address may link to them.
 */
final class LinkGuard implements Dns {

  private static final Pattern NUMERIC = Pattern.compile("[0-9.]+");

  private final String endpointHost;
  private final Dns dns;

  /**
   * Guards for a platform.
   *
   * @param endpointHost host of the profile's endpoint
   */
  LinkGuard(String endpointHost, Dns dns) {
    this.endpointHost = endpointHost.replaceAll("^\\[|]$", "");
    this.dns = dns;
  }

  /** Judges a host that is written as an address: such a one is never looked up. */
  void check(HttpUrl url) throws UnknownHostException {
    String host = url.host();
    boolean address = host.indexOf(':') >= 0 || NUMERIC.matcher(host).matches();
    if (address) {
      judge(List.of(InetAddress.getByName(host)));
    }
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> found = dns.lookup(host);
    judge(found);
    return found;
  }

  private void judge(List<InetAddress> addresses) throws UnknownHostException {
    for (InetAddress address : addresses) {
      if (isInside(address) && !endpointIsInside()) {
        throw new ForbiddenAddress();
      }
    }
  }

  private boolean endpointIsInside() {
    try {
      return dns.lookup(endpointHost).stream().anyMatch(LinkGuard::isInside);
    } catch (UnknownHostException _) {
      return false;
    }
  }

  /** Addresses that are not of the public network: RFC 6890, RFC 4193, RFC 6598. */
  static boolean isInside(InetAddress address) {
    byte[] b = address.getAddress();
    int first = b[0] & 0xff;
    int second = b[1] & 0xff;
    boolean uniqueLocal = b.length == 16 && (first & 0xfe) == 0xfc;
    boolean shared = b.length == 4 && first == 100 && (second & 0xc0) == 64;
    boolean thisNetwork = b.length == 4 && (first == 0 || first >= 240);
    boolean translated = b.length == 16 && first == 0 && second == 0x64 && (b[2] & 0xff) == 0xff;
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || uniqueLocal
        || shared
        || thisNetwork
        || translated;
  }

  /** A link points inside. */
  static final class ForbiddenAddress extends UnknownHostException {
    private static final long serialVersionUID = 1;

    ForbiddenAddress() {
      super("the link points into a private network");
    }
  }
}
