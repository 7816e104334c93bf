package dev.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.testkit.Reports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fills a case and finds in it: add, search, show. */
class CaseCommandsTest {
  @TempDir private static Path reports = Path.of(".");
  private static Shell shell = Shell.in(reports);

  @TempDir private Path folder = Path.of(".");

  @BeforeAll
  static void add() throws IOException {
    shell = Shell.withReports(reports);
  }

  private Shell empty() {
    return Shell.in(folder);
  }

  // add

  @Test
  void addingTwiceChangesNothingAndSaysSo() throws IOException {
    Shell here = empty();
    String file = here.file("a.txt", "Iran sent 200 drones to Russia, officials told Reuters.\n");
    Shell.Result first = here.run("add", file);
    assertThat(first.code()).isZero();
    assertThat(first.out()).contains("1 documents added with 1 claims").doesNotContain("known");
    String receipt = here.run("verify", "--receipt").out().replaceAll("(?s)\"time.*", "");
    Shell.Result second = here.run("add", file);
    assertThat(second.code()).isZero();
    assertThat(second.out()).contains("0 documents added", "1 known (nothing changed)");
    assertThat(here.run("verify", "--receipt").out()).startsWith(receipt);
  }

  @Test
  void theSameBytesAtAnotherPlaceAreTakenAgain() throws IOException {
    Shell here = empty();
    String text = "Iran sent 200 drones to Russia, officials told Reuters.\n";
    here.run("add", here.file("a.txt", text));
    assertThat(here.run("add", here.file("b.txt", text)).out()).contains("1 taken again");
    assertThat(here.run("show", "1").out()).contains("a.txt").contains("b.txt");
  }

  @Test
  void addingSaysALineForEachDocumentAsJsonLines() throws IOException {
    Shell here = empty();
    String a = here.file("a.txt", "Iran sent 200 drones to Russia, officials told Reuters.\n");
    String b = here.file("b.txt", "Poland delivered tanks to Ukraine, the ministry said.\n");
    Shell.Result result = here.run("add", a, b, "--format", "jsonl");
    assertThat(result.out().lines())
        .hasSize(2)
        .allSatisfy(
            line -> assertThat(line).contains("\"status\": \"new\"").contains("\"sha256\": \""));
    assertThat(here.run("add", a, "--format", "jsonl").out())
        .contains("\"status\": \"known\"")
        .contains("\"document\": 1");
  }

  @Test
  void whatCannotBeReadIsNamedAndTheRestIsAdded() throws IOException {
    Shell here = empty();
    String good = here.file("good.txt", "Iran sent drones to Russia, officials told Reuters.\n");
    Shell.Result result = here.run("add", here.at("none.txt"), here.file("empty.txt", ""), good);
    assertThat(result.code()).isEqualTo(Exit.SOME_SKIPPED);
    assertThat(result.err()).contains("none.txt").contains("empty.txt").contains("1 read, 2 skipp");
    assertThat(result.out()).contains("1 documents added");
  }

  @Test
  void theCaseInAFolderIsNoReport() throws IOException {
    Shell here = empty();
    here.file("a.txt", "Iran sent 200 drones to Russia, officials told Reuters.\n");
    assertThat(here.run("add", here.folder().toString()).code()).isZero();
    Shell.Result again = here.run("add", here.folder().toString());
    assertThat(again.err()).isEmpty();
    assertThat(again.code()).isZero();
  }

  @Test
  void addingRefusesWrongUse() {
    assertThat(empty().run("add", "x", "--threads", "0").code()).isEqualTo(Exit.WRONG_USE);
    assertThat(empty().run("add", "x", "--all", "--claims-only").code()).isEqualTo(Exit.WRONG_USE);
    assertThat(empty().run("add").code()).isEqualTo(Exit.WRONG_USE);
    assertThat(empty().caseFile()).doesNotExist();
  }

  // search

  @Test
  void findsWordsWithoutRegardToCaseAndAccentsAndMarksThem() {
    assertThat(shell.run("search", "DRONES").out()).contains("*drones*").contains("#1");
    assertThat(shell.run("search", "vehicules", "blindes").out()).contains("*véhicules*");
    assertThat(shell.run("search", "art*").out()).contains("*artillery*");
    assertThat(shell.run("search", "\"shells artillery\"").code()).isEqualTo(1);
    assertThat(shell.run("search", "\"artillery shells\"").code()).isZero();
  }

  @Test
  void leavesAWordOutAfterTwoDashes() {
    assertThat(shell.run("search", "--", "Russia", "-Reuters").out())
        .contains("North Korea")
        .doesNotContain("drones.txt");
  }

