package dev.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people say of claims: review, alias, and what an export makes of it. */
class ReviewCommandTest {
  @TempDir private static Path reports = Path.of(".");

  @TempDir private Path folder = Path.of(".");
  private Shell shell = Shell.in(folder);

  @BeforeAll
  static void add() throws IOException {
    Shell.withReports(reports);
  }

  @BeforeEach
  void copy() throws IOException {
    shell = Shell.in(folder);
    Files.copy(reports.resolve("test.case"), shell.caseFile());
  }

  @Test
  void acceptsAndTakesBack() {
    Shell.Result result = shell.run("review", "1", "accept", "--by", "Ann", "--why", "checked");
    assertThat(result.code()).isZero();
    assertThat(result.out()).isEqualTo("#1 is accepted (undo: stemma review 1 undo)\n");
    assertThat(shell.run("show", "#1").out()).contains("(accepted)", "accept by Ann", "checked");
    assertThat(shell.run("review", "#1", "undo").out()).contains("#1 is unreviewed");
    assertThat(shell.run("show", "#1").out()).contains("undo by").doesNotContain("(accepted)");
  }

  @Test
  void whatIsRejectedIsLeftOut() {
    assertThat(shell.run("review", "1", "reject", "--why", "a caption").code()).isZero();
    assertThat(shell.run("search", "drones").code()).isEqualTo(1);
    assertThat(shell.run("search", "drones", "--standing", "rejected").out())
        .contains("(rejected)", "a caption");
    assertThat(shell.run("export").out()).doesNotContain("200 drones\"");
    assertThat(shell.run("export", "--format", "csv").out())
        .doesNotContain("drones.txt")
        .contains("shells.html");
  }

  @Test
  void correctionsAreSearchedShownAndExported() {
    Shell.Result result =
        shell.run(
            "review",
            "1",
            "correct",
            "--set",
            "stage=agreed",
            "--set",
            "supplier=Belarus",
            "--set",
            "time=2022-08-01/2022-08-31",
            "--why",
            "next sentence");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("#1 is corrected");
    assertThat(shell.run("show", "#1").out())
        .contains("transfer agreed", "Belarus [BLR]", "2022-08-01 to 2022-08-31");
    assertThat(shell.run("search", "--supplier", "Belarus", "--stage", "agreed").code()).isZero();
    assertThat(shell.run("search", "--supplier", "Iran").code()).isEqualTo(1);
    assertThat(shell.run("export").out()).contains("\"stage\": \"agreed\"", "\"BLR\"");
    assertThat(shell.run("export", "--format", "csv").out()).contains(",agreed,", ",BLR,");
  }

  @Test
  void aMissedClaimIsAddedSearchedAndTakenBack() throws IOException {
    Path file = folder.resolve("claim.json");
    Files.writeString(
        file,
        "{\"type\": \"cooperation\", \"evidence\": {\"begin\": 0, \"end\": 9}, \"certainty\":"
            + " \"stated\", \"polarity\": \"affirmed\", \"roles\": {\"parties\": [{\"text\":"
            + " \"Chad\", \"id\": \"TCD\"}]}}");
    Shell.Result added =
        shell.run(
            "review", "1", "add", "--file", file.toString(), "--by", "Ann", "--why", "missed");
    assertThat(added.err()).isEmpty();
    assertThat(added.out()).contains("is added (undo: stemma review ");
    String number = added.out().replaceAll("\\D*(\\d+).*\\s*", "$1");
    assertThat(shell.run("show", "#" + number).out()).contains("(added)", "add by Ann", "Chad");
    assertThat(shell.run("search", "--party", "Chad", "--standing", "added").code()).isZero();
    assertThat(shell.run("export").out()).contains("\"TCD\"");
    assertThat(shell.run("verify").code()).isZero();
    assertThat(shell.run("review", number, "undo").out()).contains("is rejected");
    assertThat(shell.run("review", "1", "add").code()).isEqualTo(2);
    Files.writeString(file, "{");
    assertThat(shell.run("review", "1", "add", "--file", file.toString()).code()).isEqualTo(2);
  }

  @Test
  void anEmptyValueTakesARoleAway() {
    shell.run("review", "1", "correct", "--set", "recipient=");
    assertThat(shell.run("show", "#1").out()).doesNotContain("[RUS]");
  }

  @Test
  void aCorrectedClaimKeepsItsIdInEveryShape() {
    String id = id(shell.run("show", "#1", "--format", "jsonl").out());
    shell.run("review", "1", "correct", "--set", "stage=agreed");
    assertThat(id(shell.run("show", "#1", "--format", "jsonl").out())).isEqualTo(id);
    assertThat(shell.run("search", "drones", "--format", "csv").out()).contains(id);
    assertThat(shell.run("export", "--format", "csv").out()).contains(id);
    assertThat(shell.run("show", id.substring(0, 16)).code()).isZero();
  }

  private static String id(String json) {
    return json.replaceAll(".*\"id\": \"(\\w{64})\".*\n", "$1");
  }

