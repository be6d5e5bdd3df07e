package dev.callboard.simulator;

/**
 * A number waiting to be called.
 *
 * @param submission what it came with
 * @param number as it was sent
 * @param hash decides its call's fate
 * @param id its record's id
 * @param day the platform's day on which it may be called
 * @param notBefore Unix seconds before which it is not called
 */
record QueuedNumber(
    Submission submission, String number, long hash, long id, long day, long notBefore) {

  String tag() {
    return submission.tag();
  }

  QueuedNumber on(long newDay, long from) {
    return new QueuedNumber(submission, number, hash, id, newDay, from);
  }
}
