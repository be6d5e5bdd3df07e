package dev.callboard.platform;

import java.io.IOException;

/** Reads call records in the platform's two shapes. Unknown fields never break reading. */
public final class BillReader {

  private BillReader() {}

  /**
   * Reads a GetBill answer that was a success, for example one kept in the record log.
   *
   * @throws IOException when it is not one
   */
  public static BillPage page(byte[] raw) throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Reads the JSON object of a call-record callback, in either revision's field names.
   *
   * @throws IOException when it is not JSON or has no id
   */
  public static Bill callback(byte[] json) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Writes a record under the platform's own field names (GetBill's), as one JSON object. */
  public static String toJson(Bill bill) {
    throw new UnsupportedOperationException();
  }

  /** Reads what {@link #toJson} wrote, or one element of GetBill's {@code bills}. */
  public static Bill bill(String json) throws IOException {
    throw new UnsupportedOperationException();
  }
}
