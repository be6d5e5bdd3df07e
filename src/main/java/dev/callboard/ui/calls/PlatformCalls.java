package dev.callboard.ui.calls;

import dev.callboard.calls.CallRecord;
import dev.callboard.platform.Bill;
import dev.callboard.platform.BillPage;
import dev.callboard.platform.BillQuery;
import dev.callboard.platform.PlatformClock;
import dev.callboard.platform.Reply;
import java.time.Clock;
import java.util.function.Function;

/** Pages as the platform answers them now; it orders them as it likes and sums up nothing. */
final class PlatformCalls implements CallSource {

  private final Function<BillQuery, Reply<BillPage>> getBill;
  private final PlatformClock platformClock;
  private final Clock clock;

  /**
   * Asks the platform.
   *
   * @param clock gives the operator's day
   */
  PlatformCalls(
      Function<BillQuery, Reply<BillPage>> getBill, PlatformClock platformClock, Clock clock) {
    this.getBill = getBill;
    this.platformClock = platformClock;
    this.clock = clock;
  }

  @Override
  public Asked ask(FilterValues values) {
    return (_, _, offset, limit) ->
        page(values.platform(clock, platformClock, (int) (offset / limit) + 1, limit));
  }

  @Override
  public int atOnce() {
    return BillQuery.MAX_PER_PAGE;
  }

  private Page page(BillQuery query) throws PlatformRefused {
    return switch (getBill.apply(query)) {
      case Reply.Ok<BillPage>(BillPage bills) ->
          new Page(bills.bills().stream().map(this::record).toList(), bills.totalItems(), null);
      case Reply.Refused<BillPage>(var refusal) -> throw new PlatformRefused(refusal);
      case Reply.Failed<BillPage>(var failure) -> throw new PlatformRefused(failure);
    };
  }

  private CallRecord record(Bill bill) {
    return CallRecord.of(bill, platformClock);
  }
}
