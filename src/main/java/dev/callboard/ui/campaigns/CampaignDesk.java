package dev.callboard.ui.campaigns;

import dev.callboard.calls.SyncReport;
import dev.callboard.campaign.Agreement;
import dev.callboard.campaign.Batch;
import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.CampaignPlan;
import dev.callboard.campaign.CampaignStore.BatchProgress;
import dev.callboard.campaign.Fates;
import dev.callboard.campaign.ListOrigin;
import dev.callboard.campaign.SendEnd;
import dev.callboard.campaign.hours.HoursVerdict;
import dev.callboard.country.Country;
import dev.callboard.job.JobControl;
import dev.callboard.numbers.JudgedNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * What the campaign screens need of one opened profile. Every method that throws may block and is
 * called off the thread that draws; the others answer from memory.
 */
public interface CampaignDesk extends ListSource {

  /** All campaigns, the newest first. */
  List<Campaign> campaigns();

  /** Finds a campaign by its id. */
  Optional<Campaign> find(String id);

  /**
   * Stores a campaign with what was agreed to; nothing is sent.
   *
   * @param list where the numbers came from
   */
  Campaign create(CampaignPlan plan, List<JudgedNumber> numbers, ListOrigin list)
      throws IOException;

  /** What was agreed to when a campaign was stored; empty when nobody kept it. */
  Optional<Agreement> agreement(String id);

  /** Sends what waits; blocks until done, held or stopped. */
  Campaign send(String id, JobControl control) throws IOException;

  /** Why the last sending of a campaign ended; empty before and while it runs. */
  Optional<SendEnd> lastEnd(String id);

  /** What calling hours say now of all numbers that are to be called. */
  HoursVerdict hours(Country country, List<JudgedNumber> numbers) throws IOException;

  /** Stops sending before the next request, on every campaign, at once. */
  void hold();

  /** Allows sending again; sends nothing by itself. */
  void release();

  /** Whether sending is on hold. */
  boolean held();

  /** Reads call records by tag and settles what they prove. */
  List<SyncReport> reconcile(String id, JobControl control) throws IOException;

  /** The supervisor's decision about an unproven batch: taken, or never sent. */
  void decide(String id, int batch, boolean taken) throws IOException;

  /** Counts the fates of a campaign. */
  Fates fates(String id) throws Exception;

  /** Counts how far each batch is. */
  List<BatchProgress> progress(String id) throws Exception;

  /** Counts the calls of a campaign by pressed key; keys nobody pressed are left out. */
  SortedMap<String, Long> keyPresses(String id) throws Exception;

  /** Writes one line per imported number; returns the lines. */
  long export(String id, Path out, JobControl control) throws IOException;

  /** Tells of every change, on the thread that made it. Returns what ends the telling. */
  AutoCloseable onChange(Consumer<Campaign> listener);

  /**
   * When the absence of records begins to mean something for a batch; empty when it never does,
   * because the platform may still call on a later day.
   */
  Optional<Instant> provableFrom(Campaign campaign, Batch batch);

  /** Country code the profile calls most. */
  String usualCountry();
}
