package dev.callboard.cli;

import dev.callboard.campaign.Batch;
import dev.callboard.campaign.Campaign;
import dev.callboard.platform.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A batch as scripts see it (public interface).
 *
 * @param campaign the campaign's name
 * @param batch counted from 1 within the campaign
 * @param tag sent as customuuid
 * @param numbers how many
 * @param state {@code waiting}, {@code sending}, {@code accepted}, {@code refused}, {@code
 *     unproven} or {@code dropped}
 * @param code the platform's code, when refused
 * @param text the platform's words when refused, or what was seen instead of an answer
 */
record BatchLine(
    String campaign,
    int batch,
    String tag,
    int numbers,
    String state,
    @Nullable Integer code,
    @Nullable String text) {

  static BatchLine of(Campaign campaign, Batch batch) {
    Refusal refusal = batch.refusal();
    return new BatchLine(
        campaign.plan().name(),
        batch.number(),
        batch.tag(),
        batch.toCall(),
        batch.state().name().toLowerCase(Locale.ROOT),
        refusal == null ? null : refusal.code().number(),
        refusal == null ? words(batch) : refusal.text());
  }

  private static @Nullable String words(Batch batch) {
    return batch.failure() == null ? null : batch.failure().kind().name().toLowerCase(Locale.ROOT);
  }

  /** Prints the batches of campaigns, as objects or as a table. */
  static void print(Report report, List<Campaign> campaigns) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            report.texts().get("cli.column.campaign"),
            report.texts().get("cli.column.batch"),
            report.texts().get("cli.column.numbers"),
            report.texts().get("cli.column.state"),
            report.texts().get("cli.column.tag")));
    for (Campaign campaign : campaigns) {
      for (Batch batch : campaign.batches()) {
        BatchLine line = of(campaign, batch);
        report.object(line);
        rows.add(
            List.of(
                line.campaign(),
                "" + line.batch(),
                "" + line.numbers(),
                line.code() == null ? line.state() : line.state() + " " + line.code(),
                line.tag()));
      }
    }
    report.table(rows);
  }
}
