package dev.callboard.simulator;

/** Login and Logout. */
final class AuthDesk {

  private final Accounts accounts;
  private final SimClock clock;

  AuthDesk(Accounts accounts, SimClock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  Answer.Reply login(Form form) throws ServiceError {
    if (!accounts.knows(form.text("appid"), form.text("accesskey"))) {
      throw new ServiceError(601);
    }
    String token = accounts.issueToken();
    long now = clock.seconds();
    return Answer.json(
        Envelope.success(
            now,
            "Authorization successful",
            json ->
                json.raw("{\"companycode\":")
                    .text(Accounts.COMPANY_CODE)
                    .raw(",\"companyname\":")
                    .text(Accounts.COMPANY_NAME)
                    .raw(",\"token\":")
                    .text(token)
                    .raw(",\"authtime\":")
                    .time(now)
                    .raw(",\"authmodel\":\"\"}")));
  }

  Answer.Reply logout(Form form) throws ServiceError {
    requireToken(form);
    accounts.clear(form.text("token"));
    return Answer.json(Envelope.done(clock.seconds(), "logout successful"));
  }

  /** Refuses with 600 unless the request carries a living token. */
  void requireToken(Form form) throws ServiceError {
    if (!accounts.valid(form.text("token"))) {
      throw new ServiceError(600);
    }
  }
}
