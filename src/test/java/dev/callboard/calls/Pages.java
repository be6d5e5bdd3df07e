package dev.callboard.calls;

import dev.callboard.platform.Bill;
import dev.callboard.platform.BillPage;
import dev.callboard.platform.BillQuery;
import dev.callboard.platform.BillReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** Pages of call records without a platform: written and read as one would be. */
public final class Pages {

  /** A question that any page may answer. */
  public static final BillQuery QUERY =
      BillQuery.all(LocalDateTime.of(2026, 11, 20, 0, 0), LocalDateTime.of(2026, 11, 23, 0, 0), 1);

  private Pages() {}

  /** A page of some records. */
  public static BillPage of(List<Bill> bills) throws IOException {
    String rows = bills.stream().map(BillReader::toJson).collect(Collectors.joining(","));
    String result =
        "{\"totalitems\":%d,\"currentpage\":1,\"itemsperpage\":1000,\"bills\":[%s]}"
            .formatted(bills.size(), rows);
    return BillReader.page(BillServer.success(result).getBytes(StandardCharsets.UTF_8));
  }
}
