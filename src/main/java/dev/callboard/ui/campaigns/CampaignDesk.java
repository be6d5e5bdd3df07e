package dev.callboard.ui.campaigns;

import dev.callboard.calls.SyncReport;
import dev.callboard.campaign.Agreement;
import dev.callboard.campaign.Batch;
import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.CampaignPlan;
import dev.callboard.campaign.CampaignResult;
import dev.callboard.campaign.CampaignStore.BatchProgress;
import dev.callboard.campaign.Draft;
import dev.callboard.campaign.Fates;
import dev.callboard.campaign.ListOrigin;
import dev.callboard.campaign.Outlook;
import dev.callboard.campaign.Pacing;
import dev.callboard.campaign.ResultFilter;
import dev.callboard.campaign.Rhythm;
import dev.callboard.campaign.SendEnd;
import dev.callboard.campaign.Subset;
import dev.callboard.campaign.hours.BarredDay;
import dev.callboard.campaign.hours.HoursRules;
import dev.callboard.campaign.hours.HoursVerdict;
import dev.callboard.country.Country;
import dev.callboard.job.JobControl;
import dev.callboard.numbers.JudgedNumber;
import dev.callboard.recordings.RecordingState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

  /** Calls to the supervisor's own telephone. */
  TestCalls testCalls();

  /** What was agreed to when a campaign was stored; empty when nobody kept it. */
  Optional<Agreement> agreement(String id);

  /** Sends what waits; blocks until done, held or stopped. */
  Campaign send(String id, JobControl control) throws IOException;

  /** Why the last sending of a campaign ended; empty before and while it runs. */
  Optional<SendEnd> lastEnd(String id);

  /** What calling hours say now of all numbers that are to be called. */
  HoursVerdict hours(Country country, List<JudgedNumber> numbers) throws IOException;

  /**
   * The day without calls on which the platform would call whom it does not reach today, if it is
   * told to go on the next day; empty when there is none.
   */
  Optional<BarredDay> barredNextDay(Country country) throws IOException;

  /** The calling hours of a country, for a moment that is not now. */
  HoursRules rules(Country country) throws IOException;

  /** Stops sending before the next request, on every campaign, at once. */
  void hold();

  /** Allows sending again; sends nothing by itself. */
  void release();

  /** Whether sending is on hold. */
  boolean held();

  /** Reads call records by tag and settles what they prove. */
  List<SyncReport> reconcile(String id, JobControl control) throws IOException;

  /**
   * The supervisor's decision about an unproven batch, signed with the user of this machine.
   *
   * @param taken taken by the platform, or never sent
   * @param why in their words; may be empty
   */
  void decide(String id, int batch, boolean taken, String why) throws IOException;

  /** Makes every refused batch wait again; sends nothing by itself. */
  void retryRefused(String id) throws IOException;

  /** Gives up every refused batch for good. */
  void giveUpRefused(String id) throws IOException;

  /** Changes what is done with batches that were not sent yet. */
  void replan(String id, CampaignPlan plan) throws IOException;

  /** Counts the fates of a campaign. */
  Fates fates(String id) throws Exception;

  /** Counts how far each batch is. */
  List<BatchProgress> progress(String id) throws Exception;

  /** Counts the calls of a campaign by pressed key; keys nobody pressed are left out. */
  SortedMap<String, Long> keyPresses(String id) throws Exception;

  /** How the calls of a campaign are spread over time. */
  Rhythm rhythm(String id) throws Exception;

  /** What is to be expected of a campaign that stands so. */
  Outlook outlook(Campaign campaign, Fates fates, Rhythm rhythm) throws IOException;

  /** Results number by number; each of its methods may block. */
  Results results();

  /** Prepares a campaign for some numbers of another. */
  Draft followUp(Campaign campaign, Subset subset, String name, JobControl control)
      throws IOException;

  /** Prepares a campaign for the whole list of another. */
  Draft copy(Campaign campaign, String name, JobControl control) throws IOException;

  /** Results of campaigns, a page at a time. */
  interface Results {

    /** Whether every number can be read already; just after a campaign was stored they follow. */
    boolean holds(String id) throws Exception;

    /** A page of numbers in the order of the list. */
    List<CampaignResult> page(String id, ResultFilter filter, long offset, int limit)
        throws Exception;

    /** How many numbers there are. */
    long count(String id, ResultFilter filter) throws Exception;

    /** How many numbers a follow-up would have. */
    long count(String id, Subset subset) throws Exception;

    /** Where the recordings of calls are, by call; calls without one are left out. */
    Map<Long, RecordingState> recordings(List<Long> calls) throws Exception;

    /** Failed calls by their hang-up cause. */
    SortedMap<Integer, Long> failures(String id) throws Exception;
  }

  /** Writes one line per imported number; returns the lines. */
  long export(String id, Path out, JobControl control) throws IOException;

  /** Tells of every change, on the thread that made it. Returns what ends the telling. */
  AutoCloseable onChange(Consumer<Campaign> listener);

  /**
   * When the absence of records begins to mean something for a batch; empty when it never does,
   * because the platform may still call on a later day.
   */
  Optional<Instant> provableFrom(Campaign campaign, Batch batch);

  /** How the profile cuts and spaces campaigns. */
  Pacing pacing() throws IOException;

  /** Country code the profile calls most. */
  String usualCountry();
}
