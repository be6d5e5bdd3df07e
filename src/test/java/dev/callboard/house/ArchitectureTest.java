package dev.callboard.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house: which package may know which, and who may touch what. */
class ArchitectureTest {

  private static final String ROOT = "dev.callboard.";

  /** What each package may use of the others; {@code app} may use all. */
  private static final Map<String, List<String>> ARROWS =
      Map.ofEntries(
          Map.entry("country", List.of()),
          Map.entry("journal", List.of()),
          Map.entry("job", List.of()),
          Map.entry("text", List.of()),
          Map.entry("audio", List.of()),
          Map.entry("table", List.of("job")),
          Map.entry("store", List.of("journal", "job")),
          Map.entry("notes", List.of("journal", "store", "job")),
          Map.entry("platform", List.of("country")),
          Map.entry("simulator", List.of("country")),
          Map.entry("profile", List.of("platform", "country")),
          Map.entry("backup", List.of("profile", "job", "platform", "country")),
          Map.entry("numbers", List.of("country", "job", "table")),
          Map.entry(
              "calls", List.of("platform", "country", "journal", "store", "job", "table", "notes")),
          Map.entry(
              "campaign",
              List.of(
                  "calls",
                  "numbers",
                  "platform",
                  "profile",
                  "country",
                  "journal",
                  "store",
                  "job",
                  "table")),
          Map.entry(
              "recordings",
              List.of(
                  "calls",
                  "audio",
                  "platform",
                  "country",
                  "journal",
                  "store",
                  "job",
                  "table",
                  "notes")),
          Map.entry(
              "callback",
              List.of("calls", "platform", "country", "profile", "journal", "store", "job")),
          Map.entry(
              "workspace",
              List.of(
                  "backup",
                  "profile",
                  "platform",
                  "calls",
                  "campaign",
                  "recordings",
                  "callback",
                  "notes",
                  "job",
                  "country")),
          Map.entry(
              "cli",
              List.of(
                  "backup",
                  "workspace",
                  "calls",
                  "campaign",
                  "numbers",
                  "recordings",
                  "notes",
                  "profile",
                  "platform",
                  "simulator",
                  "country",
                  "job",
                  "text",
                  "table")));

  private static final List<String> UI_MAY_USE =
      List.of(
          "backup",
          "workspace",
          "calls",
          "campaign",
          "numbers",
          "recordings",
          "callback",
          "notes",
          "audio",
          "profile",
          "platform",
          "country",
          "job",
          "text",
          "ui.kit",
          "ui.charts",
          "ui.theme");

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.callboard");

  @Test
  void arrowsGoDown() {
    ARROWS.forEach(ArchitectureTest::mayUseOnly);
    Stream.of(
            "ui.login",
            "ui.home",
            "ui.campaigns",
            "ui.calls",
            "ui.recordings",
            "ui.callbacks",
            "ui.settings")
        .forEach(screen -> mayUseOnly(screen, UI_MAY_USE));
    mayUseOnly("ui.kit", List.of("job", "text", "ui.theme"));
    mayUseOnly("ui.charts", List.of("calls", "text", "ui.theme"));
    mayUseOnly("ui.theme", List.of("job", "text"));
  }

  @Test
  void packagesHaveNoCycles() {
    check(slices().matching("dev.callboard.(**)").should().beFreeOfCycles());
  }

  @Test
  void javaFxLivesInTheWindowsOnly() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "ui..", ROOT + "app..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("javafx..", "atlantafx..", "org.controlsfx..")));
  }

  @Test
  void viewModelsKnowBeansAndCollectionsOnly() {
    check(
        noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("javafx..")
                    .and(
                        not(
                            resideInAnyPackage(
                                "javafx.beans..",
                                "javafx.collections..",
                                "javafx.util..",
                                "javafx.event..")))));
  }

  @Test
  void oneClassReachesTheFxThread() {
    check(
        noClasses()
            .that()
            .haveSimpleNameNotEndingWith("UiExecutor")
            .and()
            .resideOutsideOfPackage(ROOT + "app..")
            .should()
            .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable"));
  }

  @Test
  void httpStaysWhereItBelongs() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                ROOT + "platform..",
                ROOT + "recordings..",
                ROOT + "callback..",
                ROOT + "simulator..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("okhttp3..", "java.net.http..", "com.sun.net.httpserver..")));
  }

  @Test
  void sqlStaysInStores() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "store..")
            .and()
            .haveNameNotMatching(".*Store(\\$.*)?")
            .should()
            .dependOnClassesThat(
                resideInAPackage("java.sql..")
                    .and(not(JavaClass.Predicates.simpleName("SQLException")))
                    .and(not(JavaClass.Predicates.simpleName("Connection")))));
  }

  @Test
  void onlyTheWiringBuildsClientsAndStores() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "app..")
            .should()
            .callConstructorWhere(
                new com.tngtech.archunit.base.DescribedPredicate<>("a client or store") {
                  @Override
                  public boolean test(com.tngtech.archunit.core.domain.JavaConstructorCall call) {
                    String owner = call.getTargetOwner().getName();
                    return owner.equals(ROOT + "platform.PlatformClient")
                        || (owner.startsWith(ROOT)
                            && owner.endsWith("Store")
                            && !call.getOriginOwner()
                                .getPackageName()
                                .equals(call.getTargetOwner().getPackageName()));
                  }
                }));
  }

  @Test
  void theSimulatorSharesNoCodeWithTheClient() {
    check(
        noClasses()
            .that()
            .resideInAPackage(ROOT + "simulator..")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "platform..")));
  }

  @Test
  void standardStreamsBelongToTheCommandLine() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "cli..", ROOT + "app..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err"));
  }

  @Test
  void loggingGoesThroughSlf4j() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "app..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "ch.qos.logback..")));
  }

  @Test
  void noStaticMutableState() {
    check(
        fields()
            .that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .areNotEnums()
            .should()
            .haveModifier(JavaModifier.FINAL));
  }

  @Test
  void swingAndAwtStayOut() {
    check(
        classes()
            .that()
            .resideInAPackage("dev.callboard..")
            .and()
            .resideOutsideOfPackage(ROOT + "ui.charts")
            .should()
            .onlyDependOnClassesThat(
                not(resideInAnyPackage("javax.swing..", "java.awt..", "org.jfree.."))));
    check(
        noClasses()
            .that()
            .resideInAPackage(ROOT + "ui.charts")
            .should()
            .dependOnClassesThat(resideInAnyPackage("javax.swing..")));
  }

  private static void mayUseOnly(String name, List<String> allowed) {
    String[] allowedPackages =
        Stream.concat(Stream.of(name), allowed.stream())
            .map(p -> ROOT + p + "..")
            .toArray(String[]::new);
    check(
        noClasses()
            .that()
            .resideInAPackage(ROOT + name + "..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("dev.callboard..").and(not(resideInAnyPackage(allowedPackages)))));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(MAIN);
  }
}
