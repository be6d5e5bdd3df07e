package dev.callboard.ui.recordings;

import dev.callboard.recordings.EvidenceFile;
import dev.callboard.recordings.EvidenceFinding;

/** Where a look into an evidence file is. */
sealed interface EvidenceStage {

  /** It is being read; {@code fraction} from 0 to 1. */
  record Checking(double fraction) implements EvidenceStage {}

  /** It was read whole. */
  record Checked(EvidenceFile file, EvidenceFinding finding) implements EvidenceStage {}

  /** It is not read. */
  record Refused(Exception why) implements EvidenceStage {}
}
