package dev.callboard.recordings;

import java.io.IOException;

/** The archive's disk or folder does not work: no further recording can be kept either. */
final class StorageTrouble extends IOException {

  private static final long serialVersionUID = 1;

  StorageTrouble(String why) {
    super(why);
  }

  StorageTrouble(String why, Throwable cause) {
    super(why, cause);
  }
}
