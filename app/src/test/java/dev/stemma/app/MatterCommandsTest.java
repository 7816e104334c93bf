package dev.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people say of matters and sources: matter, grade, source. */
class MatterCommandsTest {
  private static final String DRONES = "TUR>MLI:drones";
  private static final String WHOLE = "ZAF>MLI:armoured-vehicles";
  private static final String PART = "RUS>MLI:materiel";

  @TempDir private static Path reports = Path.of(".");

  @TempDir private Path folder = Path.of(".");
  private Shell shell = Shell.in(folder);

  @BeforeAll
  static void add() {
    Shell.in(reports).run("add", Shell.HOME.resolve("samples/drones-mali.jsonl").toString());
    Shell.in(reports).run("dossiers");
  }

  @BeforeEach
  void copy() throws IOException {
    shell = Shell.in(folder);
    Files.copy(reports.resolve("test.case"), shell.caseFile());
  }

  private Shell.Result matter(String... arguments) {
    List<String> all = new ArrayList<>(List.of("matter"));
    all.addAll(List.of(arguments));
    all.add("--case=" + shell.caseFile());
    return shell.plain(all.toArray(String[]::new));
  }

  // matter

  @Test
  void mergesTwoMattersOnceAndTakesItBack() {
    Shell.Result merged = matter("merge", PART, WHOLE, "--by", "Ann", "--why", "one sale");
    assertThat(merged.code()).isZero();
    assertThat(merged.out()).contains(PART + " is now part of " + WHOLE, "reports", "undo: stemma");
    assertThat(shell.run("dossiers").out()).doesNotContain(PART);
    assertThat(shell.run("dossier", PART).out()).isEqualTo(shell.run("dossier", WHOLE).out());
    assertThat(matter("merge", PART, WHOLE).out()).contains("merged already", "by Ann", "one sale");
    assertThat(matter("list").out()).contains(PART + " is part of " + WHOLE);
    assertThat(matter("undo", WHOLE).out()).contains("taken back: " + PART);
    assertThat(matter("list").out()).isEmpty();
    assertThat(shell.run("dossiers").out()).contains(PART);
  }

  @Test
  void splitsClaimsOffAndTakesThemBack() {
    Shell.Result split = matter("split", DRONES, "#18", "--as", "french-count");
    assertThat(split.code()).isZero();
    assertThat(split.out()).contains("1 claim of " + DRONES, DRONES + "@french-count");
    assertThat(shell.run("dossier", DRONES + "@french-count").out())
        .contains("Turkey → Mali: drones (french-count)", "Example Monitor");
    assertThat(shell.run("dossier", DRONES).out())
        .doesNotContain("satellite", "Example Monitor  #");
    assertThat(matter("split", DRONES, "#18", "--as", "french-count").out())
        .contains("split off already");
    assertThat(matter("list", "--format", "json").out()).contains("\"as\": \"french-count\"");
    assertThat(matter("undo", DRONES + "@french-count").out()).contains("taken back: 1 claim");
    assertThat(shell.run("dossier", DRONES).out()).contains("Example Monitor");
    assertThat(matter("undo", DRONES).out()).contains("nothing was merged or split");
  }

  @Test
  void mattersAndClaimsMustBeThere() {
    assertThat(matter("merge", "FOO>BAR:tanks", DRONES).code()).isEqualTo(1);
    assertThat(matter("merge", DRONES, "FOO>BAR:tanks").err()).contains("no matter found");
    assertThat(matter("merge", DRONES, DRONES).code()).isEqualTo(Exit.WRONG_USE);
    assertThat(matter("split", DRONES, "#999", "--as", "x").err()).contains("no claim #999");
    assertThat(matter("split", WHOLE, "#18", "--as", "x").err()).contains("#18 is not in " + WHOLE);
    assertThat(matter("split", DRONES, "#18", "--as", "No Name").code()).isEqualTo(Exit.WRONG_USE);
    assertThat(matter("split", DRONES, "#18", "--as", "2023-03").code()).isEqualTo(Exit.WRONG_USE);
    assertThat(matter("undo", "FOO>BAR:tanks").code()).isEqualTo(1);
    assertThat(shell.plain("matter").code()).isEqualTo(Exit.WRONG_USE);
  }

  // grade

  @Test
  void gradesAMatterBesideTheSuggestion() {
    Shell.Result result =
        shell.run("grade", DRONES, "3", "--by", "Ann", "--why", "all sides have a stake");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("suggested", "3, possibly true by Ann", "all sides");
    assertThat(shell.run("dossier", DRONES).out()).contains("given", "by Ann");
    assertThat(shell.run("dossiers").out()).contains("3 (1)");
    assertThat(shell.run("grade", "#1", "--format", "json").out()).contains("\"value\": \"3\"");
    assertThat(shell.run("grade", DRONES, "--undo").out()).doesNotContain("Ann");
    assertThat(shell.run("dossiers").out()).doesNotContain("3 (1)");
  }

  @Test
  void sixMeansUnknown() {
    assertThat(shell.run("grade", DRONES, "6", "--why", "no access").out())
        .contains("cannot be judged (6)");
  }

  @Test
  void gradingRefusesWrongUse() {
    assertThat(shell.run("grade", DRONES, "7", "--why", "x").code()).isEqualTo(Exit.WRONG_USE);
    assertThat(shell.run("grade", DRONES, "3").err()).contains("needs a reason");
    assertThat(shell.run("grade", DRONES, "3", "--undo").code()).isEqualTo(Exit.WRONG_USE);
    assertThat(shell.run("grade", "FOO>BAR:tanks", "3", "--why", "x").code()).isEqualTo(1);
    assertThat(shell.run("source", "KCNA", "G", "--why", "x").code()).isEqualTo(Exit.WRONG_USE);
    assertThat(shell.run("source", "KCNA", "B").err()).contains("needs a reason");
    assertThat(shell.run("source", "…").code()).isEqualTo(Exit.WRONG_USE);
  }

  // source

  @Test
  void showsTheRecordOfAnOutlet() {
    Shell.Result result = shell.run("source", "sahel wire");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains(
            "not graded", "1 with a matter", "0 repeat", "carried first: 1 confirmed", DRONES);
    assertThat(shell.run("source", "Example Post").out())
        .contains("1 with a matter; 1 repeat another's text", "no matters carried first");
    assertThat(shell.run("source", "KCNA").code()).isEqualTo(1);
  }

  @Test
  void gradesAnOutlet() {
    assertThat(shell.run("source", "Sahel Wire", "b", "--by", "Ann", "--why", "checked").out())
        .contains("B, usually reliable by Ann");
    assertThat(shell.run("source", "Sahel Wire", "--format", "json").out())
        .contains("\"value\": \"B\"", "\"carried_first\": [\"" + DRONES + "\"");
    assertThat(shell.run("source", "Sahel Wire", "F", "--why", "too few").out())
        .contains("cannot be judged (F)");
    assertThat(shell.run("source", "Sahel Wire", "--undo").out()).contains("not graded");
  }
}
