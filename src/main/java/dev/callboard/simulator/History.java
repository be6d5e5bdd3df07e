package dev.callboard.simulator;

import dev.callboard.country.Countries;
import java.util.OptionalLong;

/**
 * The call records from before the platform started. None is held: record i follows from the seed and
 * i, in order of start. Immutable.
 */
public final class History {

  private static final long FIRST_ID = 22_670_016;

  /** Ids are shuffled within blocks of so many, as records of parallel lines are. */
  private static final int ID_BLOCK = 64;

  /** The last call ends before now, as a record appears only after its call. */
  private static final long MARGIN_SECONDS = 900;

  private final long seed;
  private final Rhythm rhythm;
  private final long firstDay;
  private final PastCampaign[] campaigns;
  private final PastCall[] makers;

  private History(SimulatorOptions options) {
    this.seed = options.seed();
    long end = options.now().getEpochSecond() - MARGIN_SECONDS;
    int hours = options.days() * 24;
    long origin = end - hours * 3_600L;
    this.rhythm = new Rhythm(seed, origin, hours, (int) options.bills());
    this.firstDay = SimClock.dayOf(origin);
    this.campaigns = PastCampaign.of(seed, firstDay, options.days() + 2);
    this.makers =
        Countries.all().stream()
            .map(c -> new PastCall(new Callees(c, options.now()), people(options.bills())))
            .toArray(PastCall[]::new);
  }

  /** The history a platform started with these options has. */
  public static History of(SimulatorOptions options) {
    return new History(options);
  }

  /** How many records there are. */
  public int size() {
    return rhythm.records();
  }

  /**
   * Record i in order of start.
   *
   * @param i from 0 to {@code size() - 1}
   */
  public SimulatedCall call(int i) {
    long start = rhythm.start(i);
    long hash = Mix.of(seed ^ 0xB111, i);
    int campaign =
        (int) (SimClock.dayOf(start) - firstDay) * PastCampaign.PER_DAY
            + Mix.pick(Mix.of(hash, 31), PastCampaign.PER_DAY);
    PastCampaign past = campaigns[campaign];
    return makers[past.country()].make(hash, id(i), start, past);
  }

  /** Record i as the JSON object GetBill gives for it, UTF-8. */
  public byte[] json(int i) {
    Json json = Json.plain(CallJson.USUAL_BYTES);
    CallJson.bill(json, call(i));
    return json.toBytes();
  }

  /** The first record that starts at a moment (Unix seconds) or later; {@code size()} for none. */
  public int firstFrom(long epochSecond) {
    return rhythm.firstFrom(epochSecond);
  }

  /** The place of a record by its id. */
  OptionalLong indexOf(long id) {
    long at = id - FIRST_ID;
    return at >= 0 && at < size() ? OptionalLong.of(shuffled((int) at)) : OptionalLong.empty();
  }

  /** An id that no record of history has, nor any below it. */
  long nextId() {
    return FIRST_ID + size() + ID_BLOCK;
  }

  private long id(int i) {
    return FIRST_ID + shuffled(i);
  }

  /** Exchanges places within a block; its own inverse. The last, partial block stays as it is. */
  private int shuffled(int i) {
    int block = i / ID_BLOCK;
    boolean whole = (block + 1) * (long) ID_BLOCK <= size();
    return whole ? i ^ Mix.pick(Mix.of(seed ^ 0x1D, block), ID_BLOCK) : i;
  }

  private static int people(long bills) {
    return (int) Math.clamp(bills / 3, 500L, 3_000_000L);
  }
}
