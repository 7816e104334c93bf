package dev.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What proves and saves a case: verify, backup, salvage. */
class VerifyCommandTest {
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

  private void alter(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + shell.caseFile());
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }

  @Test
  void aCaseIsAsItWasWritten() {
    Shell.Result result = shell.run("verify");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("all as they were written").contains("0 redacted");
  }

  @Test
  void anAlteredContentIsNamed() throws SQLException {
    alter("UPDATE content SET packed = x'00' || CAST('forged' AS BLOB) WHERE rowid = 1");
    Shell.Result result = shell.run("verify");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).containsPattern("content \\w{64} was altered").contains("ALTERED");
  }

  @Test
  void anAlteredEntryIsNamed() throws SQLException {
    alter("UPDATE entry SET packed = (SELECT packed FROM entry WHERE number = 2) WHERE number = 1");
    Shell.Result result = shell.run("verify");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).contains("entry 1 was altered");
  }

  @Test
  void anEntryTakenAwayIsNamed() throws SQLException {
    alter("DELETE FROM entry WHERE number = 1");
    Shell.Result result = shell.run("verify");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).contains("entry 1 is missing");
  }

  @Test
  void aReceiptProvesThatTheCaseGoesOn() throws IOException {
    String receipt = shell.file("receipt.json", shell.run("verify", "--receipt").out());
    shell.run("review", "1", "accept");
    Shell.Result since = shell.run("verify", "--since", receipt);
    assertThat(since.code()).isZero();
    assertThat(since.out()).contains("goes on from the receipt", "1 were added");
    assertThat(shell.run("verify", "--since", receipt, "--proof").out())
        .startsWith("{\"holds\": true")
        .contains("\"proof\": [\"");
  }

  @Test
  void aCaseThatDoesNotGoOnIsFoundOut() throws IOException {
    shell.run("review", "1", "accept");
    String receipt = shell.file("receipt.json", shell.run("verify", "--receipt").out());
    Files.copy(
        reports.resolve("test.case"),
        shell.caseFile(),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Shell.Result cut = shell.run("verify", "--since", receipt);
    assertThat(cut.code()).isEqualTo(1);
    assertThat(cut.out()).contains("does NOT go on");
    shell.run("review", "1", "reject", "--why", "another history");
    assertThat(shell.run("verify", "--since", receipt).code()).isEqualTo(1);
    assertThat(shell.run("verify", "--since", receipt, "--proof").out())
        .startsWith("{\"holds\": false");
  }

  @Test
  void whatIsNoReceiptIsWrongUse() throws IOException {
    assertThat(shell.run("verify", "--proof").code()).isEqualTo(Exit.WRONG_USE);
    for (String text : new String[] {"", "notes", "{}", "[]", "{\"size\": -1}", "{\"size\": 1}"}) {
      Shell.Result result = shell.run("verify", "--since", shell.file("r.json", text));
      assertThat(result.code()).as(text).isEqualTo(Exit.WRONG_USE);
      assertThat(result.err()).contains("r.json: no ");
    }
    Shell.Result none = shell.run("verify", "--since", shell.at("none.json"));
    assertThat(none.code()).isEqualTo(Exit.FAULT);
    assertThat(none.err()).contains("none.json", "no such file");
  }

  @Test
  void aBackupHasTheSameReceipt() throws IOException {
    Shell.Result result = shell.run("backup", shell.at("copy.case"));
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("entries copied to").contains("copy.case");
    assertThat(root(shell.plain("verify", "--receipt", "--case", shell.at("copy.case")).out()))
        .isEqualTo(root(shell.run("verify", "--receipt").out()));
    assertThat(shell.plain("verify", "--case", shell.at("copy.case")).code()).isZero();
    Shell.Result again = shell.run("backup", shell.at("copy.case"));
    assertThat(again.code()).isEqualTo(Exit.FAULT);
    assertThat(again.err()).contains("no empty case");
    String notes = shell.file("notes.txt", "Not a case. ".repeat(100));
    assertThat(shell.run("backup", notes).code()).isEqualTo(Exit.FAULT);
    assertThat(Files.readString(Path.of(notes))).startsWith("Not a case.");
  }

  private static String root(String receipt) {
    return receipt.replaceAll(".*(\"root\": \"\\w{64}\").*\n", "$1");
  }

  @Test
  void whatIsSoundOfADamagedCaseIsSaved() throws SQLException {
    alter("UPDATE content SET packed = x'0001' WHERE rowid = 1");
    String saved = shell.at("saved.case");
    Shell.Result result = shell.plain("salvage", shell.caseFile().toString(), saved);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("lost: entry");
    assertThat(result.out()).contains("entries copied to", "lost");
    assertThat(shell.plain("verify", "--case", saved).code()).isZero();
    assertThat(shell.plain("search", "shells", "--case", saved).code()).isZero();
    Shell.Result again = shell.plain("salvage", shell.caseFile().toString(), saved);
    assertThat(again.code()).isEqualTo(Exit.FAULT);
    assertThat(again.err()).contains("exists already");
    assertThat(shell.plain("salvage", shell.at("none.case"), shell.at("x")).err())
        .contains("no case at");
  }
}
