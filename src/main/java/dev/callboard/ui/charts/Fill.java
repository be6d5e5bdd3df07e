package dev.callboard.ui.charts;

/** What a column or bar stands for; the look gives it a colour. */
public enum Fill {
  ACCENT,
  ANSWERED,
  NO_ANSWER,
  BUSY,
  REFUSED,
  CANCELLED,
  FAILED
}
