package dev.callboard.campaign;

/** Where a batch is. What has been SENDING is never sent again by the program. */
public enum BatchState {
  /** Not sent; provably not on the platform. */
  WAITING,
  /** In the ledger as being sent; its request may be on the wire. */
  SENDING,
  /** Acknowledged by the platform, or proven by call records that carry its tag. */
  ACCEPTED,
  /** Clearly refused: nobody is called; may be sent again after a change. */
  REFUSED,
  /** May have been taken; settled by evidence or by the supervisor only. */
  UNPROVEN,
  /** Given up by the supervisor before it was sent. */
  DROPPED
}
