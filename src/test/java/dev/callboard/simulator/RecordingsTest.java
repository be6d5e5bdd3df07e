package dev.callboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.callboard.audio.AudioFile;
import dev.callboard.audio.AudioInfo;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Recordings: real audio behind links that die. */
class RecordingsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");
  private static final SimulatorOptions OPTIONS = new SimulatorOptions(0, 6_000, 120, 8, NOW, 60);

  private Simulator simulator;
  private Caller caller;

  @BeforeEach
  void start() throws Exception {
    simulator = Simulator.start(OPTIONS);
    caller = new Caller(simulator);
  }

  @AfterEach
  void stop() {
    caller.close();
    simulator.close();
  }

  @ParameterizedTest
  @EnumSource(AudioFormat.class)
  void everyFormatDecodesAndLastsAsLongAsTheTalk(AudioFormat format, @TempDir Path folder)
      throws Exception {
    SimulatedCall call = recent(format);
    HttpResponse<byte[]> answer = caller.get(caller.link(call.recordFileName()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.body().length);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(format.contentType());

    Path file = Files.write(folder.resolve("call." + format.extension()), answer.body());
    AudioInfo info = AudioFile.check(file);

    assertThat(info.sampleRate()).isEqualTo(8000);
    assertThat(info.channels()).isEqualTo(1);
    assertThat(info.codec())
        .isEqualTo(
            switch (format) {
              case MP3 -> "mp3";
              case PCM -> "pcm_s16le";
              case MU_LAW -> "pcm_mulaw";
              case GSM -> "gsm_ms";
            });
    assertThat(info.duration().toMillis())
        .isBetween(call.billSec() * 1000L - 1000, call.billSec() * 1000L + 1000);
  }

  @Test
  void mp3IsWholeFramesFromTheFirstByteToTheLast() throws Exception {
    byte[] bytes = download(recent(AudioFormat.MP3));
    for (int at = 0; at < bytes.length; at += 144) {
      assertThat(bytes[at] & 0xFF).isEqualTo(0xFF);
      assertThat(bytes[at + 1] & 0xFE).isEqualTo(0xE2);
      assertThat(bytes[at + 4]).as("reaches back for no bits").isZero();
    }
    assertThat(bytes.length % 144).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = AudioFormat.class,
      names = {"PCM", "MU_LAW", "GSM"})
  void waveHeadersAgreeWithTheirFiles(AudioFormat format) throws Exception {
    byte[] bytes = download(recent(format));
    ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int data = new String(bytes, 0, 80, StandardCharsets.ISO_8859_1).indexOf("data");
    int length = header.getInt(data + 4);
    assertThat(header.getInt(4)).isEqualTo(bytes.length - 8);
    assertThat(header.getShort(20)).isEqualTo((short) format.waveTag());
    assertThat(header.getInt(24)).isEqualTo(8000);
    assertThat(data + 8 + length + (length & 1)).isEqualTo(bytes.length);
    assertThat(length % format.unitBytes()).isZero();
  }

  @Test
  void sameNameSameBytesOnEveryPlatformOfThatSeed() throws Exception {
    SimulatedCall call = recent(AudioFormat.GSM);
    try (Simulator twin = Simulator.start(OPTIONS);
        Caller other = new Caller(twin)) {
      assertThat(other.get(other.link(call.recordFileName())).body()).isEqualTo(download(call));
    }
    assertThat(download(recent(AudioFormat.MP3))).isNotEqualTo(download(call));
  }

  @ParameterizedTest
  @CsvSource({"bytes=100-299,100,300", "bytes=500-,500,-1", "bytes=-64,-64,-1"})
  void partsCanBeAskedFor(String range, int from, int to) throws Exception {
    SimulatedCall call = recent(AudioFormat.MU_LAW);
    byte[] whole = download(call);
    int start = from < 0 ? whole.length + from : from;
    int end = to < 0 ? whole.length : to;
    HttpResponse<byte[]> part = caller.get(caller.link(call.recordFileName()), "Range", range);
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, start, end));
    assertThat(part.headers().firstValue("Content-Range"))
        .hasValue("bytes " + start + "-" + (end - 1) + "/" + whole.length);
  }

  @Test
  void aPartBeyondTheEndOrOfAnotherVersionIsNotGiven() throws Exception {
    SimulatedCall call = recent(AudioFormat.PCM);
    String link = caller.link(call.recordFileName());
    assertThat(caller.get(link, "Range", "bytes=99999999-").statusCode()).isEqualTo(416);
    HttpResponse<byte[]> changed =
        caller.get(link, "Range", "bytes=10-", "If-Range", "\"another\"");
    assertThat(changed.statusCode()).isEqualTo(200);
  }

  @Test
  void linksSayWhenTheyDieAndDoSoAfterFiveMinutes() throws Exception {
    JsonObject answer = caller.linkAnswer(recent(AudioFormat.MP3).recordFileName());
    long asked = answer.getAsJsonObject("data").get("reqtime").getAsLong();
    JsonObject result = Caller.result(answer);
    String link = result.get("downurl").getAsString();
    assertThat(result.get("expiredtime").getAsString())
        .isEqualTo("Expiration time:" + Caller.time(Instant.ofEpochSecond(asked + 300)));

    assertThat(caller.get(link).statusCode()).isEqualTo(200);
    simulator.advance(Duration.ofMinutes(6));
    HttpResponse<byte[]> late = caller.get(link);
    assertThat(late.statusCode()).isEqualTo(403);
    assertThat(late.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
  }

  @Test
  void aForgedLinkLeadsNowhere() throws Exception {
    String link = caller.link(recent(AudioFormat.MP3).recordFileName());
    int id = link.indexOf("/recordings/") + 30;
    char other = link.charAt(id) == '0' ? '1' : '0';
    assertThat(caller.get(link.substring(0, id) + other + link.substring(id + 1)).statusCode())
        .isEqualTo(404);
  }

  @Test
  void recordingsAreDeletedAfterThreeMonths() throws Exception {
    Instant threeMonthsAgo = Instant.parse("2026-08-23T07:00:00Z");
    SimulatedCall old = find(c -> c.recorded() && c.start() < threeMonthsAgo.getEpochSecond());
    assertThat(errorCode(old)).isEqualTo("1029");
    SimulatedCall kept = recent(AudioFormat.MP3);
    assertThat(caller.link(kept.recordFileName())).startsWith("http://127.0.0.1:");
    simulator.advance(Duration.ofDays(93));
    caller.login();
    assertThat(errorCode(kept)).isEqualTo("1029");
  }

  @Test
  void aCampaignsOwnCallsHaveRecordingsToo() throws Exception {
    caller.ask(Caller.play("live", Caller.numbers(40)));
    JsonObject answered =
        caller.awaitTagged(simulator, "live", 40).stream()
            .filter(b -> !b.get("recordfilename").getAsString().isEmpty())
            .findFirst()
            .orElseThrow();
    HttpResponse<byte[]> answer =
        caller.get(caller.link(answered.get("recordfilename").getAsString()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().length).isGreaterThan(100);
  }

  private String errorCode(SimulatedCall call) throws Exception {
    return caller
        .linkAnswer(call.recordFileName())
        .getAsJsonObject("data")
        .getAsJsonObject("errors")
        .get("code")
        .getAsString();
  }

  private byte[] download(SimulatedCall call) throws Exception {
    return caller.get(caller.link(call.recordFileName())).body();
  }

  private SimulatedCall recent(AudioFormat format) {
    long from = NOW.minus(Duration.ofDays(30)).getEpochSecond();
    return find(
        c ->
            c.recorded()
                && c.start() > from
                && c.billSec() > 5
                && RecordingName.format(c.recordFileName()) == format);
  }

  private SimulatedCall find(Predicate<SimulatedCall> wanted) {
    History history = simulator.history();
    return IntStream.range(0, history.size())
        .mapToObj(history::call)
        .filter(wanted)
        .findFirst()
        .orElseThrow();
  }
}
