package dev.callboard.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** GetBill. */
final class BillDesk {

  private static final int USUAL_PER_PAGE = 10;
  private static final int MOST_PER_PAGE = 1000;

  private final AuthDesk auth;
  private final SimClock clock;
  private final BillSearch search;
  private final QueriedMarks marks;
  private final LiveCalls live;
  private final CallMaker calls;

  BillDesk(
      AuthDesk auth,
      SimClock clock,
      BillSearch search,
      QueriedMarks marks,
      LiveCalls live,
      CallMaker calls) {
    this.auth = auth;
    this.clock = clock;
    this.search = search;
    this.marks = marks;
    this.live = live;
    this.calls = calls;
  }

  /**
   * Answers with a page.
   *
   * @param fault may repeat a record on it or shift the next
   */
  Answer.Reply bills(Form form, Optional<Fault> fault) throws ServiceError {
    auth.requireToken(form);
    BillFilter filter = BillFilter.of(form);
    int number = BillFilter.number(form, "currentpage", 1, 1, Integer.MAX_VALUE);
    int perPage = BillFilter.number(form, "itemsperpage", USUAL_PER_PAGE, 1, MOST_PER_PAGE);
    BillSearch.Page page = search.page(filter, number, perPage);
    if (filter.sync() == 1) {
      marks.mark(page.calls());
    }
    if (fault.orElse(null) instanceof Fault.PageShift) {
      long start = Math.min(filter.to(), clock.seconds());
      live.add(calls.stray(start, filter.tag(), filter.chengshudu(), filter.dest()));
    }
    List<SimulatedCall> shown =
        fault.orElse(null) instanceof Fault.Repeated ? repeated(page.calls()) : page.calls();
    return Answer.json(json(shown, page.total(), number, perPage));
  }

  private byte[] json(List<SimulatedCall> shown, int total, int number, int perPage) {
    Json buffer = Json.plain(shown.size() * CallJson.USUAL_BYTES + 256);
    return Envelope.bills(
        buffer,
        clock.seconds(),
        "get success",
        json -> {
          json.raw("{\"totalitems\":").number(total);
          json.raw(",\"currentpage\":").number(number);
          json.raw(",\"itemsperpage\":").number(perPage).raw(",\"bills\":[");
          for (int i = 0; i < shown.size(); i++) {
            CallJson.bill(i == 0 ? json : json.raw(","), shown.get(i));
          }
          json.raw("]}");
        });
  }

  private static List<SimulatedCall> repeated(List<SimulatedCall> calls) {
    if (calls.size() < 2) {
      return calls;
    }
    List<SimulatedCall> twice = new ArrayList<>(calls.subList(0, calls.size() - 1));
    twice.add(1, calls.getFirst());
    return twice;
  }
}
