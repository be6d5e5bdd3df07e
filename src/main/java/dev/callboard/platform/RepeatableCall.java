package dev.callboard.platform;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the platform what may be asked twice, until it answers or three tries have failed. */
final class RepeatableCall {

  private static final Logger LOG = LoggerFactory.getLogger(RepeatableCall.class);

  private static final int TRIES = 3;

  /** What a repeat does to the platform. */
  enum Repeat {
    /** Nothing that the first request did not. */
    HARMLESS,
    /** It changes the answer, so only a request that never left is sent again. */
    UNSENT_ONLY
  }

  private record Attempt<T>(Reply<T> reply, boolean repeat, @Nullable Duration wished) {}

  private final Transport transport;
  private final Backoff backoff;
  private final PlatformClock clock;

  RepeatableCall(Transport transport, Backoff backoff, PlatformClock clock) {
    this.transport = transport;
    this.backoff = backoff;
    this.clock = clock;
  }

  /**
   * Sends a form until there is an answer to keep.
   *
   * @param readers a new reader of the answer for each try
   */
  <T> Reply<T> ask(ServiceForm form, Supplier<ResultReader<T>> readers, Repeat repeat) {
    for (int failed = 1; ; failed++) {
      Attempt<T> attempt = attempt(form, readers.get(), repeat);
      if (!attempt.repeat() || failed == TRIES || !waited(failed, attempt, form)) {
        return attempt.reply();
      }
    }
  }

  private boolean waited(int failed, Attempt<?> attempt, ServiceForm form) {
    LOG.debug("{}: try {} of {} failed: {}", form.service(), failed, TRIES, attempt.reply());
    try {
      backoff.pause(failed, attempt.wished());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private <T> Attempt<T> attempt(ServiceForm form, ResultReader<T> reader, Repeat repeat) {
    return switch (transport.post(form)) {
      case Exchange.Broken(Failure failure, boolean sent) ->
          new Attempt<>(new Reply.Failed<>(failure), mayRepeat(failure, repeat, sent), null);
      case Exchange.Answered answer -> judge(answer, form, reader, repeat);
    };
  }

  /** An untrusted certificate stays untrusted; an interrupted thread wants to end. */
  private static boolean mayRepeat(Failure failure, Repeat repeat, boolean sent) {
    return failure.kind() != Failure.Kind.TLS
        && (repeat == Repeat.HARMLESS || !sent)
        && !Thread.currentThread().isInterrupted();
  }

  private <T> Attempt<T> judge(
      Exchange.Answered answer, ServiceForm form, ResultReader<T> reader, Repeat repeat) {
    Duration wished = RetryAfter.read(answer.retryAfter(), answer.answered());
    try {
      Envelope envelope = EnvelopeReader.read(answer.body(), reader);
      clock.tick(envelope, answer);
      String words = form.scrub(envelope.words());
      return switch (envelope.verdict()) {
        case Envelope.Verdict.Refused(PlatformCode code) ->
            new Attempt<>(
                new Reply.Refused<>(new Refusal(code, words)),
                repeat == Repeat.HARMLESS && code.mayPass(),
                wished);
        case Envelope.Verdict.Unclear(String why) -> throw new IOException(why);
        case Envelope.Verdict.Success _ when !answer.isSuccessful() ->
            throw new IOException("a success under an error's status");
        case Envelope.Verdict.Success _ ->
            new Attempt<>(
                new Reply.Ok<>(reader.finish(envelope, words, answer.body())), false, null);
      };
    } catch (IOException e) {
      String why = e.getMessage() == null ? "unreadable" : e.getMessage();
      boolean passing = repeat == Repeat.HARMLESS && mayPass(answer.status());
      return new Attempt<>(new Reply.Failed<>(answer.failure(why)), passing, wished);
    }
  }

  /** A proxy's or server's trouble passes; a wrong address, a redirect or a lock does not. */
  private static boolean mayPass(int status) {
    return status < 300 || status >= 500 || status == 408 || status == 429;
  }
}
