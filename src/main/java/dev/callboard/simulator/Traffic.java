package dev.callboard.simulator;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the simulator was asked. A request <em>arrived</em> when it was read whole, answered or not; it
 * was <em>taken</em> when the platform acted on it. Thread-safe.
 */
public final class Traffic {

  private final Map<Service, Long> arrived = new EnumMap<>(Service.class);
  private final Map<Service, Long> taken = new EnumMap<>(Service.class);
  private final Map<String, Map<String, Integer>> arrivedNumbers = new HashMap<>();
  private final Map<String, Map<String, Integer>> takenNumbers = new HashMap<>();

  Traffic() {}

  /** How many requests of a service arrived. */
  public synchronized long arrived(Service service) {
    return arrived.getOrDefault(service, 0L);
  }

  /** How many requests of a service were acted upon without being refused. */
  public synchronized long taken(Service service) {
    return taken.getOrDefault(service, 0L);
  }

  /** The tags ({@code customuuid}) of every PlayVoice that arrived. */
  public synchronized Set<String> arrivedTags() {
    return Set.copyOf(arrivedNumbers.keySet());
  }

  /** The tags ({@code customuuid}) of every PlayVoice that was taken. */
  public synchronized Set<String> takenTags() {
    return Set.copyOf(takenNumbers.keySet());
  }

  /** How often each number arrived under a tag. */
  public synchronized Map<String, Integer> arrivedNumbers(String tag) {
    return Map.copyOf(arrivedNumbers.getOrDefault(tag, Map.of()));
  }

  /** How often each number was taken to be dialled under a tag. */
  public synchronized Map<String, Integer> takenNumbers(String tag) {
    return Map.copyOf(takenNumbers.getOrDefault(tag, Map.of()));
  }

  /** How often each number was taken to be dialled, whatever the tag. */
  public synchronized Map<String, Integer> takenNumbers() {
    return total(takenNumbers.values());
  }

  /** The numbers that were taken more than once, whatever the tag: people who are called twice. */
  public synchronized Set<String> calledTwice() {
    return total(takenNumbers.values()).entrySet().stream()
        .filter(e -> e.getValue() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  synchronized void arrive(Service service, Form form) {
    arrived.merge(service, 1L, Long::sum);
    if (service == Service.PLAY_VOICE) {
      Map<String, Integer> numbers =
          arrivedNumbers.computeIfAbsent(form.text("customuuid"), _ -> new HashMap<>());
      for (String number : form.text("destnumber").split(",")) {
        numbers.merge(number, 1, Integer::sum);
      }
    }
  }

  synchronized void take(Service service) {
    taken.merge(service, 1L, Long::sum);
  }

  synchronized void take(Submission submission) {
    Map<String, Integer> numbers =
        takenNumbers.computeIfAbsent(submission.tag(), _ -> new HashMap<>());
    submission.numbers().forEach(number -> numbers.merge(number, 1, Integer::sum));
  }

  private static Map<String, Integer> total(Collection<Map<String, Integer>> byTag) {
    Map<String, Integer> total = new HashMap<>();
    byTag.forEach(numbers -> numbers.forEach((n, times) -> total.merge(n, times, Integer::sum)));
    return total;
  }
}
