package dev.callboard.simulator;

/** Makes the calls of the history in one country: campaigns mostly, and what agents do besides. */
final class PastCall {

  private static final int IVR_TALK = 24;
  private static final int LONGEST_IVR = 120;
  private static final int AGENT_TALK = 75;
  private static final int LONGEST_TALK = 300;
  private static final int AGENT_WAIT = 45;
  private static final int AGENTS = 24;

  /** One agent's id is a Chinese name, as companies here have them. */
  private static final int NAMED_AGENT = 6;

  private final Callees callees;
  private final int people;

  PastCall(Callees callees, int people) {
    this.callees = callees;
    this.people = people;
  }

  SimulatedCall make(long hash, long id, long start, PastCampaign campaign) {
    int kind = Mix.pick(Mix.of(hash, 32), 1000);
    return kind < 820 ? campaignCall(hash, id, start, campaign) : agentCall(hash, id, start, kind);
  }

  private SimulatedCall campaignCall(long hash, long id, long start, PastCampaign campaign) {
    Fate fate =
        Fates.decide(
            hash,
            callees.localHour(start),
            callees.lean(),
            campaign.patience(),
            LONGEST_IVR,
            IVR_TALK,
            campaign.keys());
    return call(
        hash, id, start, fate, 6, false, "", "0", "0", campaign.chengshudu(), campaign.tag());
  }

  private SimulatedCall agentCall(long hash, long id, long start, int kind) {
    boolean incoming = kind >= 970;
    int method =
        kind < 880 ? 2 : kind < 920 ? 3 : kind < 950 ? 5 : kind < 963 ? 4 : incoming ? 2 : 1;
    Fate fate =
        Fates.decide(
            hash,
            callees.localHour(start),
            incoming ? callees.lean() + 35 : callees.lean(),
            AGENT_WAIT,
            LONGEST_TALK,
            AGENT_TALK,
            false);
    int agent = Mix.pick(Mix.of(hash, 33), AGENTS);
    boolean member = method == 3 || method == 4;
    return call(
        hash,
        id,
        start,
        fate,
        method,
        incoming,
        Integer.toString(8001 + agent),
        agent == NAMED_AGENT ? "陈丽" : Integer.toString(1001 + agent),
        member ? "18533700" + (100_000_000 + Mix.pick(Mix.of(hash, 34), 900_000_000)) : "0",
        "0",
        member ? "" : "0");
  }

  private SimulatedCall call(
      long hash,
      long id,
      long start,
      Fate fate,
      int method,
      boolean incoming,
      String ext,
      String user,
      String member,
      String chengshudu,
      String tag) {
    boolean recorded = fate.answered() && Mix.pick(Mix.of(hash, 36), 100) < 97;
    return new SimulatedCall(
        id,
        ext,
        callees.number(Mix.of(0x4E0, Mix.pick(Mix.of(hash, 35), people))),
        CallerIds.pick(callees.country(), Mix.of(hash, 11)),
        start,
        fate.ring(),
        fate.talk(),
        fate.answered(),
        incoming,
        method,
        user,
        member,
        chengshudu,
        tag,
        recorded ? RecordingName.of(start, id, AudioFormat.pick(hash)) : "",
        fate.direction(),
        fate.cause(),
        fate.key());
  }
}
