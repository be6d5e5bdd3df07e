package dev.callboard.cli;

import dev.callboard.campaign.CampaignPlan;
import dev.callboard.campaign.Pacing;
import dev.callboard.campaign.VoiceCheck;
import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import dev.callboard.platform.PlayVoice;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a campaign; see {@link CampaignPlan}. */
final class PlanOptions {

  private static final int LONGEST_SECONDS = 3600;

  /** What scripts that say nothing have always had, where nothing is set for the profile. */
  private static final Pacing SCRIPT = new Pacing(1000, 1);

  @Option(
      names = "--voice",
      required = true,
      paramLabel = "NAME_OR_URL",
      descriptionKey = "cli.option.voice")
  private String voice = "";

  @Option(names = "--country", paramLabel = "CC", descriptionKey = "cli.option.country")
  private @Nullable String country;

  @Option(names = "--wait", paramLabel = "S", descriptionKey = "cli.option.wait")
  private @Nullable Integer waitSeconds;

  @Option(names = "--conn", paramLabel = "S", descriptionKey = "cli.option.conn")
  private @Nullable Integer connSeconds;

  @Option(names = "--name", paramLabel = "TEXT", descriptionKey = "cli.option.name")
  private @Nullable String name;

  @Option(names = "--user-key", descriptionKey = "cli.option.userkey")
  private boolean userKey;

  @Option(names = "--next-day", descriptionKey = "cli.option.nextday")
  private boolean nextDay;

  @Option(names = "--caller-id", paramLabel = "N", descriptionKey = "cli.option.callerid")
  private String callerId = "";

  @Option(names = "--reference", paramLabel = "TEXT", descriptionKey = "cli.option.reference")
  private String reference = "";

  @Option(names = "--opt-out-key", paramLabel = "K", descriptionKey = "cli.option.optoutkey")
  private String optOutKey = "";

  @Option(names = "--batch", paramLabel = "N", descriptionKey = "cli.option.batch")
  private @Nullable Integer batchSize;

  @Option(names = "--spacing", paramLabel = "S", descriptionKey = "cli.option.spacing")
  private @Nullable Integer spacingSeconds;

  /**
   * Judges the options and makes a plan of them.
   *
   * @param usualName what the campaign is called when no name was given
   * @param usualCountry the profile's; empty for none
   * @param anyHour whether calling hours are left aside
   * @param usualPace what is set for the profile
   * @throws Stop when one of them cannot be meant
   */
  CampaignPlan plan(
      Session session,
      String usualName,
      String usualCountry,
      boolean anyHour,
      Optional<Pacing> usualPace) {
    judgeVoice(session);
    judgeNumber(session, "--wait", waitSeconds, 1, LONGEST_SECONDS);
    judgeNumber(session, "--conn", connSeconds, 1, LONGEST_SECONDS);
    judgeNumber(session, "--batch", batchSize, 1, PlayVoice.MAX_NUMBERS);
    judgeNumber(session, "--spacing", spacingSeconds, 0, Pacing.LONGEST_SPACING);
    if (!callerId.matches("\\+?[0-9]{0,20}")) {
      throw session.usage("cli.submit.callerid");
    }
    if (!optOutKey.matches("[0-9*#]?")) {
      throw session.usage("cli.submit.optoutkey");
    }
    String called = name == null ? usualName : name.strip();
    if (called.isEmpty()) {
      throw session.usage("cli.submit.name");
    }
    return new CampaignPlan(
        called,
        country(session, usualCountry),
        voice.strip(),
        waitSeconds,
        connSeconds,
        userKey,
        !nextDay,
        callerId,
        reference.strip(),
        batchSize == null ? usualPace.orElse(SCRIPT).batchSize() : batchSize,
        Duration.ofSeconds(
            spacingSeconds == null ? usualPace.orElse(SCRIPT).spacingSeconds() : spacingSeconds),
        anyHour,
        optOutKey);
  }

  /** Whether the command itself says how numbers are cut and spaced. */
  boolean paceGiven() {
    return batchSize != null && spacingSeconds != null;
  }

  private Country country(Session session, String usual) {
    String wanted = country == null ? usual : country;
    if (wanted.isEmpty()) {
      throw session.usage("cli.submit.country");
    }
    return Countries.find(wanted).orElseThrow(() -> Explained.unknownCountry(session, wanted));
  }

  private void judgeVoice(Session session) {
    VoiceCheck judged = VoiceCheck.of(voice);
    String key = "cli.voice." + judged.name().toLowerCase(Locale.ROOT);
    if (judged == VoiceCheck.NOT_MP3) {
      // Documented as a rule for uploads; what the back office really let in, nobody here knows.
      session.report().note(key, voice);
    } else if (!judged.usable()) {
      throw session.usage(key, voice);
    }
  }

  private static void judgeNumber(
      Session session, String option, @Nullable Integer given, int least, int most) {
    if (given != null && (given < least || given > most)) {
      throw session.usage("cli.submit.range", option, least, most);
    }
  }
}
