package dev.stemma.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.LedgerException;
import dev.stemma.ledger.Load;
import dev.stemma.testkit.PostgresServer;
import dev.stemma.testkit.Required;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a user reads where a server refuses or does not answer, and how soon. */
class PostgresFaultsTest {
  private static final String SECRET = "s3cret%2Fwords";
  private static @Nullable PostgresServer server;

  @BeforeAll
  static void start() {
    assumeFalse(
        Required.isMissing("postgres", PostgresServer.isInstalled()),
        "SKIPPED: PostgreSQL is not installed (Debian: postgresql)");
    server = PostgresServer.start();
    run("CREATE ROLE ann LOGIN PASSWORD 's3cret/words'");
    run("GRANT CREATE ON DATABASE postgres TO ann");
    run(
        "COPY (VALUES ('host all ann 127.0.0.1/32 scram-sha-256'), ('host all all 127.0.0.1/32"
            + " trust')) TO '"
            + hba()
            + "'");
    run("SELECT pg_reload_conf()");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static String location() {
    return java.util.Objects.requireNonNull(server).location();
  }

  private static String as(String who) {
    return location().replace("stemma@", who + "@");
  }

  private static void run(String sql) {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection connection() throws SQLException {
    return DriverManager.getConnection(Address.of(location(), Map.of()).url(), "stemma", "");
  }

  private static String hba() {
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        var result = statement.executeQuery("SHOW hba_file")) {
      result.next();
      return result.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Throwable fault(String location) {
    @Nullable Throwable fault =
        catchThrowable(
            () -> {
              try (PostgresStore store = PostgresStore.open(location)) {
                throw new AssertionError(store.name() + " was opened");
              }
            });
    return java.util.Objects.requireNonNull(fault);
  }

  /** Not in the message, nor in that of any cause. */
  private static void assertDiscreet(Throwable fault) {
    StringWriter all = new StringWriter();
    fault.printStackTrace(new PrintWriter(all));
    assertThat(all.toString()).doesNotContain("s3cret", "wrong");
  }

  @Test
  @Timeout(10)
  void theRightPasswordOpensTheCaseAndIsNotInItsName() {
    try (PostgresStore store = PostgresStore.open(as("ann:" + SECRET));
        Ledger ledger = Ledger.open(store, Clock.systemUTC())) {
      ledger.add(Load.findings(1, 1));
      assertThat(ledger.counts().documents()).isEqualTo(1);
      assertThat(ledger.name()).startsWith("postgresql://ann@127.0.0.1:").doesNotContain("s3cret");
    }
  }

  @Test
  @Timeout(5)
  void aWrongPasswordIsRefusedAtOnce() {
    for (String who : List.of("ann:wrong", "ann:s3cret", "ann")) {
      Throwable fault = fault(as(who));
      assertThat(fault)
          .isInstanceOf(LedgerException.class)
          .hasMessageStartingWith("postgresql://ann@127.0.0.1:")
          .hasMessageContaining("password");
      assertDiscreet(fault);
    }
  }

  @Test
  @Timeout(5)
  void aMissingDatabaseIsNamed() {
    Throwable fault = fault(location().replace("/postgres", "/missing"));
    assertThat(fault)
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("/missing has no such database")
        .hasMessageContaining("createdb");
  }

  @Test
  @Timeout(5)
  void aDatabaseWhereTheUserMayMakeNothingSaysSo() {
    run("DROP DATABASE IF EXISTS locked");
    run("CREATE DATABASE locked");
    Throwable fault = fault(as("ann:" + SECRET).replace("/postgres", "/locked"));
    assertThat(fault)
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("permission denied for database locked");
    assertDiscreet(fault);
  }

  @Test
  @Timeout(10)
  void whereNoServerIsItFailsAtOnce() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Throwable fault = fault("postgresql://ann:wrong@127.0.0.1:" + port + "/cases");
    assertThat(fault)
        .isInstanceOf(LedgerException.class)
        .hasMessageStartingWith("postgresql://ann@127.0.0.1:" + port + "/cases cannot be reached")
        .hasMessageContaining("Is the server running?");
    assertDiscreet(fault);
  }

  @Test
  @Timeout(10)
  void aServerThatNeverAnswersIsGivenUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Throwable fault =
          fault("postgresql://ann:wrong@127.0.0.1:" + silent.getLocalPort() + "/cases");
      assertThat(fault)
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("cannot be reached");
      assertDiscreet(fault);
    }
  }

  @Test
  @Timeout(10)
  void aHostThatNobodyKnowsIsNamed() {
    Throwable fault = fault("postgresql://ann:wrong@no-such-host.invalid/cases");
    assertThat(fault)
        .isInstanceOf(LedgerException.class)
        .hasMessageStartingWith("postgresql://ann@no-such-host.invalid:5432/cases cannot be")
        .hasMessageContaining("no-such-host.invalid");
    assertDiscreet(fault);
  }
}
