package dev.callboard.campaign;

import java.util.Objects;

/**
 * A campaign being set up, exactly as it was typed: what is not a number yet is kept as well.
 *
 * @param step the step that was open, counted from 0
 * @param name name of the campaign
 * @param voiceFile name or address of the voice file
 * @param country the platform's short code
 * @param numbersText pasted numbers
 * @param numbersFile path of an opened list; empty when numbers are pasted
 * @param waitSeconds seconds of ringing
 * @param connSeconds seconds of talking
 * @param userKey whether a key press is asked for
 * @param todayOnly whether the platform forgets at the end of its day whom it has not called
 * @param callerId caller ID
 * @param reference the supervisor's own reference
 * @param batchSize numbers in a request
 * @param spacingSeconds pause between two requests
 * @param anyHour whether calling hours are left aside
 * @param optOutKey who presses it is never called again; empty for none
 * @param numbersAt the sheet and column somebody chose; empty when the program's choice counts
 */
public record Draft(
    int step,
    String name,
    String voiceFile,
    String country,
    String numbersText,
    String numbersFile,
    String waitSeconds,
    String connSeconds,
    boolean userKey,
    boolean todayOnly,
    String callerId,
    String reference,
    String batchSize,
    String spacingSeconds,
    boolean anyHour,
    String optOutKey,
    String numbersAt) {

  public Draft {
    numbersAt = Objects.requireNonNullElse(numbersAt, "");
    // A draft an earlier version kept has none.
    optOutKey = Objects.requireNonNullElse(optOutKey, "");
  }

  /**
   * What the form starts with: 30 s of ringing, 60 s of talking.
   *
   * @param pacing how the profile cuts and spaces campaigns
   */
  public static Draft fresh(String country, Pacing pacing) {
    return new Draft(
        0,
        "",
        "",
        country,
        "",
        "",
        "30",
        "60",
        false,
        true,
        "",
        "",
        Integer.toString(pacing.batchSize()),
        Integer.toString(pacing.spacingSeconds()),
        false,
        "",
        "");
  }

  /**
   * One that only has to be looked at and sent, at any hour: for the demo platform.
   *
   * @param numbersText numbers, one a line
   */
  public static Draft ready(String country, String name, String voiceFile, String numbersText) {
    return new Draft(
        0,
        name,
        voiceFile,
        country,
        numbersText,
        "",
        "30",
        "60",
        true,
        true,
        "",
        "",
        "500",
        "60",
        true,
        "",
        "");
  }

  /**
   * The settings of a plan for another list.
   *
   * @param name of the new campaign
   * @param numbersFile path of the list
   */
  public static Draft like(CampaignPlan plan, String name, String numbersFile) {
    return new Draft(
        0,
        name,
        plan.voiceFile(),
        plan.country().nationcode(),
        "",
        numbersFile,
        Objects.toString(plan.waitSeconds(), ""),
        Objects.toString(plan.connSeconds(), ""),
        plan.userKey(),
        plan.todayOnly(),
        plan.callerId(),
        plan.reference(),
        Integer.toString(plan.batchSize()),
        Long.toString(plan.spacing().toSeconds()),
        plan.anyHour(),
        plan.optOutKey(),
        "");
  }

  /** Numbers are personal data: only the step is printed. */
  @Override
  public String toString() {
    return "Draft[step " + step + "]";
  }
}
