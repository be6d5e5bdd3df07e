package dev.callboard.callback;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The addresses of this machine. */
public final class LocalAddresses {

  private static final Logger LOG = LoggerFactory.getLogger(LocalAddresses.class);

  private LocalAddresses() {}

  /** Where a receiver can listen, the loopback address first; may block. */
  public static List<String> all() {
    List<String> found = new ArrayList<>(List.of(CallbackSettings.LOOPBACK));
    try {
      NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(a -> a instanceof Inet4Address && !a.isLoopbackAddress())
          .map(InetAddress::getHostAddress)
          .sorted()
          .forEach(found::add);
    } catch (SocketException e) {
      LOG.warn("the addresses of this machine cannot be listed: {}", e.getMessage());
    }
    return List.copyOf(found);
  }
}
