package dev.callboard.ui.calls;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads pages of calls and what belongs to them. Blocks; on any thread. */
final class PageReader {

  private final CallSource local;
  private final CallSource platform;
  private final Surroundings surroundings;

  PageReader(CallSource local, CallSource platform, Surroundings surroundings) {
    this.local = local;
    this.platform = platform;
    this.surroundings = surroundings;
  }

  /**
   * A page, or the beginning of one.
   *
   * @param asked to read the rest with
   * @param page with the totals; its rows are {@code rows} without what belongs to them
   * @param overall how many calls there are without any filter; the total where that is not known
   */
  record Loaded(
      Question question,
      CallSource.Asked asked,
      List<CallRow> rows,
      CallSource.Page page,
      long overall) {

    int expected() {
      return question.expected(page.total());
    }
  }

  /** Reads what is seen first of a page. */
  Loaded first(Question question) throws Exception {
    CallSource from = source(question);
    CallSource.Asked asked = from.ask(question.values());
    int limit = Math.min(question.size(), from.atOnce());
    CallSource.Page page =
        asked.page(question.sort(), question.descending(), question.offset(), limit);
    long overall = page.total();
    if (question.source() == Source.LOCAL) {
      overall = overall(question.values().from());
    }
    return new Loaded(question, asked, surroundings.rows(page.rows()), page, overall);
  }

  /** Reads the next part of a page; empty when there is no more. */
  List<CallRow> more(Loaded loaded, int at) throws Exception {
    int limit = Math.min(source(loaded.question()).atOnce(), loaded.expected() - at);
    if (limit <= 0) {
      return List.of();
    }
    Question question = loaded.question();
    CallSource.Page part =
        loaded.asked().page(question.sort(), question.descending(), question.offset() + at, limit);
    return surroundings.rows(part.rows());
  }

  /** Reads a page to its end. */
  Loaded whole(Question question) throws Exception {
    Loaded first = first(question);
    List<CallRow> rows = new ArrayList<>(first.rows());
    List<CallRow> part = rows;
    while (!part.isEmpty() && rows.size() < first.expected()) {
      part = more(first, rows.size());
      rows.addAll(part);
    }
    return new Loaded(question, first.asked(), rows, first.page(), first.overall());
  }

  private long overall(LocalDate anyDay) throws Exception {
    return local.count(FilterValues.everything(anyDay));
  }

  private CallSource source(Question question) {
    return question.source() == Source.LOCAL ? local : platform;
  }
}
