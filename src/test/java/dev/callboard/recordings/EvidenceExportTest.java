package dev.callboard.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.job.JobControl;
import dev.callboard.recordings.audit.AuditFilter;
import dev.callboard.recordings.audit.Deed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The evidence as somebody else would check it: unpacked, with the system's own tool. */
class EvidenceExportTest {

  @TempDir Path folder;
  private FakePlatform platform;
  private House house;
  private Path zip;

  @BeforeEach
  void open() throws Exception {
    platform = new FakePlatform();
    house = new House(folder, platform.endpoint());
    house.sync(
        House.bill(1, House.TODAY, "a", 4),
        House.bill(2, House.TODAY, "b", 4),
        House.bill(3, House.TODAY, "../<c>", 4));
    platform.misbehave("b", FakePlatform.Fault.CODE_1029);
    house.run();
    zip = folder.resolve("court" + EvidenceExport.ENDING);
  }

  @AfterEach
  void close() throws Exception {
    house.close();
    platform.close();
  }

  @Test
  void whatIsExportedChecksWithSha256sum() throws Exception {
    house.archive.custody().hold(List.of(1L), "dispute 2025-118");
    house.audit.listened(1);

    assertThat(export("{campaign}")).isEqualTo(new EvidenceExport.Result(2, 1));

    Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
    Unpacked evidence = Unpacked.of(zip, unpacked);
    List<String> names = evidence.names();
    assertThat(names)
        .contains("recordings/Promo_a_b.mp3", "recordings/Promo_a_b-2.mp3", "recordings.xlsx");
    String sheet = Files.readString(unpacked.resolve("evidence.html"));
    assertThat(sheet)
        .contains("dispute 2025-118", "listened", "the file is as it was kept", "55501001")
        .contains("the platform no longer had it")
        .contains("../&lt;c&gt;")
        .doesNotContain("THE FILE DIFFERS");
    assertThat(evidence.sums()).isZero();
    Files.writeString(unpacked.resolve("evidence.html"), "forged");
    assertThat(evidence.sums()).as("a change is seen").isNotZero();
    assertThat(house.audit.entries().page(AuditFilter.ALL.of(Deed.EXPORTED), 0, 9))
        .singleElement()
        .satisfies(entry -> assertThat(entry.calls()).containsExactly(1L, 2L, 3L));
  }

  @Test
  void aFileThatChangedIsExportedAndSaidToHave() throws Exception {
    Files.write(house.recordings.resolve("2026/11/23/1.mp3"), new byte[] {1, 2});
    export("");
    Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
    Unpacked.of(zip, unpacked);
    assertThat(Files.readString(unpacked.resolve("evidence.html"))).contains("THE FILE DIFFERS");
  }

  @Test
  void theConsoleItselfFindsItUnchangedAndSaysWhoExportedIt() throws Exception {
    export("");
    try (EvidenceFile evidence = EvidenceFile.open(zip)) {
      EvidenceFinding finding = evidence.check(JobControl.NONE);
      assertThat(finding.unchanged()).isTrue();
      assertThat(Objects.requireNonNull(finding.origin()))
          .isEqualTo(
              new EvidenceOrigin(
                  System.getProperty("user.name"), finding.origin().at(), "complaint", 3));
      assertThat(finding.recordings()).hasSize(2);
      EvidencePiece first = finding.recordings().getFirst();
      assertThat(Objects.requireNonNull(first.call()).id()).isEqualTo(1);
      assertThat(evidence.sidecar(first).orElseThrow().sha256()).isEqualTo(first.sha256());
      Path out = folder.resolve("heard.mp3");
      evidence.extract(first, out);
      assertThat(out).hasSameBinaryContentAs(house.recordings.resolve("2026/11/23/1.mp3"));
      assertThat(house.audit.entries().page(AuditFilter.ALL.of(Deed.EXPORTED), 0, 9))
          .singleElement()
          .satisfies(entry -> assertThat(entry.detail("sha256")).contains(finding.sha256()));
    }
  }

  @Test
  void aRecordingThatHadChangedInTheArchiveIsSaidToHave() throws Exception {
    Files.write(house.recordings.resolve("2026/11/23/1.mp3"), new byte[] {1, 2});
    export("");
    try (EvidenceFile evidence = EvidenceFile.open(zip)) {
      assertThat(evidence.check(JobControl.NONE).differing())
          .singleElement()
          .satisfies(p -> assertThat(p.status()).isEqualTo(EvidenceStatus.UNLIKE_KEPT));
    }
  }

  @Test
  void anExportThatIsCancelledLeavesNothing() throws Exception {
    JobControl cancelled =
        new JobControl() {
          @Override
          public void progress(long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThatThrownBy(
            () ->
                house
                    .archive
                    .evidence()
                    .write(
                        new EvidenceExport.Order(List.of(1L), "", "", ZoneOffset.UTC),
                        _ -> "",
                        zip,
                        cancelled))
        .isInstanceOf(IOException.class);
    assertThat(zip).doesNotExist();
    try (var files = Files.list(folder)) {
      assertThat(files.map(Path::toString)).noneMatch(f -> f.endsWith(".part"));
    }
    assertThat(house.audit.entries().count(AuditFilter.ALL)).isZero();
  }

  @Test
  void namesAreSafeAndGivenOnce() throws Exception {
    RecordingLine line =
        house
            .archive
            .search()
            .page(RecordingFilter.ALL, RecordingSort.START, true, 0, 1)
            .lines()
            .getFirst();
    ExportNames names = new ExportNames("{campaign}", ZoneOffset.UTC);
    List<String> given = new ArrayList<>();
    for (String campaign :
        List.of(
            "../../etc",
            "a/b\\c",
            "con",
            "CON",
            "x".repeat(300),
            "...",
            "促销 11",
            "a:b*c?",
            "促".repeat(119),
            "COM7",
            "lpt9.x")) {
      given.add(names.of(line, campaign));
    }
    assertThat(given)
        .doesNotHaveDuplicates()
        .allMatch(n -> n.matches("[\\p{L}\\p{N}_+][\\p{L}\\p{N}._+-]{0,125}"))
        .noneMatch(n -> n.toLowerCase(Locale.ROOT).matches("(con|com7|lpt9)(\\..*)?"))
        .allMatch(n -> n.getBytes(StandardCharsets.UTF_8).length < 240)
        .contains("促销_11");
    assertThat(new ExportNames("", ZoneOffset.ofHours(7)).of(line, ""))
        .startsWith("2026-11-23_5550100");
  }

  private EvidenceExport.Result export(String template) throws IOException {
    return house
        .archive
        .evidence()
        .write(
            new EvidenceExport.Order(List.of(1L, 2L, 3L), template, "complaint", ZoneOffset.UTC),
            _ -> "Promo a/b",
            zip,
            JobControl.NONE);
  }
}
