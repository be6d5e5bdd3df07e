package dev.callboard.simulator;

/**
 * How far the numbers submitted under one tag are.
 *
 * @param waiting still in the queue
 * @param ringing being called
 * @param talking answered and not yet hung up
 * @param finished hung up; their records appear a little later
 * @param dropped left the queue uncalled when the platform's day ended
 */
public record CampaignProgress(int waiting, int ringing, int talking, int finished, int dropped) {

  /** Whether nothing more will be dialled. */
  public boolean over() {
    return waiting + ringing + talking == 0;
  }
}