  @Test
  void reviewingRefusesWrongUse() {
    wrong("a rejection needs a reason: --why", "review", "1", "reject");
    wrong("a verdict is accept, reject, correct, undo or add", "review", "1", "maybe");
    wrong("--set goes with correct", "review", "1", "accept", "--set", "stage=agreed");
    wrong("--set goes with correct", "review", "1", "correct");
    wrong("colour", "review", "1", "correct", "--set", "colour=red");
    wrong("FIELD=VALUE", "review", "1", "correct", "--set", "stage");
    wrong("given", "review", "1", "correct", "--set", "stage=given");
    wrong("", "review", "1", "correct", "--set", "time=2022-13-45");
    wrong("", "review", "1", "correct", "--set", "time=2022-02-01/2022-01-01");
    wrong("", "review", "1", "correct", "--set", "type=");
    assertThat(shell.run("show", "#1").out()).doesNotContain("review");
  }

  private void wrong(String message, String... arguments) {
    Shell.Result result = shell.run(arguments);
    assertThat(result.code()).as(String.join(" ", arguments)).isEqualTo(Exit.WRONG_USE);
    assertThat(result.err()).contains(message).contains("review").doesNotContain("\tat ");
  }

  @Test
  void saysThatThereIsNoSuchClaim() {
    Shell.Result result = shell.run("review", "99", "accept");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).isEqualTo("stemma: no claim 99\n");
  }

  @Test
  void twoNamesMeanOneUntilTheyAreSplit() {
    assertThat(shell.run("search", "--supplier", "Persia").code()).isEqualTo(1);
    assertThat(shell.run("alias", "Persia", "Iran").code()).isZero();
    assertThat(shell.run("search", "--supplier", "Persia").out()).contains("drones.txt");
    assertThat(shell.run("alias").out()).isEqualTo("Persia = Iran\n");
    assertThat(shell.run("alias", "Persia", "--split", "--why", "another one").code()).isZero();
    assertThat(shell.run("search", "--supplier", "Persia").code()).isEqualTo(1);
    assertThat(shell.run("alias").out()).isEmpty();
    assertThat(shell.run("alias", "Persia").code()).isEqualTo(Exit.WRONG_USE);
    assertThat(shell.run("alias", "Persia", "Iran", "--split").code()).isEqualTo(Exit.WRONG_USE);
    assertThat(shell.run("alias", " ", "Iran").code()).isEqualTo(Exit.WRONG_USE);
  }

  @Test
  void whatPeopleWriteDoesNotSteerATerminal() {
    String evil = "\u001b]0;x\u0007\u202E\u009b2J";
    shell.run("review", "1", "accept", "--by", evil, "--why", evil);
    shell.run("alias", "Persia" + evil, "Iran" + evil);
    shell.run("review", "2", "correct", "--set", "supplier=" + evil + "B");
    for (Shell.Result result :
        new Shell.Result[] {
          shell.run("show", "1"),
          shell.run("show", "2"),
          shell.run("alias"),
          shell.run("search"),
          shell.run("search", "--format", "csv"),
          shell.run("search", "--format", "jsonl"),
          shell.run("review", evil, "accept"),
          shell.run("review", "1", evil),
          shell.run("review", "1", "correct", "--set", evil),
          shell.run("review", "1", "correct", "--set", "stage=" + evil),
          shell.run("show", evil),
          shell.run("search", "--type", evil),
          shell.run("search", "--from", evil),
          shell.run("search", "--" + evil),
          shell.run("verify", "--since", evil),
          shell.run("redact", evil, "--why", "x"),
          shell.plain("search", "--case", evil),
          shell.plain(evil)
        }) {
      assertThat(result.all()).doesNotContain("\u001b", "\u0007", "\u009b");
      assertThat(result.all()).doesNotContain("\tat ");
    }
  }

  @Test
  void documentsThatWereRedactedSayNothing() {
    Shell.Result preview = shell.run("redact", "1", "--why", "court order");
    assertThat(preview.code()).isZero();
    assertThat(preview.out()).contains("would redact document 1", "drones.txt", "--yes");
    assertThat(shell.run("search", "drones").code()).isZero();
    assertThat(shell.run("redact", "1", "--yes").err()).contains("--why");
    assertThat(shell.run("redact", "9", "--why", "x", "--yes").code()).isEqualTo(1);
    Shell.Result done = shell.run("redact", "1", "--why", "court order", "--yes");
    assertThat(done.out()).startsWith("redacted document 1");
    assertThat(shell.run("search", "drones").code()).isEqualTo(1);
    assertThat(shell.run("show", "1").out()).contains("redacted", "court order");
    assertThat(shell.run("show", "1", "--original", shell.at("o")).code()).isEqualTo(1);
    assertThat(shell.run("verify").code()).isZero();
    Shell.Result again = shell.run("add", reports.resolve("drones.txt").toString());
    assertThat(again.code()).isEqualTo(Exit.SOME_SKIPPED);
    assertThat(again.err()).contains("redacted in this case");
  }
}
