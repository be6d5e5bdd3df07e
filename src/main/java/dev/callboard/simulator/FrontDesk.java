package dev.callboard.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Where every request comes in: finds its service, lets a fault meet it, and has it answered. */
final class FrontDesk implements AutoCloseable {

  private final Traffic traffic;
  private final Faults faults;
  private final SimClock clock;
  private final Accounts accounts;
  private final Desks desks;
  private final CountDownLatch closed = new CountDownLatch(1);

  /** The desks requests are passed to. */
  record Desks(
      AuthDesk auth,
      PlayVoiceDesk voices,
      BillDesk bills,
      LinkDesk links,
      DownloadDesk downloads) {}

  FrontDesk(Traffic traffic, Faults faults, SimClock clock, Accounts accounts, Desks desks) {
    this.traffic = traffic;
    this.faults = faults;
    this.clock = clock;
    this.accounts = accounts;
    this.desks = desks;
  }

  Answer answer(Request request) {
    Form form = Form.of(request);
    Service service =
        request.path().startsWith(Links.PREFIX)
            ? Service.DOWNLOAD
            : Service.named(form.text("service"));
    traffic.arrive(service, form);
    Optional<Fault> fault = faults.next(service);
    if (fault.isPresent() && !fault.get().taken()) {
      return spoilt(fault.get(), Answer.json(new byte[0]));
    }
    if (fault.orElse(null) instanceof Fault.TokenDeath) {
      accounts.killTokens();
    }
    Answer.Reply reply = served(service, request, form, fault);
    return fault.isPresent() ? spoilt(fault.get(), reply) : reply;
  }

  private Answer.Reply served(Service service, Request request, Form form, Optional<Fault> fault) {
    try {
      Answer.Reply answer =
          switch (service) {
            case LOGIN -> desks.auth().login(form);
            case LOGOUT -> desks.auth().logout(form);
            case PLAY_VOICE -> desks.voices().play(form);
            case GET_BILL -> desks.bills().bills(form, fault);
            case GET_RECORDING_LINK -> desks.links().link(form);
            case DOWNLOAD ->
                desks
                    .downloads()
                    .download(request, fault.orElse(null) instanceof Fault.ExpiredLink);
            case OTHER -> throw new ServiceError(400);
          };
      traffic.take(service);
      return answer;
    } catch (ServiceError e) {
      return Answer.json(Envelope.refusal(e.ret(), Envelope.meaning(e.ret())));
    }
  }

  private Answer spoilt(Fault fault, Answer.Reply reply) {
    return switch (fault) {
      case Fault.Reset _ -> new Answer.Reset();
      case Fault.Instead i ->
          Answer.reply(i.status(), i.headers(), i.body().getBytes(StandardCharsets.UTF_8));
      case Fault.HalfBody _ -> reply.cutTo(reply.body().length() / 2);
      case Fault.CutShort _ -> reply.shortened(reply.body().length() / 2);
      case Fault.Refusal r ->
          Answer.json(
              r.asCode()
                  ? Envelope.codeRefusal(r.number(), Envelope.meaning(r.number()))
                  : Envelope.refusal(r.number(), Envelope.meaning(r.number())));
      case Fault.StatusOne s ->
          Answer.json(Envelope.failure(clock.seconds(), "操作失败", s.code(), "operation failed"));
      case Fault.Slow s -> {
        await(s);
        yield reply;
      }
      case Fault.TokenDeath _, Fault.PageShift _, Fault.Repeated _, Fault.ExpiredLink _ -> reply;
    };
  }

  private void await(Fault.Slow slow) {
    try {
      closed.await(slow.delay().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets slow replies go at once. */
  @Override
  public void close() {
    closed.countDown();
  }
}
