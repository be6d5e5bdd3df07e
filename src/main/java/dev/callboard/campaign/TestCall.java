package dev.callboard.campaign;

import java.time.Duration;

/**
 * A call to the supervisor's own telephone before anybody else is called: a campaign of one number
 * with a tag of its own, so that its fate is known and nothing of it counts to the campaign that is
 * being set up.
 */
public final class TestCall {

  /** What ids and tags of test calls begin with; no other campaign has a dash there. */
  static final String ID_BEGIN = CampaignDraft.TAG_BEGIN + "test-";

  private TestCall() {}

  /**
   * The plan of a test: what people would hear and how, but for one telephone, today only, without
   * the campaign's reference, and without an opt-out key, since the supervisor may press any.
   *
   * @param anyHour whether the supervisor may be rung outside calling hours
   */
  public static CampaignPlan plan(CampaignPlan tested, String name, boolean anyHour) {
    return new CampaignPlan(
        name,
        tested.country(),
        tested.voiceFile(),
        tested.waitSeconds(),
        tested.connSeconds(),
        tested.userKey(),
        true,
        tested.callerId(),
        "",
        1,
        Duration.ZERO,
        anyHour,
        "");
  }

  /** Whether a campaign is a test call. */
  public static boolean is(Campaign campaign) {
    return campaign.id().startsWith(ID_BEGIN);
  }
}
