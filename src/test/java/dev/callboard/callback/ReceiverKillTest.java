package dev.callboard.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A receiving child is killed, again and again on the same profile: everything that was answered with
 * {@code 1} is there, whole. {@code -Dcallboard.callback.kills=N} sets how often.
 */
class ReceiverKillTest {

  private static final int KILLS = Integer.getInteger("callboard.callback.kills", 8);
  private static final int SENDERS = 4;
  private static final int MOST_ANSWERS = 60;

  @TempDir Path profile;

  private final AtomicLong nextId = new AtomicLong(1);
  private final Queue<Long> answered = new ConcurrentLinkedQueue<>();

  @Test
  void losesNothingThatWasAnswered() throws Exception {
    Random random = new Random(35);
    for (int kill = 0; kill < KILLS; kill++) {
      killAfter(1 + random.nextInt(MOST_ANSWERS));
      if (kill % 2 == 1) {
        Files.delete(profile.resolve("callboard.mv.db"));
      }
      verify();
    }
    assertThat(answered).hasSizeGreaterThanOrEqualTo(KILLS);
  }

  private void killAfter(int answers) throws Exception {
    Process child = ReceiverChild.start(profile);
    CountDownLatch enough = new CountDownLatch(answers);
    List<Thread> senders = new ArrayList<>();
    try (HttpClient http = HttpClient.newHttpClient();
        BufferedReader out =
            new BufferedReader(
                new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      URI address = URI.create(out.readLine());
      for (int i = 0; i < SENDERS; i++) {
        senders.add(Thread.ofVirtual().start(() -> send(http, address, enough)));
      }
      assertThat(enough.await(60, TimeUnit.SECONDS)).as("answers").isTrue();
      child.toHandle().destroyForcibly();
      child.waitFor();
      for (Thread sender : senders) {
        sender.join();
      }
    } finally {
      child.toHandle().destroyForcibly();
    }
  }

  private void send(HttpClient http, URI address, CountDownLatch enough) {
    try {
      while (true) {
        long id = nextId.getAndIncrement();
        HttpResponse<String> answer =
            http.send(
                HttpRequest.newBuilder(address)
                    .POST(HttpRequest.BodyPublishers.ofString(Samples.later(id)))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).isEqualTo("1");
        answered.add(id);
        enough.countDown();
      }
    } catch (IOException _) {
      assertThat(enough.getCount()).as("died before it was killed").isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void verify() throws Exception {
    try (Mailbox box = Mailbox.open(profile)) {
      for (long id : answered) {
        assertThat(box.store().find(id)).as("callback " + id).isPresent();
      }
      assertThat(box.store().counts().all()).isBetween((long) answered.size(), nextId.get() - 1);
    }
  }
}
