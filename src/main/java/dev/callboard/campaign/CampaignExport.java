package dev.callboard.campaign;

import dev.callboard.calls.Disposition;
import dev.callboard.job.JobControl;
import dev.callboard.numbers.SkipReason;
import dev.callboard.platform.Refusal;
import dev.callboard.profile.NumberForm;
import dev.callboard.table.TableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes one line per imported number: what became of it, and what its last call was like. Without a
 * call the fields of the call are empty.
 */
public final class CampaignExport {

  private static final List<String> HEADER =
      List.of(
          "destnumber",
          "fate",
          "reason",
          "tag",
          "id",
          "ring",
          "talk",
          "userkey",
          "hangupcause",
          "hangupdirection",
          "attempts");

  private static final int READ_AT_ONCE = 1000;

  private final Ledger ledger;
  private final CampaignStore campaigns;
  private final NumberForm form;
  private final String prefix;

  /**
   * Builds an export.
   *
   * @param form how numbers that were not sent yet would be written
   * @param prefix digits before them; usually empty
   */
  public CampaignExport(Ledger ledger, CampaignStore campaigns, NumberForm form, String prefix) {
    this.ledger = ledger;
    this.campaigns = campaigns;
    this.form = form;
    this.prefix = prefix;
  }

  /**
   * Writes a CSV or XLSX file, complete or not at all; a cancelled export leaves none.
   *
   * @param out ends in {@code .csv} or {@code .xlsx}
   * @return lines written, header not counted; {@link TableFile#STOPPED} when it was cancelled
   */
  public long write(String campaignId, Path out, JobControl control) throws IOException {
    Campaign campaign =
        ledger
            .find(campaignId)
            .orElseThrow(() -> new IllegalArgumentException("no campaign " + campaignId));
    campaigns.catchUp(JobControl.NONE);
    long lines = 0;
    try (TableFile table = TableFile.begin(out, HEADER)) {
      while (lines < campaign.imported()) {
        List<CampaignNumber> page = campaigns.numbers(campaignId, null, lines, READ_AT_ONCE);
        if (page.isEmpty()) {
          throw new IOException("the database lacks numbers of the campaign");
        }
        if (control.cancelled()) {
          return TableFile.STOPPED;
        }
        page.forEach(number -> table.row(cells(campaign, number)));
        lines += page.size();
        control.progress(lines, campaign.imported());
      }
      table.finish();
    } catch (SQLException e) {
      throw new IOException("the database did not give all numbers", e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return lines;
  }

  private List<String> cells(Campaign campaign, CampaignNumber number) {
    if (number.batch() == 0) {
      return line(number, number.raw(), rule(number.why()), "");
    }
    Batch batch = campaign.batches().get(number.batch() - 1);
    WrittenForm sentAs = batch.sentAs();
    WrittenForm written =
        sentAs == null ? WrittenForm.of(campaign.plan().country(), form, prefix) : sentAs;
    return line(
        number,
        written.write(number.canonical()),
        reason(number, batch),
        number.fate() == Fate.SKIPPED ? "" : batch.tag());
  }

  private static List<String> line(
      CampaignNumber number, String written, String reason, String tag) {
    Long callId = number.callId();
    String fate = number.fate().exported();
    if (callId == null) {
      return List.of(written, fate, reason, tag, "", "", "", "", "", "", "");
    }
    return List.of(
        written,
        fate,
        reason,
        tag,
        Long.toString(callId),
        Integer.toString(number.ring()),
        Integer.toString(number.talk()),
        number.userKey(),
        code(number.cause()),
        code(number.side()),
        Integer.toString(number.attempts()));
  }

  private static String code(int code) {
    return code == 0 ? "" : Integer.toString(code);
  }

  private static String reason(CampaignNumber number, Batch batch) {
    Disposition disposition = number.disposition();
    if (disposition != null) {
      return word(disposition.name());
    }
    Refusal refusal = batch.refusal();
    return switch (number.fate()) {
      case SKIPPED -> rule(number.why());
      case WAITING -> refusal == null ? "not_sent_yet" : "refused_" + refusal.code().number();
      case UNPROVEN -> "perhaps_on_platform";
      case ON_PLATFORM -> "on_platform";
      case NEVER -> batch.state() == BatchState.DROPPED ? "given_up" : "no_record_that_day";
      default -> "";
    };
  }

  private static String rule(@Nullable SkipReason why) {
    return why == null ? "" : word(why.rule().name());
  }

  private static String word(String constant) {
    return constant.toLowerCase(Locale.ROOT);
  }
}