  @Test
  void filtersByNamesCodesAndLabels() {
    assertThat(shell.run("search", "--supplier", "Iran", "--recipient", "RUS").out())
        .contains("200 drones")
        .doesNotContain("North Korea");
    assertThat(shell.run("search", "--supplier", "Turquie").out()).contains("fr.txt");
    assertThat(shell.run("search", "--polarity", "denied").out()).contains("rockets");
    assertThat(shell.run("search", "--source", "Reuters").out()).contains("drones.txt");
    assertThat(shell.run("search", "--outlet", "Example Post").out()).contains("shells.html");
    assertThat(shell.run("search", "--language", "fr").out()).contains("Ukraine");
    assertThat(shell.run("search", "--from", "2022-09-01", "--to", "2022-09-30").out())
        .contains("shells.html")
        .doesNotContain("drones.txt");
    assertThat(shell.run("search", "--from", "2022-09-07").code()).isEqualTo(1);
  }

  @Test
  void givesPageAfterPage() {
    Shell.Result first = shell.run("search", "--limit", "1", "--format", "jsonl");
    assertThat(first.out().lines()).hasSize(1);
    assertThat(first.err()).containsPattern("[34] found; 1 shown; the next page: --before [34]\n");
    String before = first.err().replaceAll("(?s).*--before (\\d+).*", "$1");
    Shell.Result rest = shell.run("search", "--before", before, "--format", "jsonl");
    assertThat(rest.out()).doesNotContain(first.out().strip());
    assertThat(rest.out().lines().count() + 1)
        .isEqualTo(shell.run("search", "--format", "jsonl").out().lines().count());
    assertThat(rest.err()).isEmpty();
  }

  @Test
  void findsDocumentsByTheirText() {
    Shell.Result table = shell.run("search", "shells", "--documents");
    assertThat(table.out()).contains("shells.html", "sha256", "Shells for Moscow");
    assertThat(shell.run("search", "shells", "--documents", "--format", "jsonl").out().lines())
        .hasSize(1);
    assertThat(shell.run("search", "shells", "--documents", "--format", "csv").code())
        .isEqualTo(Exit.WRONG_USE);
  }

