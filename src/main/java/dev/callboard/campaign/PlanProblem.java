package dev.callboard.campaign;

import dev.callboard.platform.PlayVoice;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What would make the platform refuse a plan, or call people with nothing to say. The sentence for
 * people stands under {@code plan.problem.NAME}.
 */
public enum PlanProblem {
  /** A campaign needs a name to be found by. */
  NAME,
  /** No voice file is named. */
  NO_VOICE,
  /** Uploaded files are named with English letters, digits, {@code _ - .} only. */
  VOICE_NAME,
  /** Not an http or https address with a host. */
  VOICE_URL,
  /** Not 1 to 600 seconds. */
  WAIT_SECONDS,
  /** Not 1 to 7200 seconds. */
  CONN_SECONDS,
  /** Not digits. */
  CALLER_ID,
  /** Not 1 to 5000 numbers (platform documentation, PlayVoice). */
  BATCH_SIZE,
  /** Less than nothing, or more than a day. */
  SPACING;

  private static final int LONGEST_WAIT = 600;
  private static final int LONGEST_CALL = 7200;
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_.-]+");
  private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]{1,20}");

  /** Finds everything that is wrong with a plan; empty when it may be sent. */
  public static Set<PlanProblem> of(CampaignPlan plan) {
    Set<PlanProblem> problems = EnumSet.noneOf(PlanProblem.class);
    add(problems, NAME, plan.name().isBlank());
    add(problems, NO_VOICE, plan.voiceFile().isBlank());
    if (!plan.voiceFile().isBlank()) {
      boolean url = plan.voiceType() == 2 || plan.voiceFile().contains("://");
      add(problems, VOICE_URL, url && !reachable(plan.voiceFile()));
      add(problems, VOICE_NAME, !url && !FILE_NAME.matcher(plan.voiceFile()).matches());
    }
    add(problems, WAIT_SECONDS, outside(plan.waitSeconds(), LONGEST_WAIT));
    add(problems, CONN_SECONDS, outside(plan.connSeconds(), LONGEST_CALL));
    boolean digits = plan.callerId().isEmpty() || DIGITS.matcher(plan.callerId()).matches();
    add(problems, CALLER_ID, !digits);
    add(problems, BATCH_SIZE, outside(plan.batchSize(), PlayVoice.MAX_NUMBERS));
    add(problems, SPACING, plan.spacing().isNegative() || plan.spacing().toDays() > 0);
    return problems;
  }

  private static void add(Set<PlanProblem> problems, PlanProblem problem, boolean present) {
    if (present) {
      problems.add(problem);
    }
  }

  private static boolean outside(@Nullable Integer value, int most) {
    return value != null && (value < 1 || value > most);
  }

  private static boolean reachable(String url) {
    try {
      var uri = new URI(url);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
