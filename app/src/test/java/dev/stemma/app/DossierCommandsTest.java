package dev.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What shows matters: dossiers, dossier, trace, on the sample story of drones for Mali. */
class DossierCommandsTest {
  private static final String KEY = "TUR>MLI:drones";

  @TempDir private static Path reports = Path.of(".");
  private static Shell shell = Shell.in(reports);

  @TempDir private Path folder = Path.of(".");

  @BeforeAll
  static void add() {
    shell = Shell.in(reports);
    shell.run("add", Shell.HOME.resolve("samples/drones-mali.jsonl").toString());
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = DossierCommandsTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static JsonNode json(String text) {
    return new ObjectMapper().readTree(text);
  }

  // dossiers

  @Test
  void listsMattersTheLatestFirst() {
    Shell.Result result = shell.run("dossiers");
    assertThat(result.code()).isZero();
    assertThat(result.out().lines().findFirst().orElse(""))
        .contains("reports", "origins", "denied", "grade", "days", "matter");
    assertThat(result.out().lines().skip(1).findFirst().orElse(""))
        .contains("Turkey → Mali: drones", KEY, "2023-03-14 – 06-05");
  }

  @Test
  void listsWhatIsAskedFor() {
    assertThat(shell.run("dossiers", "--party", "Turquie", "--item", "Bayraktar TB2").out().lines())
        .hasSize(2);
    assertThat(shell.run("dossiers", "--party", "ZAF").out()).doesNotContain("drones");
    assertThat(shell.run("dossiers", "--contested").out().lines()).hasSize(2);
    assertThat(shell.run("dossiers", "--from", "2023-06-01").out()).contains(KEY);
    assertThat(shell.run("dossiers", "--to", "2023-06-01").out()).doesNotContain(KEY);
    assertThat(shell.run("dossiers", "turquie", "drones").out()).contains(KEY);
    assertThat(shell.run("dossiers", "--type", "transfer").out()).contains(KEY);
    Shell.Result none = shell.run("dossiers", "zeppelins");
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).contains("no matter found", "stemma dossier WORDS");
  }

  @Test
  void saysHowManyMoreThereAre() {
    Shell.Result result = shell.run("dossiers", "--limit", "1");
    assertThat(result.out()).contains(KEY);
    assertThat(result.err()).containsPattern("\\d more; --limit \\d+ shows all");
  }

  @Test
  void refusesWrongUse() {
    assertThat(shell.run("dossiers", "--limit", "0").code()).isEqualTo(Exit.WRONG_USE);
    assertThat(shell.run("dossiers", "--type", "gift").err()).contains("transfer", "sanction");
    assertThat(shell.run("dossiers", "--from", "2023-06-01", "--to", "2023-01-01").err())
        .contains("the first day is after the last");
    assertThat(shell.run("dossier", KEY, "--language", "xx").code()).isEqualTo(Exit.WRONG_USE);
    assertThat(shell.run("dossier").code()).isEqualTo(Exit.WRONG_USE);
  }

  @Test
  void writesAllMattersForPrograms() {
    JsonNode all = json(shell.run("dossiers", "--format", "json").out());
    assertThat(all.path("matters").size()).isGreaterThan(3);
    assertThat(all.path("copies").size()).isEqualTo(3);
    JsonNode some = json(shell.run("dossiers", "--format", "json", "--item", "drones").out());
    assertThat(some.path("matters").size()).isEqualTo(1);
    JsonNode matter = some.path("matters").path(0);
    assertThat(matter.path("key").stringValue()).isEqualTo(KEY);
    assertThat(matter.path("documents").path(0).propertyNames())
        .contains("id", "origin", "polarity", "copy_of", "edges");
    assertThat(matter.path("origins").path(0).propertyNames())
        .contains("id", "counted", "polarity");
    assertThat(
            json(shell.run("dossiers", "--format", "json", "--limit", "1").out()).path("matters"))
        .hasSize(1);
    JsonNode none = json(shell.run("dossiers", "zeppelins", "--format", "json").out());
    assertThat(none.path("matters").size()).isZero();
  }

  // dossier

