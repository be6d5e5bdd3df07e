package dev.callboard.ui.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.calls.Disposition;
import dev.callboard.recordings.RecordingFilter;
import dev.callboard.recordings.RecordingGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecordingFiltersTest {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  private final RecordingFilters filters = new RecordingFilters();

  /** Everything one can search by is asked for, days in the operator's zone and both inclusive. */
  @Test
  void everyFieldIsAskedFor() {
    AtomicInteger changes = new AtomicInteger();
    filters.onChange(changes::incrementAndGet);
    filters.from.set(LocalDate.of(2026, 11, 1));
    filters.to.set(LocalDate.of(2026, 11, 23));
    filters.group.set(RecordingGroup.AT_RISK);
    filters.disposition.set(Disposition.ANSWERED);
    filters.campaign.set("cb-7");
    filters.number.set(" 0812-5550 ");
    filters.key.set(" 1 ");
    filters.note.set(" disputes ");
    filters.least.set("10");
    filters.most.set(" 90 ");

    assertThat(filters.filter(JAKARTA))
        .isEqualTo(
            RecordingFilter.ALL
                .between(
                    Instant.parse("2026-10-31T17:00:00Z"), Instant.parse("2026-11-23T17:00:00Z"))
                .ofNumber("08125550")
                .ofCampaign("cb-7")
                .ending(Disposition.ANSWERED)
                .talked(10, 90)
                .ofKey("1")
                .noted("disputes")
                .in(RecordingGroup.AT_RISK));
    assertThat(changes).hasValue(10);
    assertThat(filters.any()).isTrue();
    filters.clear();
    assertThat(filters.filter(JAKARTA)).isEqualTo(RecordingFilter.ALL);
    assertThat(filters.any()).isFalse();
  }

  @Test
  void whatIsNoNumberOfSecondsNarrowsNothing() {
    filters.least.set("ten");
    filters.most.set("-4");
    assertThat(filters.any()).isFalse();
  }
}
