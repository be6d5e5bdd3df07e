package dev.callboard.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;

/** The token's life: obtained when needed, renewed once for all, forgotten. */
class TokenSessionTest {

  private static final BillQuery QUERY = BillQuery.all(Clients.DAY, Clients.DAY.plusDays(1), 1);
  private static final String LOGIN = "App.Sip_Auth.Login";
  private static final String GET_BILL = "App.Sip_Cdr.GetBill";
  private static final int CALLERS = 8;

  /** A platform that hands out numbered tokens and honours the latest only. */
  private static final class NumberingPlatform implements WireServer.Behaviour {
    private final AtomicInteger logins = new AtomicInteger();
    private final AtomicReference<String> honoured = new AtomicReference<>("");
    private final CyclicBarrier deadTogether = new CyclicBarrier(CALLERS);

    @Override
    public boolean answer(WireServer.Received request, Socket socket) throws Exception {
      String body;
      if (request.service().equals(LOGIN)) {
        honoured.set("token-" + logins.incrementAndGet());
        body = Answers.loggedIn(honoured.get());
      } else if (request.fields().get("token").equals(honoured.get())) {
        body = Answers.page(0);
      } else {
        // All callers hold the dead token before the first of them hears of it.
        deadTogether.await(30, TimeUnit.SECONDS);
        body = Answers.ret(600);
      }
      return WireServer.answers(200, body).answer(request, socket);
    }
  }

  @Test
  void manyCallsThatFindTheTokenDeadShareOneLogin() throws Exception {
    NumberingPlatform platform = new NumberingPlatform();
    try (WireServer server = new WireServer(platform);
        PlatformClient client = Clients.client(server.endpoint())) {
      client.login();
      platform.honoured.set("another");

      assertThat(together(client)).hasSize(CALLERS).allMatch(r -> r instanceof Reply.Ok);

      assertThat(server.received(LOGIN)).hasSize(2);
      assertThat(server.received(GET_BILL)).hasSize(2 * CALLERS);
    }
  }

  @Test
  void manyFirstCallsShareOneLogin() throws Exception {
    NumberingPlatform platform = new NumberingPlatform();
    try (WireServer server = new WireServer(platform);
        PlatformClient client = Clients.client(server.endpoint())) {
      assertThat(together(client)).hasSize(CALLERS).allMatch(r -> r instanceof Reply.Ok);
      assertThat(server.received(LOGIN)).hasSize(1);
    }
  }

  @Test
  void aTokenThatStaysDeadIsRenewedOnceAndThenSaid() {
    try (WireServer server = new WireServer(Clients.answering(Map.of(GET_BILL, Answers.ret(600))));
        PlatformClient client = Clients.client(server.endpoint())) {
      client.login();

      assertThat(client.getBill(QUERY))
          .isInstanceOfSatisfying(
              Reply.Refused.class,
              r -> assertThat(r.refusal().code()).isEqualTo(PlatformCode.TOKEN_INVALID));
      assertThat(server.received(LOGIN)).hasSize(2);
      assertThat(server.received(GET_BILL)).hasSize(2);
    }
  }

  @Test
  void theTokenIsUsedForTwelveHoursAndNoLonger() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T08:00:00Z"));
    InstantSource clock = now::get;
    try (WireServer server = new WireServer(Clients.answering(Map.of(GET_BILL, Answers.page(0))));
        PlatformClient client =
            new PlatformClient(
                server.endpoint(),
                new FormRequests("ABCDEFG", new Secret(Clients.KEY)),
                Clients.patient(),
                new PlatformClock(ZoneOffset.ofHours(8)),
                new Surroundings((_, _) -> {}, clock, Dns.SYSTEM))) {
      client.getBill(QUERY);
      assertThat(client.tokenExpires()).contains(Instant.parse("2026-11-23T20:00:00Z"));

      now.set(Instant.parse("2026-11-23T19:59:59Z"));
      client.getBill(QUERY);
      assertThat(server.received(LOGIN)).hasSize(1);

      now.set(now.get().plus(Duration.ofSeconds(1)));
      assertThat(client.tokenExpires()).isEmpty();
      client.getBill(QUERY);
      assertThat(server.received(LOGIN)).hasSize(2);
    }
  }

  @Test
  void afterLogoutTheNextCallLogsInAgain() {
    try (WireServer server =
            new WireServer(
                Clients.answering(
                    Map.of(GET_BILL, Answers.page(0), "App.Sip_Auth.Logout", Answers.ret(600))));
        PlatformClient client = Clients.client(server.endpoint())) {
      client.getBill(QUERY);

      assertThat(client.logout()).as("a dead token is a cleared one").isEqualTo(new Reply.Ok<>(""));
      assertThat(client.getBill(QUERY)).isInstanceOf(Reply.Ok.class);
      assertThat(server.received(LOGIN)).hasSize(2);
    }
  }

  @Test
  void aLoginWithoutATokenIsNone() {
    String tokenless = Answers.success("{\"companycode\":1,\"companyname\":\"test\"}");
    try (WireServer server = new WireServer(WireServer.answers(200, tokenless));
        PlatformClient client = Clients.client(server.endpoint())) {
      assertThat(client.login()).isInstanceOf(Reply.Failed.class);
      assertThat(client.tokenExpires()).isEmpty();
    }
  }

  private static List<Reply<BillPage>> together(PlatformClient client) throws Exception {
    List<Reply<BillPage>> replies = new ArrayList<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Reply<BillPage>>> calls = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        calls.add(callers.submit(() -> client.getBill(QUERY)));
      }
      for (Future<Reply<BillPage>> call : calls) {
        replies.add(call.get(60, TimeUnit.SECONDS));
      }
    }
    return replies;
  }
}
