package dev.callboard.ui.recordings;

import dev.callboard.audio.AudioSink;
import dev.callboard.audio.LongSounds;
import dev.callboard.audio.Player;
import dev.callboard.audio.Player.Phase;
import dev.callboard.audio.Waveform;
import dev.callboard.audio.WaveformCache;
import dev.callboard.recordings.RecordingState;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Ticker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bytedeco.javacpp.Pointer;

/**
 * From the click to the first sound, from a seek to its sound, the waveform of an hour (decoded, and
 * from the file it is remembered in) and the memory of it, through the view model with real threads;
 * files as arguments, of codecs the test resources cannot be made long of, are treated alike. Peers
 * are the figures of the issue: 150 ms, 50 ms, 1 s, 64 MB.
 *
 * <p>Memory is what the process grows by, since the player was ready and before anything was decoded,
 * while one hour after the other is opened, drawn and played from ten places: resident memory (Linux)
 * with the heap pinned by {@code -Xms96m -Xmx96m -XX:+AlwaysPreTouch}, which leaves the native part
 * and all code that is loaded and compiled meanwhile, and live heap after a collection, added up. What
 * one recording leaves behind counts against the next: the true figure is lower.
 */
final class PlayerBenchmark {

  private static final int ROUNDS = 15;
  private static final int HOUR = 3600;

  /** Takes sound at the pace of the clock and tells when it came. */
  private static final class Ear implements AudioSink {
    private final AtomicInteger flushes = new AtomicInteger();
    private volatile long firstAt;
    private volatile CountDownLatch heard = new CountDownLatch(1);
    private volatile int since;
    private long begun;
    private double perNano;
    private long written;

    void listen() {
      heard = new CountDownLatch(1);
      since = flushes.get();
    }

    long await() throws InterruptedException {
      if (!heard.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("no sound");
      }
      return firstAt;
    }

    @Override
    public void open(int sampleRate, int channels) {
      begun = System.nanoTime();
      written = 0;
      perNano = sampleRate * channels * 2 / 1e9;
    }

    @Override
    public void write(byte[] pcm, int offset, int length) throws IOException {
      if (flushes.get() > since && heard.getCount() > 0) {
        firstAt = System.nanoTime();
        heard.countDown();
      }
      written += length;
      try {
        while (written > (System.nanoTime() - begun) * perNano + 3000) {
          new CountDownLatch(1).await(2, TimeUnit.MILLISECONDS);
        }
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }

    @Override
    public void flush() {
      flushes.incrementAndGet();
      begun = System.nanoTime();
      written = 0;
    }

    @Override
    public long heardMicros() {
      return (System.nanoTime() - begun) / 1000;
    }

    @Override
    public void close() {}
  }

  private final ExecutorService ui = Executors.newSingleThreadExecutor();
  private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final FakeRecordings desk = new FakeRecordings();
  private final Ear ear = new Ear();
  private final Player player = new Player(() -> ear);
  private final PlayerViewModel model =
      new PlayerViewModel(
          desk,
          player,
          new Waveforms(desk.waveforms()),
          new Background(work, ui),
          Ticker.of(timer, ui),
          () -> {});

  private long residentBefore;
  private long heapBefore;

  private PlayerBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("player-bench");
    PlayerBenchmark bench = new PlayerBenchmark();
    try {
      bench.run(folder, arguments);
    } finally {
      bench.player.close();
      System.exit(0);
    }
  }

  private void run(Path folder, String[] files) throws Exception {
    Path hour = LongSounds.mp3(folder.resolve("hour.mp3"), HOUR);
    Path hourWav = LongSounds.wav(folder.resolve("hour.wav"), "mulaw.wav", 8000, HOUR);
    List<Path> all = new ArrayList<>();
    all.add(hour);
    all.add(hourWav);
    all.add(LongSounds.wav(folder.resolve("pcm.wav"), "pcm16.wav", 16_000, HOUR));
    all.add(LongSounds.wav(folder.resolve("gsm.wav"), "gsm.wav", 1625, HOUR));
    all.add(LongSounds.amr(folder.resolve("hour.amr"), HOUR));
    for (String file : files) {
      all.add(Path.of(file));
    }
    ready(folder);
    for (int i = 0; i < all.size(); i++) {
      memory(all.get(i), 901 + i);
    }
    firstSounds(folder);
    for (Path file : List.of(hour, hourWav)) {
      seeks(file);
    }
    WaveformCache cache = new WaveformCache(folder.resolve("waveforms"));
    for (Path file : all) {
      drawing(file, cache);
    }
  }

