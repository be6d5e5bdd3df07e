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

  private List<Bill> bills = new ArrayList<>();
  private @Nullable Long totalItems;
  private int currentPage;
  private int itemsPerPage;
  private int unreadable;
  private @Nullable QuickBills quick;
  private boolean met;

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

  /** Hands over records that were read already, and stand in the answer no more. */
  void took(QuickBills records) {
    quick = records;
  }

  /** Forgets everything, so that the answer can be read once more. */
  void forget() {
    bills = new ArrayList<>();
    totalItems = null;
    currentPage = 0;
    itemsPerPage = 0;
    unreadable = 0;
    quick = null;
    met = false;
  }

  /** Whether the place of such records was met where records belong. */
  boolean met() {
    return met;
  }

  private void bills(JsonReader json) throws IOException {
    if (quick != null && json.peek() == JsonToken.STRING) {
      met = QuickBills.MARK.equals(json.nextString()) && !met;
      bills.addAll(quick.bills());
      unreadable += quick.unreadable();
      return;
    }
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