  @Test
  void showsADossier() throws IOException {
    Shell.Result result = shell.run("dossier", KEY);
    assertThat(result.code()).isZero();
    assertThat(result.out()).isEqualTo(golden("drones-mali.dossier.txt"));
  }

  @Test
  void findsADossierByClaimKeyAndWords() {
    String dossier = shell.run("dossier", KEY).out();
    assertThat(shell.run("dossier", "tur>mli:drones").out()).isEqualTo(dossier);
    assertThat(shell.run("dossier", "#1").out()).isEqualTo(dossier);
    assertThat(shell.run("dossier", "1").out()).isEqualTo(dossier);
    assertThat(shell.run("dossier", "runway", "satellite").code()).isEqualTo(1);
    assertThat(shell.run("dossier", "Bayraktar", "drones").out()).isEqualTo(dossier);
  }

  @Test
  void letsUsersChooseAmongSeveral() {
    Shell.Result result = shell.run("dossier", "Mali");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).contains(KEY, "RUS>MLI:materiel");
    assertThat(result.err()).contains("matters fit; choose by key: stemma dossier '");
  }

  @Test
  void saysWhatIsNotThere() {
    for (String what : new String[] {"#999", "999", "FOO>BAR:drones", "zeppelins", "'", "*", "@"}) {
      Shell.Result result = shell.run("dossier", what);
      assertThat(result.code()).as(what).isEqualTo(1);
      assertThat(result.err()).as(what).contains("no matter found", "stemma dossiers");
    }
  }

  @Test
  void givesTheVerdictInFrench() {
    assertThat(shell.run("dossier", KEY, "--language", "fr").out())
        .contains("9 articles, 3 origines");
  }

  @Test
  void writesADossierForPrograms() {
    JsonNode dossier = json(shell.run("dossier", KEY, "--format", "json").out());
    assertThat(dossier.path("verdict").stringValue()).contains("3 independent origins");
    assertThat(dossier.path("documents").path(0).path("words").stringValue())
        .startsWith("Turkey has delivered six");
    assertThat(dossier.path("grade").path("suggested").stringValue()).isEqualTo("1");
  }

  // trace

  @Test
  void drawsAStemma() throws IOException {
    assertThat(shell.run("trace", "#1").out()).isEqualTo(golden("drones-mali.trace.txt"));
  }

  @Test
  void drawsWithoutBoxesWhereAsked() {
    assertThat(shell.run("trace", KEY, "--ascii").out())
        .contains("|- 2023-03-14 Sahel Wire #1", "`- ")
        .doesNotContain("├", "this claim");
  }

  @Test
  void writesAStemmaForPrograms() {
    JsonNode stemma = json(shell.run("trace", "#1", "--format", "json").out());
    JsonNode root = stemma.path("origins").path(0);
    assertThat(root.path("id").stringValue()).isEqualTo("MLI");
    assertThat(root.path("children").path(0).path("copies").size()).isEqualTo(3);
    assertThat(stemma.path("claim").longValue()).isEqualTo(1);
  }

  @Test
  void whatSteersATerminalIsShownAsCodes() throws IOException {
    Shell here = Shell.in(folder);
    here.run(
        "add",
        here.file(
            "a.jsonl",
            "{\"id\": \"x\", \"language\": \"en\", \"publisher\": \"Bad\\u001b[31m Post\","
                + " \"text\": \"Iran sent 200 drones to Russia,\\u202e officials said.\"}\n"));
    for (String command : new String[] {"dossiers", "dossier", "trace"}) {
      Shell.Result result =
          command.equals("dossiers") ? here.run(command) : here.run(command, "#1");
      assertThat(result.out()).as(command).contains("Iran → Russia: drones");
      assertThat(result.out()).doesNotContain("\u001b", "\u202e");
    }
  }

  @Test
  void aCaseWithoutMattersSaysSo() throws IOException {
    Shell here = Shell.in(folder);
    here.run("add", here.file("a.txt", "The weather was fine in Paris on Monday.\n"));
    assertThat(here.run("dossiers").code()).isEqualTo(1);
    assertThat(here.run("dossiers").err()).contains("no matter found");
    assertThat(json(here.run("dossiers", "--format", "json").out()).path("matters").size())
        .isZero();
  }
}