  /** The program prepares its player when a profile opens, long before anybody can click. */
  private void ready(Path folder) throws Exception {
    CountDownLatch prepared = new CountDownLatch(1);
    player.onState(_ -> prepared.countDown());
    player.load(folder.resolve("none"));
    prepared.await(20, TimeUnit.SECONDS);
    System.gc();
    residentBefore = resident();
    heapBefore = heap();
  }

  private void firstSounds(Path folder) throws Exception {
    List<Double> times = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      // Every round another file of ten minutes: the waveform is decoded beside it each time.
      desk.file = LongSounds.mp3(folder.resolve("ten-" + round + ".mp3"), 600);
      desk.put(round, RecordingState.KEPT, 2, "cb-1");
      int id = round;
      ear.listen();
      long clicked = System.nanoTime();
      ui.execute(() -> model.open(id, true, _ -> OptionalLong.empty()));
      times.add((ear.await() - clicked) / 1e6);
      awaitDrawn();
    }
    print("first sound after the click, 10 minutes of mp3 (150 ms)", times);
  }

  private void seeks(Path file) throws Exception {
    desk.file = file;
    desk.put(900, RecordingState.KEPT, 2, "cb-1");
    ear.listen();
    ui.execute(() -> model.open(900, true, _ -> OptionalLong.empty()));
    ear.await();
    awaitDrawn();
    List<Double> times = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      double to = (round * 37 % ROUNDS + 0.5) / ROUNDS;
      ear.listen();
      long clicked = System.nanoTime();
      ui.execute(() -> model.seek(to));
      times.add((ear.await() - clicked) / 1e6);
    }
    print("sound after a seek in an hour, " + file.getFileName() + " (50 ms)", times);
    ui.submit(model::stop).get();
  }

  private static void drawing(Path file, WaveformCache cache) throws IOException {
    List<Double> times = new ArrayList<>();
    for (int round = 0; round < 4; round++) {
      long begun = System.nanoTime();
      Waveform waveform = Waveform.of(file, Waveform.FINE);
      times.add((System.nanoTime() - begun) / 1e6);
      if (round == 0) {
        System.out.printf(
            Locale.ROOT,
            "%s: %s, %d min%n",
            file.getFileName(),
            waveform.info().codec(),
            waveform.info().duration().toMinutes());
      }
    }
    print(
        "  waveform, decoded (1000 ms); the very first: " + round(times.getFirst()) + " ms; then",
        times);
    String hash = "%064x".formatted(file.hashCode() & 0xffffffffL);
    cache.put(hash, Waveform.of(file, Waveform.FINE));
    List<Double> again = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long begun = System.nanoTime();
      cache.find(hash).orElseThrow();
      again.add((System.nanoTime() - begun) / 1e6);
    }
    print("  waveform, remembered (1000 ms)", again);
  }

  /** Growth while an hour is opened, drawn and played from several places. */
  private void memory(Path file, long call) throws Exception {
    desk.file = file;
    desk.put(call, RecordingState.KEPT, 2, "cb-1");
    long peakResident = 0;
    long peakNative = 0;
    ear.listen();
    ui.execute(() -> model.open(call, true, _ -> OptionalLong.empty()));
    ear.await();
    for (int i = 0; i < 100; i++) {
      if (i % 10 == 0) {
        double to = i / 100.0;
        ui.execute(() -> model.seek(to));
      }
      peakResident = Math.max(peakResident, resident());
      peakNative = Math.max(peakNative, Pointer.totalBytes());
      new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
    }
    awaitDrawn();
    System.gc();
    System.out.printf(
        Locale.ROOT,
        "memory of an hour, %s (64 MB): %.1f MB = resident +%.1f, live heap +%.1f; javacpp %.1f%n",
        file.getFileName(),
        (peakResident - residentBefore + heap() - heapBefore) / 1e6,
        (peakResident - residentBefore) / 1e6,
        (heap() - heapBefore) / 1e6,
        peakNative / 1e6);
    ui.submit(model::stop).get();
  }

  private void awaitDrawn() throws Exception {
    while (true) {
      boolean drawn =
          ui.submit(
                  () ->
                      model.waveform().get() != null
                          && model.sound().get().phase() == Phase.PLAYING
                          && model.drawn())
              .get();
      if (drawn) {
        return;
      }
      new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
    }
  }

  private static long heap() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** Bytes as Linux counts them; 0 elsewhere. */
  private static long resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .findFirst()
        .orElse(0);
  }

  private static void print(String what, List<Double> times) {
    List<Double> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%s: median %s, worst %s ms%n",
        what,
        round(sorted.get(sorted.size() / 2)),
        round(sorted.getLast()));
  }

  private static String round(double millis) {
    return String.format(Locale.ROOT, "%.1f", millis);
  }
}
