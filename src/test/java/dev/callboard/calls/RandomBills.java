package dev.callboard.calls;

import dev.callboard.platform.Bill;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** Call records with everything in them that was seen, documented or feared. */
final class RandomBills {

  /** Platform time. */
  static final LocalDateTime DAY = LocalDateTime.of(2026, 11, 20, 0, 0);

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final Random random;

  RandomBills(long seed) {
    random = new Random(seed);
  }

  /** So many records with ids from one on, over so many seconds from {@link #DAY} on. */
  List<Bill> plain(long firstId, int count, int seconds) {
    return LongStream.range(firstId, firstId + count)
        .mapToObj(id -> bill(id, WRITTEN.format(DAY.plusSeconds(random.nextInt(seconds)))))
        .toList();
  }

  /** One with a start of one's choice, readable or not. */
  Bill bill(long id, String start) {
    boolean answered = random.nextInt(3) == 0;
    int ring = random.nextInt(40);
    int talk = answered ? random.nextInt(100) : 0;
    return bill(id, start, answered, ring, talk);
  }

  /** One that talked for so many seconds. */
  Bill longBill(long id, String start, int talk) {
    return bill(id, start, true, random.nextInt(40), talk);
  }

  private Bill bill(long id, String start, boolean answered, int ring, int talk) {
    return new Bill(
        id,
        one("", "7001", "7002", "0700"),
        "813000" + (10_000 + random.nextInt(300)),
        one("2100000001", "02100000002", ""),
        start,
        answered ? later(start, ring) : null,
        later(start, ring + talk),
        ring,
        talk,
        one("callout", "callout", "callin", ""),
        random.nextInt(7),
        one("0", "", "17"),
        one("0", "", "18533700187590656"),
        one("0", "ref-7", "ref-8", "", "ref \"quoted\", with 'all' ;\n of it 中文"),
        one("0", "", "cb-1-1", "cb-1-2", "cb-12-1"),
        answered ? one("2026/11/a b.mp3", "..\\..\\x.wav", "r" + id + ".mp3", "") : one("", "0"),
        one("", "192.0.2.7"),
        one(10040, 10041, 10015),
        one(10001, 10002, 10003, 10004, 10005, 10006, 10020, 99999, -1),
        one("", "1", "9", "#", "*"));
  }

  private static String later(String start, int seconds) {
    try {
      return WRITTEN.format(LocalDateTime.parse(start, WRITTEN).plusSeconds(seconds));
    } catch (java.time.DateTimeException e) {
      return start;
    }
  }

  @SafeVarargs
  final <T> T one(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** Seconds of a written time, as the platform means them at UTC+8. */
  static java.time.Instant instant(LocalDateTime platformTime) {
    return platformTime.toInstant(ZoneOffset.ofHours(8));
  }
}
