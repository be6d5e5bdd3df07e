package dev.callboard.ui.calls;

import dev.callboard.calls.CallRecord;
import dev.callboard.calls.CallSort;
import dev.callboard.platform.Bill;
import dev.callboard.platform.BillPage;
import dev.callboard.platform.BillQuery;
import dev.callboard.platform.PlatformClock;
import dev.callboard.platform.Reply;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages as the platform answers them now; it orders them as it likes and sums up nothing. */
final class PlatformCalls implements CallSource {

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final Function<BillQuery, Reply<BillPage>> getBill;
  private final PlatformClock clock;

  PlatformCalls(Function<BillQuery, Reply<BillPage>> getBill, PlatformClock clock) {
    this.getBill = getBill;
    this.clock = clock;
  }

  @Override
  public Page page(CallFilters filters, CallSort sort, boolean descending, int page, int size)
      throws PlatformRefused {
    return switch (getBill.apply(filters.platform(clock, page + 1, size))) {
      case Reply.Ok<BillPage>(BillPage bills) ->
          new Page(bills.bills().stream().map(this::record).toList(), bills.totalItems(), null);
      case Reply.Refused<BillPage>(var refusal) -> throw new PlatformRefused(refusal);
      case Reply.Failed<BillPage>(var failure) -> throw new PlatformRefused(failure);
    };
  }

  private CallRecord record(Bill bill) {
    Instant start = instant(bill.startTime());
    return new CallRecord(
        bill,
        start == null ? Instant.EPOCH : start,
        instant(bill.answerTime()),
        instant(bill.endTime()));
  }

  private @Nullable Instant instant(@Nullable String written) {
    if (written == null) {
      return null;
    }
    try {
      return clock.instant(LocalDateTime.parse(written, WRITTEN));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
