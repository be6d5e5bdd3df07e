package dev.callboard.recordings;

import dev.callboard.platform.PlatformClock;
import java.util.ArrayList;
import java.util.List;

/** A standing rule as a condition on the recordings' table. */
record RuleSql(String condition, List<Object> values) {

  static RuleSql of(RecordingFilter rule, PlatformClock clock) {
    List<String> conditions = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    if (rule.from() != null) {
      conditions.add("starttime >= ?");
      values.add(CallTimes.seconds(rule.from(), clock));
    }
    if (rule.to() != null) {
      conditions.add("starttime < ?");
      values.add(CallTimes.seconds(rule.to(), clock));
    }
    number(rule.number(), conditions, values);
    if (!rule.campaign().isEmpty()) {
      conditions.add("(tag = ? OR tag LIKE ? ESCAPE '!')");
      values.add(rule.campaign());
      values.add(escaped(rule.campaign()) + "-%");
    }
    if (rule.disposition() != null) {
      conditions.add("disposition = ?");
      values.add(rule.disposition().name());
    }
    if (rule.leastTalk() != null) {
      conditions.add("talk >= ?");
      values.add(rule.leastTalk());
    }
    if (rule.mostTalk() != null) {
      conditions.add("talk <= ?");
      values.add(rule.mostTalk());
    }
    if (!rule.key().isEmpty()) {
      conditions.add("userkey = ?");
      values.add(rule.key());
    }
    return new RuleSql(
        conditions.isEmpty() ? "TRUE" : String.join(" AND ", conditions), List.copyOf(values));
  }

  private static void number(String number, List<String> conditions, List<Object> values) {
    if (number.startsWith("=")) {
      conditions.add("number = ?");
      values.add(number.substring(1));
    } else if (number.startsWith("*")) {
      conditions.add("number LIKE ? ESCAPE '!'");
      values.add("%" + escaped(number.substring(1)));
    } else if (!number.isEmpty()) {
      conditions.add("number LIKE ? ESCAPE '!'");
      values.add(escaped(number) + "%");
    }
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
