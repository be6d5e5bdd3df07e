package dev.callboard.platform;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads GetBill's result, one record after the other without a tree in between. */
final class BillPageReader implements ResultReader<BillPage> {

  private final List<Bill> bills = new ArrayList<>();
  private @Nullable Long totalItems;
  private int currentPage;
  private int itemsPerPage;
  private int unreadable;

  @Override
  public void read(JsonReader json) throws IOException {
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "totalitems" -> totalItems = Scalars.numberOrNull(json);
        case "currentpage" -> currentPage = Scalars.integer(json);
        case "itemsperpage" -> itemsPerPage = Scalars.integer(json);
        case "bills" -> bills(json);
        default -> json.skipValue();
      }
    }
    json.endObject();
  }

  private void bills(JsonReader json) throws IOException {
    if (json.peek() == JsonToken.NULL) {
      json.nextNull();
      return;
    }
    json.beginArray();
    while (json.hasNext()) {
      Bill bill = element(json);
      if (bill == null) {
        unreadable++;
      } else {
        bills.add(bill);
      }
    }
    json.endArray();
  }

  private static @Nullable Bill element(JsonReader json) throws IOException {
    if (json.peek() == JsonToken.BEGIN_OBJECT) {
      return BillFields.read(json);
    }
    json.skipValue();
    return null;
  }

  /**
   * Returns the page.
   *
   * @throws IOException when {@code totalitems} is missing: a sync proves itself against it
   */
  @Override
  public BillPage finish(Envelope envelope, String words, byte[] raw) throws IOException {
    if (totalItems == null || totalItems < 0) {
      throw new IOException("no totalitems");
    }
    return new BillPage(
        totalItems,
        currentPage,
        itemsPerPage,
        Collections.unmodifiableList(bills),
        unreadable,
        raw,
        envelope.reqTime());
  }
}
