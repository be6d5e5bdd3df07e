package dev.callboard.callback;

import java.net.InetAddress;
import java.util.List;

/**
 * Addresses that may post: single ones and networks such as {@code 203.0.113.0/24}. An empty list
 * lets everybody post.
 */
public final class AllowList {

  private record Network(byte[] address, int bits) {

    boolean holds(byte[] other) {
      if (other.length != address.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private final List<Network> networks;

  /**
   * Reads a list.
   *
   * @param entries addresses in figures, never names: nothing is looked up
   * @throws IllegalArgumentException for what is neither an address nor a network; the message is the
   *     entry
   */
  public AllowList(List<String> entries) {
    networks = entries.stream().map(AllowList::network).toList();
  }

  /** Whether an address may post. */
  public boolean allows(InetAddress address) {
    byte[] bytes = address.getAddress();
    return networks.isEmpty() || networks.stream().anyMatch(n -> n.holds(bytes));
  }

  private static Network network(String entry) {
    String[] parts = entry.strip().split("/", -1);
    try {
      byte[] address = InetAddress.ofLiteral(parts[0]).getAddress();
      int all = address.length * 8;
      int bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
      if (parts.length > 2 || bits < 0 || bits > all) {
        throw new IllegalArgumentException(entry);
      }
      return new Network(address, bits);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(entry, e);
    }
  }
}
