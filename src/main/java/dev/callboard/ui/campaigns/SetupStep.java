package dev.callboard.ui.campaigns;

/** The four steps of a set-up. */
enum SetupStep {
  VOICE,
  NUMBERS,
  SETTINGS,
  PREFLIGHT
}
