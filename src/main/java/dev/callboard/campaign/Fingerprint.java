package dev.callboard.campaign;

import dev.callboard.numbers.JudgedNumber;
import dev.callboard.numbers.Rejection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether a campaign is the same as one before: same plan, same list. */
final class Fingerprint {

  private static final int MANY = 1 << 15;
  private static final int ROOM = MANY + (1 << 10);

  private Fingerprint() {}

  /** SHA-256 over the plan as it was asked for and every number as it was written and judged. */
  static String of(CampaignPlan plan, List<JudgedNumber> numbers) {
    MessageDigest digest = sha256();
    digest.update(LedgerJson.plan(plan).toString().getBytes(StandardCharsets.UTF_8));
    var lines = new StringBuilder(ROOM);
    for (JudgedNumber number : numbers) {
      Rejection rule = number.rejection();
      // Who asks never to be called after a campaign was stored does not make it another campaign.
      Rejection rejection = rule == null || rule.ban() ? null : rule;
      lines.append('\n').append(number.canonical()).append('\t').append(rejection);
      lines.append('\t').append(number.raw());
      // Some lines at a time: a million small arrays cost more than the digest of them.
      if (lines.length() > MANY) {
        digest.update(lines.toString().getBytes(StandardCharsets.UTF_8));
        lines.setLength(0);
      }
    }
    digest.update(lines.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