  @Test
  void writesWhatIsFoundForPrograms() {
    assertThat(shell.run("search", "drones", "--format", "csv").out().lines())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).startsWith("document,source,"));
    assertThat(shell.run("search", "drones", "--format", "jsonl").out())
        .contains("\"number\": 1", "\"standing\": \"unreviewed\"", "\"words\": [[");
  }

  @Test
  void saysThatNothingWasFound() {
    Shell.Result result = shell.run("search", "zeppelins");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.all()).isEqualTo("nothing found\n");
  }

  @Test
  void searchingRefusesWrongUse() {
    assertThat(shell.run("search", "--limit", "0").code()).isEqualTo(Exit.WRONG_USE);
    assertThat(shell.run("search", "--limit", "1001").err()).contains("--limit takes 1 to 1000");
    assertThat(shell.run("search", "--from", "2023-01-01", "--to", "2022-01-01").err())
        .contains("the first day is after the last");
    assertThat(shell.run("search", "--from", "soon").code()).isEqualTo(Exit.WRONG_USE);
    Shell.Result type = shell.run("search", "--type", "gift");
    assertThat(type.code()).isEqualTo(Exit.WRONG_USE);
    assertThat(type.err()).contains("transfer", "sanction");
    assertThat(shell.run("search", "--color", "pink").code()).isEqualTo(Exit.WRONG_USE);
  }

  @Test
  void signsOfQueryLanguagesAreWords() {
    for (String sign : new String[] {"'", "\"", "*", "(", "a\" OR \"b", "NEAR(a b)", "%", "; --"}) {
      for (String option : new String[] {"--item", "--supplier", "--outlet", "--source"}) {
        assertThat(shell.run("search", option, sign).code()).as(option + sign).isLessThan(2);
      }
      assertThat(shell.run("search", sign).code()).as(sign).isLessThan(2);
      assertThat(shell.run("show", sign).code()).as(sign).isEqualTo(1);
    }
  }

  // show

  @Test
  void showsAClaimByItsNumberAndId() {
    Shell.Result claim = shell.run("show", "#1");
    assertThat(claim.out()).contains("document 1", "200 drones", "« Iran sent");
    String id =
        shell
            .run("show", "#1", "--format", "jsonl")
            .out()
            .replaceAll(".*\"id\": \"(\\w{64}).*\n", "$1");
    assertThat(id).hasSize(64);
    assertThat(shell.run("show", id.substring(0, 12)).out()).isEqualTo(claim.out());
  }

  @Test
  void showsADocumentByNumberHashAndPath() {
    Shell.Result document = shell.run("show", "2");
    assertThat(document.out()).contains("shells.html", "2022-09-06", "sha256", "taken", "#2");
    String hash = document.out().replaceAll("(?s).*sha256 +(\\w{64}).*", "$1");
    assertThat(shell.run("show", hash).out()).isEqualTo(document.out());
    assertThat(shell.run("show", shell.at("shells.html")).out()).isEqualTo(document.out());
    assertThat(shell.run("show", "2", "--format", "jsonl").out())
        .contains("\"captures\": [", "\"text\": \"");
  }

  @Test
  void showsTextAndWritesTheUntouchedBytes() throws IOException {
    assertThat(shell.run("show", "2", "--text").out()).contains("shipped").doesNotContain("<p>");
    Path file = folder.resolve("out.html");
    Shell.Result written = shell.run("show", "2", "--original", file.toString());
    assertThat(written.code()).isZero();
    assertThat(Files.readAllBytes(file))
        .isEqualTo(Files.readAllBytes(Path.of(shell.at("shells.html"))));
    Shell.Result again = shell.run("show", "2", "--original", file.toString());
    assertThat(again.code()).isEqualTo(Exit.FAULT);
    assertThat(again.err()).contains("out.html", "exists already");
  }

  @Test
  void saysWhatIsNotInTheCase() {
    for (String key :
        new String[] {"99", "#99", "abcdef", "no/such/file", "", "#", "#x", "999999999999"}) {
      Shell.Result result = shell.run("show", key);
      assertThat(result.code()).as(key).isEqualTo(1);
      assertThat(result.err()).isEqualTo("stemma: not in the case: " + key + "\n");
    }
  }

  // which case

  @Test
  void saysHowToMakeACaseWhereThereIsNone() {
    for (String command : new String[] {"search", "alias", "verify", "export", "reread"}) {
      Shell.Result result = empty().run(command);
      assertThat(result.code()).as(command).isEqualTo(Exit.FAULT);
      assertThat(result.err()).contains("no case at", "stemma add FILE", "--case");
    }
    assertThat(empty().run("watch", "--list").code()).isEqualTo(Exit.FAULT);
    assertThat(empty().caseFile()).doesNotExist();
  }

  @Test
  void whatIsNoCaseIsLeftAlone() throws IOException {
    String text = empty().file("test.case", "These are my notes, and no case.\n".repeat(50));
    Shell.Result result = empty().run("search", "x");
    assertThat(result.code()).isEqualTo(Exit.FAULT);
    assertThat(result.err()).contains("test.case").doesNotContain("\tat ");
    assertThat(Files.readString(Path.of(text))).startsWith("These are my notes");
    Shell.Result at = empty().plain("add", text, "--case", folder.toString());
    assertThat(at.code()).isEqualTo(Exit.FAULT);
    assertThat(at.err()).contains(folder.toString()).doesNotContain("\tat ");
  }

  @Test
  void theEnvironmentNamesTheCase() throws IOException, InterruptedException {
    ProcessBuilder builder = process("search", "drones");
    builder.environment().put("STEMMA_CASE", shell.caseFile().toString());
    Process process = builder.directory(folder.toFile()).start();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("#1  transfer");
    assertThat(process.waitFor()).isZero();
  }

  private static ProcessBuilder process(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstemma.home=" + Shell.HOME,
                "-cp",
                System.getProperty("java.class.path"),
                "dev.stemma.app.Main"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  @Test
  void whatWasReadIsKeptWhereTheUserStopsAndTheNextRunGoesOn()
      throws IOException, InterruptedException {
    Shell here = empty();
    Path many = Files.createDirectory(folder.resolve("many"));
    Reports reports = new Reports(1, "en", 0.5);
    for (int i = 0; i < 200; i++) {
      Files.writeString(many.resolve("r" + i + ".txt"), reports.next(60) + "Report " + i + ".\n");
    }
    Process process =
        process("add", many.toString(), "--threads=1", "--case=" + here.at("test.case")).start();
    while (process.isAlive() && here.run("search", "--limit", "1").code() != 0) {
      Thread.sleep(50);
    }
    process.toHandle().destroy();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(said).contains("stopped, run the same command to go on");
    assertThat(here.run("verify").code()).isZero();
    Shell.Result rest = here.run("add", many.toString());
    assertThat(rest.code()).isZero();
    assertThat(rest.out()).containsPattern("[1-9]\\d* documents added.*[1-9]\\d* known");
  }
}
