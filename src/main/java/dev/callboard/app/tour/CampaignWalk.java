package dev.callboard.app.tour;

import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.Fates;
import dev.callboard.campaign.SuppressedNumber;
import dev.callboard.campaign.VoiceList;
import dev.callboard.recordings.Recording;
import dev.callboard.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;

/** A campaign from its voice file to the fate of its last number. */
final class CampaignWalk {

  /** Telephones the tour's campaign rings. */
  static final int NUMBERS = 200;

  /** A list as people have it, with more in it than numbers. */
  private static final String TABLE =
      "id;name;phone;office\n"
          + "1;Budi;0812 5550 0001;021 555 0001\n"
          + "2;Sari;+62 812 5550 0002;021 555 0002\n"
          + "3;Tono;0812-5550-0003;021 555 0003\n";

  private static final String VOICE = "reminder_nov_id.mp3";

  private static final Duration CAMPAIGN_PATIENCE = Duration.ofMinutes(4);

  private final Robot robot;
  private final Album album;
  private final Supplier<Workspace> workspace;

  /**
   * Builds it.
   *
   * @param workspace the opened profile
   */
  CampaignWalk(Robot robot, Album album, Supplier<Workspace> workspace) {
    this.robot = robot;
    this.album = album;
    this.workspace = workspace;
  }

  /** Voice, numbers, settings, and who would be called. */
  String setUp() throws Exception {
    robot.press("#nav-campaigns");
    robot.await("the campaigns", () -> robot.ready("#campaign-new"));
    robot.press("#campaign-new");
    robot.type("#voice-name", VOICE);
    album.take("setup-voice");
    robot.press("#setup-next");
    robot.type("#numbers-text", TABLE);
    robot.await("the rows of a table", () -> robot.ready("#numbers-column"));
    album.take("setup-preview");
    forbid("6281255500900", "by phone");
    forbid("6281255500901", "Dues, pressed 9");
    robot.type("#numbers-text", numbers());
    robot.await("the numbers judged", () -> robot.text("#numbers-accepted").contains("200"));
    album.take("setup-numbers");
    robot.press("#setup-next");
    robot.await("the settings", () -> robot.ready("#settings-name"));
    robot.type("#settings-name", "Invoice reminder 发票提醒");
    robot.tick("#settings-user-key");
    robot.tick("#settings-any-hour");
    album.take("setup-settings");
    robot.press("#setup-next");
    robot.await("the pre-flight sheet", () -> robot.ready("#preflight-send"));
    album.take("setup-preflight");
    return robot.text("#preflight-send");
  }

  /** One's own telephone rings first. */
  String test() throws Exception {
    robot.await("the offer", () -> robot.ready("#test-number"));
    robot.onFx(
        () -> {
          ((ComboBox<?>) robot.node("#test-number")).getEditor().setText("0812 5550 9999");
          return null;
        });
    robot.press("#test-ring");
    robot.await("the question", () -> robot.ready("#dialog-confirm"));
    robot.press("#dialog-confirm");
    robot.await(
        "its record", CAMPAIGN_PATIENCE, () -> robot.text("#test-state").matches(".*\\d.*"));
    robot.scrollTo("#test-call");
    album.take("setup-test-call");
    return robot.text("#test-state");
  }

  /** Nothing leaves before it is confirmed. */
  String send() throws Exception {
    robot.press("#preflight-send");
    robot.await("the confirmation", () -> robot.ready("#dialog-confirm"));
    album.take("setup-confirm");
    String asked = robot.text("#dialog-confirm");
    robot.press("#dialog-confirm");
    robot.await("the progress", () -> robot.ready("#fates-sum"));
    robot.await("a batch sent", () -> campaign().batches().getFirst().sentAt() != null);
    album.take("campaign-running");
    return "\"" + asked + "\"";
  }

  /** Every number finds its fate. */
  String watch() throws Exception {
    robot.await("every number called", CAMPAIGN_PATIENCE, () -> fates().called() >= NUMBERS);
    robot.await(
        "the screen says so",
        () -> robot.text("#figure-called").replaceAll("\\D", "").equals("200"));
    album.take("campaign-finished");
    robot.press("#show-agreement");
    robot.await("what was agreed to", () -> robot.ready("#agreement-export"));
    album.take("campaign-agreed");
    robot.press("#show-batches");
    Fates fates = fates();
    if (!fates.addUp()) {
      throw new IllegalStateException("the sums do not add up: " + fates);
    }
    return "%d imported = %d skipped + %d called (%d answered, %d no answer, %d busy, %d failed)"
        .formatted(
            fates.imported(),
            fates.skipped(),
            fates.called(),
            fates.answered(),
            fates.noAnswer(),
            fates.busy(),
            fates.failed());
  }

  /** A local copy of what was uploaded, to listen to before the next campaign. */
  String voices() throws Exception {
    Path sound = kept();
    new VoiceList(workspace.get().folder()).copies().keep(VOICE, sound);
    robot.press("#nav-campaigns");
    robot.press("#campaign-leave");
    robot.press("#campaign-new");
    robot.await("the copy", () -> robot.ready(".voice-copy-hear"));
    album.take("setup-voice-copy");
    return VOICE;
  }

  private Path kept() throws Exception {
    return workspace.get().recordings().lookup().list(0, 500).stream()
        .map(Recording::file)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  private void forbid(String canonical, String source) throws IOException {
    workspace
        .get()
        .never()
        .own()
        .add(List.of(new SuppressedNumber(canonical, Instant.now(), source, "asked")));
  }

  /** Made-up Indonesian mobile numbers in several written forms, one twice, one that is none. */
  private static String numbers() {
    String valid =
        IntStream.range(0, NUMBERS)
            .mapToObj(
                i ->
                    switch (i % 4) {
                      case 0 -> "0812-5550-%04d".formatted(i);
                      case 1 -> "+62 812 5550 %04d".formatted(i);
                      case 2 -> "62 812 5550%04d".formatted(i);
                      default -> "8125550%04d".formatted(i);
                    })
            .collect(Collectors.joining("\n"));
    return valid
        + "\n0812 5550 0000\nnot a number\n+57 300 555 0000\n"
        + "0812 5550 0900\n0812 5550 0901\n";
  }

  private Campaign campaign() {
    return workspace.get().ledger().campaigns().getFirst();
  }

  private Fates fates() throws Exception {
    return workspace.get().campaigns().fates(campaign().id());
  }
}
