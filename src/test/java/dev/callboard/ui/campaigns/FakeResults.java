package dev.callboard.ui.campaigns;

import dev.callboard.calls.Disposition;
import dev.callboard.campaign.CampaignResult;
import dev.callboard.campaign.Fate;
import dev.callboard.campaign.ResultFilter;
import dev.callboard.campaign.Subset;
import dev.callboard.recordings.RecordingState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A thousand numbers, every second one busy, the others answered; made up as they are asked for. */
final class FakeResults implements CampaignDesk.Results {

  static final int NUMBERS = 1000;

  /** Whether the database lags behind. */
  boolean behind;

  @Override
  public boolean holds(String id) {
    return !behind;
  }

  @Override
  public List<CampaignResult> page(String id, ResultFilter filter, long offset, int limit) {
    return LongStream.range(offset, Math.min(offset + limit, count(id, filter)))
        .mapToObj(i -> result((int) (filter.fate() == null ? i : i * 2), filter.fate()))
        .toList();
  }

  private static CampaignResult result(int seq, Fate wanted) {
    Fate fate = wanted != null ? wanted : seq % 2 == 0 ? Fate.BUSY : Fate.ANSWERED;
    boolean answered = fate == Fate.ANSWERED;
    return new CampaignResult(
        seq,
        seq + 1,
        "0812 5550 %04d".formatted(seq),
        "628125550%04d".formatted(seq),
        seq / 100 + 1,
        fate,
        null,
        (long) seq + 1,
        Instant.parse("2026-11-23T06:30:00Z").plusSeconds(seq),
        answered ? Disposition.ANSWERED : Disposition.BUSY,
        12,
        answered ? 41 : 0,
        answered ? "1" : "",
        answered ? 10001 : 10006,
        answered ? 10041 : 0,
        1);
  }

  @Override
  public long count(String id, ResultFilter filter) {
    return filter.fate() == null ? NUMBERS : NUMBERS / 2;
  }

  @Override
  public long count(String id, Subset subset) {
    return subset.isEmpty() ? 0 : NUMBERS / 2;
  }

  @Override
  public Map<Long, RecordingState> recordings(List<Long> calls) {
    return calls.stream()
        .filter(call -> call % 2 == 0)
        .collect(
            Collectors.toMap(
                call -> call,
                call -> call % 4 == 0 ? RecordingState.KEPT : RecordingState.ON_PLATFORM));
  }

  @Override
  public SortedMap<Integer, Long> failures(String id) {
    return new TreeMap<>(Map.of(10009, 31L, 10004, 12L));
  }
}
