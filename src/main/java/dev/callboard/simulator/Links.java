package dev.callboard.simulator;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Download links, which live 5 minutes (platform documentation: the example's {@code expiredtime} is
 * exactly that after its {@code reqtime}). A link carries its call, its expiry and a check, so that
 * none is held.
 */
final class Links {

  /** Where downloads lie. */
  static final String PREFIX = "/recordings/";

  private static final long LIFE_SECONDS = 300;
  private static final Pattern PATH =
      Pattern.compile(PREFIX + "([0-9a-f]{12})([0-9a-f]{12})([0-9a-f]{16})/[^/]+");

  private final long seed;

  Links(long seed) {
    this.seed = seed;
  }

  /**
   * A link.
   *
   * @param callId whose recording it leads to
   * @param expires Unix seconds
   */
  record Link(long callId, long expires) {}

  Link issue(SimulatedCall call, long now) {
    return new Link(call.id(), now + LIFE_SECONDS);
  }

  String path(Link link, SimulatedCall call) {
    String name = call.recordFileName();
    return PREFIX
        + String.format("%012x%012x%016x", link.expires(), link.callId(), check(link))
        + name.substring(name.lastIndexOf('/'));
  }

  /** Reads a path; empty when no link of this platform has it. */
  Optional<Link> read(String path) {
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Link link =
        new Link(Long.parseLong(matcher.group(2), 16), Long.parseLong(matcher.group(1), 16));
    return Optional.of(link).filter(l -> check(l) == Long.parseUnsignedLong(matcher.group(3), 16));
  }

  private long check(Link link) {
    return Mix.of(Mix.of(seed ^ 0x11, link.callId()), link.expires());
  }
}
