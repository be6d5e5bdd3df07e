package dev.callboard.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.job.JobControl;
import dev.callboard.recordings.audit.AuditFilter;
import dev.callboard.recordings.audit.Deed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds and deletions on real files, through closings, crashes and a lost database. */
class CustodyTest {

  private static final RecordingFilter ALL = RecordingFilter.ALL;

  @TempDir Path folder;
  private FakePlatform platform;
  private House house;

  @BeforeEach
  void open() throws Exception {
    platform = new FakePlatform();
    house = new House(folder, platform.endpoint());
    house.sync(
        House.bill(1, House.TODAY, "a", 4),
        House.bill(2, House.TODAY, "b", 4),
        House.bill(3, "2026-10-01 10:00:00", "c", 4));
    house.run();
  }

  @AfterEach
  void close() throws Exception {
    house.close();
    platform.close();
  }

  @Test
  void whatIsHeldIsNotDeleted() throws Exception {
    Custody custody = house.archive.custody();
    custody.hold(List.of(1L), "dispute 2025-118");

    DeletionPlan plan = custody.plan(ALL);
    assertThat(plan.recordings()).isEqualTo(2);
    assertThat(plan.kept()).isEqualTo(2);
    assertThat(plan.held()).isEqualTo(1);
    assertThat(plan.bytes()).isEqualTo(2L * platform.sound().length);
    assertThat(plan.newest()).isAfter(plan.oldest());

    assertThat(custody.delete(ALL, "age", "too old", JobControl.NONE))
        .isEqualTo(new DeletionReport(2, 0, 0));

    assertThat(house.files())
        .containsExactly(
            "2026/10/01/3.deleted.json",
            "2026/11/23/1.json",
            "2026/11/23/1.mp3",
            "2026/11/23/2.deleted.json");
    assertThat(custody.holdsOn(1))
        .singleElement()
        .satisfies(hold -> assertThat(hold.reason()).isEqualTo("dispute 2025-118"));
    assertThat(house.archive.search().calls(ALL.in(RecordingGroup.HELD))).containsExactly(1L);
    assertThat(house.archive.search().calls(ALL.in(RecordingGroup.DELETED)))
        .containsExactly(3L, 2L);
  }

  @Test
  void whatIsDeletedStaysDeleted() throws Exception {
    house
        .archive
        .custody()
        .delete(ALL.ofNumber("=55501002"), "person", "her wish", JobControl.NONE);
    house.sync(House.bill(2, House.TODAY, "b", 4));

    assertThat(house.run().kept()).isZero();
    assertThat(house.archive.fetch(2))
        .isInstanceOfSatisfying(
            FetchOutcome.Deleted.class,
            deleted -> assertThat(deleted.recording().problem()).isEqualTo("ana: her wish"));
    assertThat(platform.downloads("b")).isEqualTo(1);
    assertThat(house.audit.entries().page(AuditFilter.ofCall(2), 0, 9))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.deed()).isEqualTo(Deed.DELETED);
              assertThat(entry.who()).isEqualTo("ana");
              assertThat(entry.text()).isEqualTo("her wish");
            });
    assertThat(Files.readString(house.recordings.resolve("2026/11/23/2.deleted.json")))
        .doesNotContain("5550");
  }

  @Test
  void holdsAndDeletionsOutliveTheDatabase() throws Exception {
    house.archive.custody().hold(ALL.ofNumber("5550100"), "standing");
    String other = house.archive.custody().hold(List.of(3L), "brief");
    house.archive.custody().release(other, "settled");
    house.archive.custody().delete(ALL, "age", "never happens", JobControl.NONE);
    house.close();
    Files.delete(folder.resolve("callboard.mv.db"));
    house = new House(folder, platform.endpoint());

    assertThat(house.archive.search().calls(ALL.in(RecordingGroup.HELD)))
        .containsExactlyInAnyOrder(1L, 2L, 3L);
    assertThat(house.archive.custody().holds()).hasSize(2);
    assertThat(house.archive.custody().holds().getFirst().stands()).isTrue();
    assertThat(house.archive.custody().holds().getLast().releasedBy()).isEqualTo("ana");
  }

  @Test
  void theFolderAloneTellsWhatWasDeleted() throws Exception {
    house.archive.custody().delete(ALL.ofNumber("=55501001"), "number", "why", JobControl.NONE);
    house.close();
    Files.delete(folder.resolve("callboard.mv.db"));
    try (var audit = Files.walk(folder.resolve("audit"))) {
      audit.filter(Files::isRegularFile).forEach(f -> f.toFile().delete());
    }
    house = new House(folder, platform.endpoint());

    assertThat(house.archive.find(1).orElseThrow().state()).isEqualTo(RecordingState.DELETED);
    assertThat(house.run().kept()).isZero();
    assertThat(house.files())
        .contains("2026/11/23/1.deleted.json")
        .doesNotContain("2026/11/23/1.mp3");
  }

  @Test
  void aRuleHoldsWhatComesLaterToo() throws Exception {
    String rule = house.archive.custody().hold(ALL.ofNumber("*1007").talked(2, null), "law");
    house.sync(House.bill(7, House.TODAY, "g", 4), House.bill(8, House.TODAY, "h", 4));
    assertThat(house.archive.search().calls(ALL.in(RecordingGroup.HELD))).containsExactly(7L);
    assertThat(house.archive.custody().holdsOn(7).getFirst().rule())
        .isEqualTo(ALL.ofNumber("*1007").talked(2, null));

    house.archive.custody().release(rule, "over");
    assertThat(house.archive.search().calls(ALL.in(RecordingGroup.HELD))).isEmpty();
    assertThat(house.archive.custody().holdsOn(7)).isEmpty();
  }

  @Test
  void aDeletionThatACrashBrokeOffIsFinished() throws Exception {
    house.audit.note(Deed.DELETED, List.of(1L), "half", Map.of());
    assertThat(house.files()).contains("2026/11/23/1.mp3");
    house.close();
    house = new House(folder, platform.endpoint());
    assertThat(house.files()).doesNotContain("2026/11/23/1.mp3", "2026/11/23/1.json");
  }

  @Test
  void aDriveThatIsAwayKeepsTheFilesWaitingNotTheDecision() throws Exception {
    Path away = folder.resolve("away");
    Files.move(house.recordings, away);
    assertThat(
            house
                .archive
                .custody()
                .delete(ALL.ofNumber("=55501001"), "number", "x", JobControl.NONE))
        .isEqualTo(new DeletionReport(1, 0, 1));
    Files.deleteIfExists(house.recordings);
    Files.move(away, house.recordings);
    house.run();
    assertThat(house.files()).doesNotContain("2026/11/23/1.mp3");
  }

  @Test
  void nothingIsHeldOrDeletedWithoutAReason() {
    assertThatThrownBy(() -> house.archive.custody().hold(List.of(1L), "  "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> house.archive.custody().delete(ALL, "age", "", JobControl.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
