package dev.callboard.campaign;

/**
 * How many numbers have which fate. {@code imported} is the sum of all others.
 *
 * @param imported every number of the list
 * @param skipped not called, with a reason
 * @param waiting not sent yet, or refused by the platform
 * @param unproven in batches that may have been taken
 * @param onPlatform accepted by the platform, no record yet
 * @param answered called and answered
 * @param noAnswer called, nobody answered
 * @param busy called, busy or rejected by the called party
 * @param failed called, could not be reached
 * @param never accepted by the platform and proven never dialled
 */
public record Fates(
    long imported,
    long skipped,
    long waiting,
    long unproven,
    long onPlatform,
    long answered,
    long noAnswer,
    long busy,
    long failed,
    long never) {

  /** Numbers with a call record. */
  public long called() {
    return answered + noAnswer + busy + failed;
  }

  /** Whether the sums add up; they always must. */
  public boolean addUp() {
    return imported == skipped + waiting + unproven + onPlatform + called() + never;
  }
}
