package dev.callboard.ui.home;

import dev.callboard.calls.CallPage;
import dev.callboard.calls.CallStatistics;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Today and the last week in figures.
 *
 * @param today calls that started today
 * @param pressed how many of them had a key pressed
 * @param running campaigns with something still to send
 * @param unproven batches that may or may not have been taken
 * @param kept recordings in the archive
 * @param atRisk recordings on the platform only and soon deleted
 * @param readAt when call records were read last; null for never
 * @param gaps spans of call records that are not proven
 * @param week what the calls of the last seven days have in common
 */
public record Glance(
    CallPage.Totals today,
    long pressed,
    long running,
    long unproven,
    long kept,
    long atRisk,
    @Nullable Instant readAt,
    long gaps,
    CallStatistics week) {

  private static final CallPage.Totals NONE = new CallPage.Totals(0, 0, 0);

  /** Nothing known yet. */
  static final Glance NOTHING =
      new Glance(
          NONE,
          0,
          0,
          0,
          0,
          0,
          null,
          0,
          new CallStatistics(NONE, List.of(), List.of(), List.of(), List.of(), List.of()));

  /** Reads the figures; blocks. */
  @FunctionalInterface
  public interface Reader {
    /** Reads them. */
    Glance read() throws Exception;
  }
}
