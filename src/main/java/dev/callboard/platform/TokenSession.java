package dev.callboard.platform;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The token all calls but PlayVoice need: obtained when first needed, kept in memory only, and
 * renewed by one login however many calls find it dead at the same time.
 */
final class TokenSession {

  /** Platform documentation, Obtain authorization token interface: 12 hours. */
  private static final Duration LIFETIME = Duration.ofHours(12);

  /** A token is told apart by identity: the platform may hand out the same text twice. */
  private static final class Token {
    private final Secret text;
    private final Account account;
    private final Instant expires;

    private Token(Secret text, Account account, Instant expires) {
      this.text = text;
      this.account = account;
      this.expires = expires;
    }
  }

  private final RepeatableCall calls;
  private final FormRequests requests;
  private final PlatformClock clock;
  private final InstantSource now;

  private final Object lock = new Object();
  private @Nullable Token token;
  private @Nullable CompletableFuture<Reply<Token>> loginUnderWay;

  TokenSession(
      RepeatableCall calls, FormRequests requests, PlatformClock clock, InstantSource now) {
    this.calls = calls;
    this.requests = requests;
    this.clock = clock;
    this.now = now;
  }

  /** Logs in anew, or joins the login under way. */
  Reply<Account> login() {
    return token(_ -> false).map(t -> t.account);
  }

  /** Clears the token on the platform and here; without one there is nothing to clear. */
  Reply<String> logout() {
    Token cleared;
    synchronized (lock) {
      cleared = token;
      token = null;
    }
    if (cleared == null) {
      return new Reply.Ok<>("");
    }
    Reply<String> reply =
        calls.ask(
            requests.logout(cleared.text),
            () -> new FieldsReader<>((_, _, words) -> words),
            RepeatableCall.Repeat.HARMLESS);
    return isDead(reply) ? new Reply.Ok<>("") : reply;
  }

  /** Makes a call with the token; when the platform calls it dead (600), once more with a new one. */
  <T> Reply<T> ask(
      Function<Secret, ServiceForm> form,
      Supplier<ResultReader<T>> readers,
      RepeatableCall.Repeat repeat) {
    return token(this::lives)
        .then(
            first -> {
              Reply<T> reply = calls.ask(form.apply(first.text), readers, repeat);
              return isDead(reply) ? again(first, form, readers, repeat) : reply;
            });
  }

  private <T> Reply<T> again(
      Token dead,
      Function<Secret, ServiceForm> form,
      Supplier<ResultReader<T>> readers,
      RepeatableCall.Repeat repeat) {
    return token(t -> t != dead && lives(t))
        .then(second -> calls.ask(form.apply(second.text), readers, repeat));
  }

  /** Until when the present token lives. */
  Optional<Instant> expires() {
    synchronized (lock) {
      return Optional.ofNullable(token).filter(this::lives).map(t -> t.expires);
    }
  }

  private boolean lives(Token candidate) {
    return now.instant().isBefore(candidate.expires);
  }

  private static boolean isDead(Reply<?> reply) {
    return reply instanceof Reply.Refused<?>(Refusal refusal)
        && refusal.code().equals(PlatformCode.TOKEN_INVALID);
  }

  /** Returns the present token if it will do, else the outcome of the one login under way. */
  private Reply<Token> token(Predicate<Token> willDo) {
    CompletableFuture<Reply<Token>> login;
    boolean mine = false;
    synchronized (lock) {
      if (token != null && willDo.test(token)) {
        return new Reply.Ok<>(token);
      }
      if (loginUnderWay == null) {
        loginUnderWay = new CompletableFuture<>();
        mine = true;
      }
      login = loginUnderWay;
    }
    return mine ? loggedIn(login) : login.join();
  }

  private Reply<Token> loggedIn(CompletableFuture<Reply<Token>> login) {
    Reply<Token> reply = null;
    try {
      reply =
          calls.ask(
              requests.login(),
              () -> new FieldsReader<>((fields, envelope, _) -> token(fields, envelope)),
              RepeatableCall.Repeat.HARMLESS);
      return reply;
    } finally {
      synchronized (lock) {
        token = reply instanceof Reply.Ok<Token>(Token fresh) ? fresh : null;
        loginUnderWay = null;
      }
      if (reply == null) {
        login.completeExceptionally(new IllegalStateException("the login broke off"));
      } else {
        login.complete(reply);
      }
    }
  }

  private Token token(Map<String, String> fields, Envelope envelope) throws IOException {
    String text = fields.getOrDefault("token", "");
    if (text.isBlank()) {
      throw new IOException("no token");
    }
    clock.sawAuthTime(fields.getOrDefault("authtime", ""), envelope.reqTime());
    Account account =
        new Account(fields.getOrDefault("companycode", ""), fields.getOrDefault("companyname", ""));
    return new Token(new Secret(text), account, now.instant().plus(LIFETIME));
  }
}
