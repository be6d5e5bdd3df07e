package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One window per data folder: with real processes, one of them killed, and with callers not ours. */
class SingleInstanceTest {

  private static final List<String> HEADLESS =
      List.of("-Dglass.platform=Headless", "-Dprism.order=sw");

  @TempDir Path folder;

  @Test
  void aSecondStartBringsTheFirstToTheFrontAndEndsAndAKilledOneIsNoHindrance() throws Exception {
    Path data = folder.resolve("data");
    Shell shell = Shell.in(data).set("DISPLAY", ":none");
    Process first = shell.start(HEADLESS);
    try {
      String door = door(data, first, "");
      Shell.Result second = shell.child(HEADLESS).exits(0);
      assertThat(second.err()).contains("already open on " + data);
      assertThat(second.out()).isEmpty();
      assertThat(first.isAlive()).isTrue();

      first.destroyForcibly().waitFor();
      assertThat(data.resolve("window.door")).hasContent(door);
      Process third = shell.start(HEADLESS);
      try {
        assertThat(door(data, third, door)).isNotEqualTo(door);
        assertThat(SingleInstance.callToFront(data, null)).isTrue();
      } finally {
        third.destroyForcibly().waitFor();
      }
    } finally {
      first.destroyForcibly().waitFor();
    }
  }

  @Test
  void itListensToNobodyWhoCannotReadTheDataFolder() throws Exception {
    AtomicInteger shown = new AtomicInteger();
    try (SingleInstance only = Objects.requireNonNull(SingleInstance.take(folder))) {
      assertThat(SingleInstance.take(folder)).isNull();
      only.listen(_ -> shown.incrementAndGet());
      Path door = folder.resolve("window.door");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(door)))
          .isEqualTo("rw-------");
      String[] told = Files.readString(door).split(" ");
      int port = Integer.parseInt(told[0]);
      assertThat(said(port, "0".repeat(told[1].length()))).isEmpty();
      assertThat(said(port, told[1].substring(1))).isEmpty();
      assertThat(said(port, "GET / HTTP/1.1\r\n".repeat(1000))).isEmpty();
      assertThat(said(port, "")).isEmpty();
      assertThat(shown).hasValue(0);
      assertThat(SingleInstance.callToFront(folder, null)).isTrue();
      assertThat(shown).hasValue(1);
    }
    assertThat(SingleInstance.callToFront(folder, null)).isFalse();
    try (SingleInstance again = SingleInstance.take(folder)) {
      assertThat(again).isNotNull();
    }
  }

  @Test
  void aSecondStartWithAFileHandsItOverAndANewStartOpensItItself() throws Exception {
    Path data = folder.resolve("data");
    Path file = Files.writeString(folder.resolve("beweis ñ 证.cbevidence"), "no ZIP");
    Shell shell = Shell.in(data).set("DISPLAY", ":none");
    Process first = shell.start(HEADLESS);
    try {
      door(data, first, "");
      assertThat(shell.child(HEADLESS, file.toString()).exits(0).err()).contains("already open");
      said(data, "NO_ZIP", first);
    } finally {
      first.destroyForcibly().waitFor();
    }
    Path other = folder.resolve("other");
    Process alone =
        Shell.in(other).set("DISPLAY", ":none").start(HEADLESS, file.toAbsolutePath().toString());
    try {
      said(other, "NO_ZIP", alone);
    } finally {
      alone.destroyForcibly().waitFor();
    }
  }

  @Test
  void whatIsHandedOverArrivesAsItIsAndOnlyFromOneWhoKnowsTheWord() throws Exception {
    List<@Nullable Path> opened = Collections.synchronizedList(new ArrayList<>());
    try (SingleInstance only = Objects.requireNonNull(SingleInstance.take(folder))) {
      only.listen(opened::add);
      assertThat(SingleInstance.callToFront(folder, Path.of("a folder/ñ.cbevidence"))).isTrue();
      assertThat(opened).containsExactly(Path.of("a folder/ñ.cbevidence").toAbsolutePath());
      String[] told = Files.readString(folder.resolve("window.door")).split(" ");
      int port = Integer.parseInt(told[0]);
      assertThat(said(port, "0".repeat(told[1].length()) + "/etc/passwd")).isEmpty();
      assertThat(said(port, told[1] + "no\0name")).isEqualTo("shown");
      assertThat(opened).hasSize(2).endsWith((Path) null);
    }
  }

  @Test
  void aCallerThatSaysNothingHoldsNobodyUpForLong() throws Exception {
    CountDownLatch shown = new CountDownLatch(1);
    try (SingleInstance only = Objects.requireNonNull(SingleInstance.take(folder))) {
      only.listen(_ -> shown.countDown());
      int port = Integer.parseInt(Files.readString(folder.resolve("window.door")).split(" ")[0]);
      try (Socket silent = new Socket(InetAddress.getLoopbackAddress(), port)) {
        boolean answered = false;
        for (int i = 0; i < 5 && !answered; i++) {
          answered = SingleInstance.callToFront(folder, null);
        }
        assertThat(answered).isTrue();
        assertThat(silent.isConnected()).isTrue();
      }
    }
    assertThat(shown.await(1, TimeUnit.SECONDS)).isTrue();
  }

  /** Whatever the listener answers to what a stranger says. */
  private static String said(int port, String words) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException _) {
      // Cut off in the middle of its words.
      return "";
    }
  }

  /** Waits until a process has written a word into its log. */
  private static void said(Path data, String word, Process process) throws Exception {
    Path log = data.resolve("logs/callboard.log");
    while (!Files.exists(log) || !Files.readString(log).contains(word)) {
      assertThat(process.waitFor(20, TimeUnit.MILLISECONDS)).as("it ended").isFalse();
    }
  }

  /** Waits until a process listens, told by a door that is not the one before it. */
  private static String door(Path data, Process process, String before) throws Exception {
    Path door = data.resolve("window.door");
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
      if (Files.exists(door) && !Files.readString(door).equals(before)) {
        return Files.readString(door);
      }
    }
    throw new AssertionError(
        new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
  }
}
