package dev.stemma.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms and the fences around the libraries (ARCHITECTURE.md). */
class RoomsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.stemma");

  private static void fence(String library, String... rooms) {
    noClasses()
        .that()
        .resideOutsideOfPackages(rooms)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  @Test
  void evidenceKnowsNobody() {
    noClasses()
        .that()
        .resideInAPackage("dev.stemma.evidence")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.stemma.intake..",
            "dev.stemma.reading..",
            "dev.stemma.claims..",
            "dev.stemma.ledger..",
            "dev.stemma.app..")
        .check(CLASSES);
  }

  @Test
  void theLedgerKnowsOnlyEvidence() {
    noClasses()
        .that()
        .resideInAPackage("dev.stemma.ledger..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.stemma.intake..",
            "dev.stemma.reading..",
            "dev.stemma.claims..",
            "dev.stemma.app..")
        .check(CLASSES);
  }

  @Test
  void dossiersKnowEvidenceLedgerAndReading() {
    noClasses()
        .that()
        .resideInAPackage("dev.stemma.dossiers")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.stemma.intake..", "dev.stemma.claims..", "dev.stemma.app..", "tools.jackson..")
        .check(CLASSES);
  }

  @Test
  void nobodyButTheAppKnowsDossiers() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.stemma.evidence",
            "dev.stemma.intake..",
            "dev.stemma.reading..",
            "dev.stemma.claims..",
            "dev.stemma.ledger..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.stemma.dossiers")
        .check(CLASSES);
  }

  @Test
  void nobodyButDossiersAndTheAppKnowsTheLedger() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.stemma.intake..", "dev.stemma.reading..", "dev.stemma.claims..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.stemma.ledger..")
        .check(CLASSES);
  }

  @Test
  void intakeAndReadingKnowOnlyEvidence() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.stemma.intake..", "dev.stemma.reading")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.stemma.claims..", "dev.stemma.app..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("dev.stemma.intake..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.stemma.reading")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("dev.stemma.reading")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.stemma.intake..")
        .check(CLASSES);
  }

  @Test
  void claimsKnowNeitherFilesNorTheCommandLine() {
    noClasses()
        .that()
        .resideInAPackage("dev.stemma.claims")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.stemma.intake..",
            "dev.stemma.app..",
            "ai.onnxruntime..",
            "tools.jackson..",
            "org.jsoup..")
        .check(CLASSES);
  }

  @Test
  void theDeskKnowsNeitherTheCommandLineNorPages() {
    noClasses()
        .that()
        .resideInAPackage("dev.stemma.desk")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.stemma.app..", "dev.stemma.web..")
        .check(CLASSES);
  }

  @Test
  void nobodyKnowsTheDeskButPagesAndTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.stemma.desk", "dev.stemma.web..", "dev.stemma.app")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.stemma.desk", "dev.stemma.web..")
        .check(CLASSES);
  }

  @Test
  void pagesKnowNoCommandLine() {
    noClasses()
        .that()
        .resideInAPackage("dev.stemma.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.stemma.app..", "dev.stemma.reading..", "dev.stemma.claims..")
        .check(CLASSES);
  }

  @Test
  void librariesStayInTheirRooms() {
    fence("ai.onnxruntime..", "dev.stemma.reading");
    fence("opennlp..", "dev.stemma.reading");
    fence("org.jsoup..", "dev.stemma.intake");
    fence("org.apache.hc..", "dev.stemma.intake.fetch");
    fence("org.apache.pdfbox..", "dev.stemma.intake");
    fence("org.netpreserve.jwarc..", "dev.stemma.intake..");
    fence("org.apache.james.mime4j..", "dev.stemma.intake");
    fence("picocli..", "dev.stemma.app");
    fence(
        "tools.jackson..",
        "dev.stemma.intake",
        "dev.stemma.reading",
        "dev.stemma.ledger..",
        "dev.stemma.desk",
        "dev.stemma.web..",
        "dev.stemma.app");
    fence("io.javalin..", "dev.stemma.web");
    fence("org.eclipse.jetty..", "dev.stemma.web");
    fence("jakarta.servlet..", "dev.stemma.web");
    fence("gg.jte..", "dev.stemma.web..");
    fence("com.password4j..", "dev.stemma.web");
    fence("org.jdbi..", "dev.stemma.ledger..");
    fence("org.sqlite..", "dev.stemma.ledger.sqlite");
    fence("org.postgresql..", "dev.stemma.ledger.postgres");
    fence("com.zaxxer..", "dev.stemma.ledger..");
  }
}
