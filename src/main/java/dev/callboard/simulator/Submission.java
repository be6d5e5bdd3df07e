package dev.callboard.simulator;

import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A PlayVoice that was understood.
 *
 * @param country where its numbers are
 * @param numbers as they were sent, repetitions included
 * @param keys whether key presses are asked for
 * @param chengshudu echoed
 * @param callerId empty for a random one
 * @param tag the {@code customuuid}, echoed
 * @param patience longest ringing in seconds
 * @param talk longest talk in seconds
 * @param nextDay whether what is not called today is called tomorrow
 */
record Submission(
    Country country,
    List<String> numbers,
    boolean keys,
    String chengshudu,
    String callerId,
    String tag,
    int patience,
    int talk,
    boolean nextDay) {

  private static final int MOST_NUMBERS = 5000;
  private static final int USUAL_WAIT = 60;
  private static final int USUAL_TALK = 120;
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{1,20}");
  private static final Pattern URL = Pattern.compile("https?://\\S+");

  /** Voice files uploaded to the platform cannot have Chinese in their names. */
  private static final Pattern VOICE_FILE = Pattern.compile("\\p{ASCII}+");

  static Submission of(Form form) throws ServiceError {
    Country country =
        Countries.all().stream()
            .filter(c -> c.nationcode().equals(form.text("nationcode")))
            .findFirst()
            .orElseThrow(() -> new ServiceError(400));
    List<String> numbers = List.of(form.text("destnumber").split(",", -1));
    ServiceError.unless(numbers.size() <= MOST_NUMBERS);
    ServiceError.unless(numbers.stream().allMatch(n -> NUMBER.matcher(n).matches()));
    int voiceType = number(form, "voicetype", 0, 1, 2);
    Pattern voice = voiceType == 1 ? VOICE_FILE : URL;
    ServiceError.unless(voice.matcher(form.text("voicefile")).matches());
    return new Submission(
        country,
        numbers,
        number(form, "userkey", 0, 0, 1) == 1,
        form.text("chengshudu"),
        form.text("disnumber"),
        form.text("customuuid"),
        number(form, "waittime", USUAL_WAIT, 1, 3_600),
        number(form, "conntime", USUAL_TALK, 1, 36_000),
        number(form, "todayonly", 1, 1, 2) == 2);
  }

  private static int number(Form form, String name, int missing, int least, int most)
      throws ServiceError {
    int value = form.number(name, missing).orElse(Integer.MIN_VALUE);
    ServiceError.unless(value >= least && value <= most);
    return value;
  }
}
