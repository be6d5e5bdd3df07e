package dev.callboard.ui.theme;

/** Which colours the windows wear. */
public enum Look {
  /** Those of the operating system, changing with it. */
  SYSTEM,
  LIGHT,
  DARK
}
