package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.CampaignPlan;
import dev.callboard.campaign.hours.HoursVerdict;
import dev.callboard.country.Country;
import dev.callboard.numbers.JudgedNumber;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Calls to the supervisor's own telephone. Every method may block. */
public interface TestCalls {

  /**
   * What may be rung.
   *
   * @param number judged, by the lists of numbers never to call as well
   * @param hours what calling hours say of it now
   */
  record Ready(JudgedNumber number, HoursVerdict hours) {}

  /** Telephones rung before, as they were typed, the last used first. */
  List<String> own() throws IOException;

  /** Judges what was typed as any number is judged; empty when it is not exactly one number. */
  Optional<Ready> judge(String typed, Country country) throws IOException;

  /** Stores the test call and remembers the telephone as it was typed; nothing is sent. */
  Campaign create(CampaignPlan plan, Ready ready) throws IOException;

  /** Gives up a test call that did not leave, so that it never leaves later. */
  void giveUp(String id) throws IOException;
}
