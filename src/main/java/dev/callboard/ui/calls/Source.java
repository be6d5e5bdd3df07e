package dev.callboard.ui.calls;

/** Where calls are read from. */
enum Source {
  /** The database on this machine. */
  LOCAL,
  /** The platform itself, page by page as it answers. */
  PLATFORM
}
