package dev.callboard.platform;

import java.io.IOException;
import java.util.Set;

/**
 * Sends numbers to be called, at most once, and judges what is known afterwards. Everything that is
 * neither a clear yes, nor a clear no, nor proof that nothing was sent, is unproven.
 */
final class PlayVoiceCall {

  /**
   * Codes with which the platform says that it did not take the command (platform documentation,
   * Global error and status codes; from 1029 on, observed).
   *
   * <p>Not among them, because they do not say that nothing was done: 500 and 1001 to 1003 (internal
   * trouble, which may strike after the queue took the numbers), 600 (PlayVoice carries no token, so
   * the answer makes no sense), 1016 to 1018 (good states), 1024 to 1028 and 1201 to 1218 but 1211
   * (states of tasks, calls and queues; 1210 an "exception"), 10001 and above (ends of calls).
   */
  private static final Set<Integer> REFUSALS =
      Set.of(
          // Turned away at the door: parameters, appid unknown or expired, module, address.
          400,
          601,
          602,
          603,
          604,
          // Extension: new, not the company's, missing, disabled, not registered, not in a call.
          1010,
          1011,
          1012,
          1013,
          1014,
          1015,
          // Caller ID: disabled, missing, not the company's.
          1019,
          1020,
          1021,
          // Voice file missing; the account's dialling policy forbids, or has no lines.
          1029,
          1031,
          1032,
          1033,
          // Queue missing or not the company's.
          1211);

  private final Transport transport;
  private final FormRequests requests;
  private final PlatformClock clock;

  /**
   * Builds the call.
   *
   * @param transport one with a fresh connection for each request
   */
  PlayVoiceCall(Transport transport, FormRequests requests, PlatformClock clock) {
    this.transport = transport;
    this.requests = requests;
    this.clock = clock;
  }

  Submission send(PlayVoice request) {
    ServiceForm form = requests.playVoice(request);
    return switch (transport.post(form)) {
      case Exchange.Broken(Failure failure, boolean sent) ->
          sent ? new Submission.Unproven(failure) : new Submission.NotSent(failure);
      case Exchange.Answered answer -> judge(answer, form);
    };
  }

  private Submission judge(Exchange.Answered answer, ServiceForm form) {
    try {
      Envelope envelope =
          EnvelopeReader.read(answer.body(), new FieldsReader<>((_, _, words) -> words));
      clock.tick(envelope, answer);
      String words = form.scrub(envelope.words());
      return switch (envelope.verdict()) {
        case Envelope.Verdict.Refused(PlatformCode code) -> refused(new Refusal(code, words));
        case Envelope.Verdict.Success _ when answer.isSuccessful() && envelope.acknowledges() ->
            new Submission.Accepted(words);
        case Envelope.Verdict.Success _ ->
            new Submission.Unproven(answer.failure("a success that does not say so outright"));
        case Envelope.Verdict.Unclear(String why) -> new Submission.Unproven(answer.failure(why));
      };
    } catch (IOException e) {
      return new Submission.Unproven(answer.failure(String.valueOf(e.getMessage())));
    }
  }

  private static Submission refused(Refusal refusal) {
    int code = refusal.code().number();
    return REFUSALS.contains(code)
        ? new Submission.Rejected(refusal)
        : new Submission.Unproven(new Failure(Failure.Kind.UNCLEAR, "code " + code));
  }
}
