package dev.callboard.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.calls.CallFilter;
import dev.callboard.platform.BillQuery;
import dev.callboard.platform.PlatformClock;
import dev.callboard.recordings.RecordingState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CallFiltersTest {

  private static final PlatformClock BEIJING = new PlatformClock(ZoneOffset.ofHours(8));

  private final Clock clock =
      Clock.fixed(Instant.parse("2026-11-23T07:32:10Z"), ZoneId.of("Asia/Jakarta"));
  private final CallFilters filters = new CallFilters(clock);

  @Test
  void daysAreTheOperatorsAndTheEndIsExclusive() {
    filters.when.set(When.YESTERDAY);
    assertThat(filters.start()).isEqualTo("2026-11-21T17:00:00Z");
    assertThat(filters.end()).isEqualTo("2026-11-22T17:00:00Z");
    filters.when.set(When.THIS_MONTH);
    assertThat(filters.start()).isEqualTo("2026-10-31T17:00:00Z");
    filters.when.set(When.LAST_MONTH);
    assertThat(filters.start()).isEqualTo("2026-09-30T17:00:00Z");
    assertThat(filters.end()).isEqualTo("2026-10-31T17:00:00Z");
    filters.when.set(When.DAY);
    filters.from.set(LocalDate.of(2026, 11, 5));
    assertThat(filters.start()).isEqualTo("2026-11-04T17:00:00Z");
    assertThat(filters.end()).isEqualTo("2026-11-05T17:00:00Z");
    filters.when.set(When.CUSTOM);
    filters.from.set(LocalDate.of(2026, 11, 1));
    filters.to.set(LocalDate.of(2026, 11, 2));
    assertThat(filters.start()).isEqualTo("2026-10-31T17:00:00Z");
    assertThat(filters.end()).isEqualTo("2026-11-02T17:00:00Z");
    filters.when.set(When.ALL);
    assertThat(filters.start()).isNull();
    assertThat(filters.end()).isNull();
  }

  @Test
  void aDayOnWhichTheClocksChangeIsAsLongAsItIs() {
    Clock newYork =
        Clock.fixed(Instant.parse("2026-11-23T07:00:00Z"), ZoneId.of("America/New_York"));
    CallFilters there = new CallFilters(newYork);
    there.when.set(When.DAY);
    there.from.set(LocalDate.of(2026, 11, 1));
    assertThat(there.start()).isEqualTo("2026-11-01T04:00:00Z");
    assertThat(there.end()).isEqualTo("2026-11-02T05:00:00Z");
    there.from.set(LocalDate.of(2026, 3, 8));
    assertThat(there.start()).isEqualTo("2026-03-08T05:00:00Z");
    assertThat(there.end()).isEqualTo("2026-03-09T04:00:00Z");
  }

  @Test
  void theFirstOfTwoDaysIsTheEarlierOne() {
    filters.when.set(When.CUSTOM);
    filters.from.set(LocalDate.of(2026, 11, 5));
    filters.to.set(LocalDate.of(2026, 11, 2));
    assertThat(filters.start()).isEqualTo("2026-11-01T17:00:00Z");
    assertThat(filters.end()).isEqualTo("2026-11-05T17:00:00Z");
    assertThat(filters.values().from()).isEqualTo(LocalDate.of(2026, 11, 2));
  }

  @Test
  void everyFilterReachesTheLocalQuery() {
    fill();
    CallFilter local = filters.values().local(clock);
    assertThat(local.direction()).isEqualTo(2);
    assertThat(local.callMethod()).isEqualTo(6);
    assertThat(local.destPrefix()).isEqualTo("8125550");
    assertThat(local.destNumber()).isEmpty();
    assertThat(local.extNumbers()).containsExactly("7001", "7002");
    assertThat(local.userId()).isEqualTo("u1");
    assertThat(local.memberId()).isEqualTo("m1");
    assertThat(local.chengshudu()).isEqualTo("ref");
    assertThat(local.customUuid()).isEqualTo("cb-1");
    assertThat(local.answered()).isTrue();
    assertThat(local.withRecording()).isFalse();
    assertThat(local.userKey()).isEqualTo("1");
    assertThat(local.hangupCause()).isEqualTo(10006);
    assertThat(local.more().talkFrom()).isEqualTo(10);
    assertThat(local.more().talkTo()).isEqualTo(60);
    assertThat(local.more().callerId()).isEqualTo("2190170001");
    assertThat(local.tagPrefix()).isEqualTo("cb-7-");
    filters.exact.set(true);
    assertThat(filters.values().local(clock).destNumber()).isEqualTo("8125550");
    assertThat(filters.values().local(clock).destPrefix()).isEmpty();
  }

  @Test
  void thePlatformsPageCarriesWhatGetBillKnowsInPlatformTime() {
    fill();
    filters.exact.set(true);
    filters.when.set(When.YESTERDAY);
    BillQuery query = filters.values().platform(clock, BEIJING, 3, 100);
    assertThat(query.start()).isEqualTo(LocalDateTime.of(2026, 11, 22, 1, 0));
    assertThat(query.end()).isEqualTo(LocalDateTime.of(2026, 11, 23, 0, 59, 59));
    assertThat(query.syncFlag()).isEqualTo(3);
    assertThat(query.direction()).isEqualTo(2);
    assertThat(query.callMethod()).isEqualTo(6);
    assertThat(query.page()).isEqualTo(3);
    assertThat(query.perPage()).isEqualTo(100);
    assertThat(query.extNumbers()).containsExactly("7001", "7002");
    assertThat(query.destNumber()).isEqualTo("8125550");
    assertThat(query.userId()).isEqualTo("u1");
    assertThat(query.memberId()).isEqualTo("m1");
    assertThat(query.chengshudu()).isEqualTo("ref");
    assertThat(query.customuuid()).isEqualTo("cb-1");
  }

  @Test
  void itSaysWhenThePlatformCannotFollow() {
    assertThat(filters.values().localOnly()).isFalse();
    filters.number.set("812");
    assertThat(filters.values().localOnly()).isTrue();
    filters.exact.set(true);
    assertThat(filters.values().localOnly()).isFalse();
    filters.cause.set("10006");
    assertThat(filters.values().localOnly()).isTrue();
  }

  @Test
  void clearingAndNarrowingLeaveNothingBehind() {
    fill();
    filters.onlyNumber("8125550001");
    CallFilter local = filters.values().local(clock);
    assertThat(local)
        .isEqualTo(
            new CallFilter(
                null,
                null,
                3,
                0,
                java.util.List.of(),
                "8125550001",
                "",
                "",
                "",
                "",
                "",
                "",
                null,
                null,
                "",
                null));
  }

  @Test
  void aFilterOutlivesTheFileItIsWrittenTo() {
    fill();
    filters.when.set(When.CUSTOM);
    filters.from.set(LocalDate.of(2026, 11, 1));
    filters.to.set(LocalDate.of(2026, 11, 2));
    FilterValues all = filters.values();
    assertThat(StoredFilter.of(all).values(filters.today())).isEqualTo(all);
    FilterValues first = FilterValues.first(filters.today());
    assertThat(StoredFilter.of(first).values(filters.today())).isEqualTo(first);
  }

  @Test
  void takingUpAFilterIsOneChange() {
    long before = filters.revisionProperty().get();
    filters.set(FilterValues.everything(filters.today()));
    assertThat(filters.revisionProperty().get()).isEqualTo(before + 1);
    assertThat(filters.cleared()).isFalse();
    filters.clear();
    assertThat(filters.cleared()).isTrue();
  }

  @Test
  void everyChangeIsNoticed() {
    long before = filters.revisionProperty().get();
    filters.tag.set("cb-2");
    assertThat(filters.revisionProperty().get()).isGreaterThan(before);
  }

  @Test
  void aCauseThatIsNoNumberFiltersNothing() {
    filters.cause.set("busy");
    assertThat(filters.values().local(clock).hangupCause()).isNull();
  }

  private void fill() {
    filters.direction.set(2);
    filters.method.set(6);
    filters.number.set("812 5550");
    filters.extensions.set("7001, 7002");
    filters.userId.set("u1");
    filters.memberId.set("m1");
    filters.reference.set("ref");
    filters.tag.set("cb-1");
    filters.answered.set(true);
    filters.recording.set(false);
    filters.key.set("1");
    filters.cause.set("10006");
    filters.talkFrom.set("10");
    filters.talkTo.set("60");
    filters.callerId.set("219 017 0001");
    filters.campaign.set("cb-7");
    filters.kept.set(RecordingState.KEPT);
    filters.note.set("disputes");
  }
}
