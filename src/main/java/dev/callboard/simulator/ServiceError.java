package dev.callboard.simulator;

/** Ends a service with one of the documented refusals. */
final class ServiceError extends Exception {

  private static final long serialVersionUID = 1L;

  private final int ret;

  /**
   * A refusal.
   *
   * @param ret 400 or 600 to 604
   */
  ServiceError(int ret) {
    super(Envelope.meaning(ret), null, false, false);
    this.ret = ret;
  }

  int ret() {
    return ret;
  }

  /** Refuses with 400 unless something holds. */
  static void unless(boolean holds) throws ServiceError {
    if (!holds) {
      throw new ServiceError(400);
    }
  }
}
