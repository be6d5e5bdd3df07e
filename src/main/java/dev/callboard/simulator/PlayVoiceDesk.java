package dev.callboard.simulator;

/** PlayVoice: takes numbers into the queue. */
final class PlayVoiceDesk {

  private final Accounts accounts;
  private final SimClock clock;
  private final Dialer dialer;
  private final Traffic traffic;

  PlayVoiceDesk(Accounts accounts, SimClock clock, Dialer dialer, Traffic traffic) {
    this.accounts = accounts;
    this.clock = clock;
    this.dialer = dialer;
    this.traffic = traffic;
  }

  Answer.Reply play(Form form) throws ServiceError {
    if (!accounts.knows(form.text("appid"), form.text("accesskey"))) {
      throw new ServiceError(601);
    }
    Submission submission = Submission.of(form);
    traffic.take(submission);
    dialer.take(submission);
    return Answer.json(Envelope.played(clock.seconds()));
  }
}
