package dev.stemma.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.LedgerContract;
import dev.stemma.ledger.Load;
import dev.stemma.ledger.Store;
import dev.stemma.testkit.PostgresServer;
import dev.stemma.testkit.Required;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresLedgerTest extends LedgerContract {
  private static @Nullable PostgresServer server;

  @BeforeAll
  static void start() {
    assumeFalse(
        Required.isMissing("postgres", PostgresServer.isInstalled()),
        "SKIPPED: PostgreSQL is not installed (Debian: postgresql)");
    server = PostgresServer.start();
    run("CREATE DATABASE another");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static PostgresServer server() {
    return java.util.Objects.requireNonNull(server);
  }

  @Override
  @BeforeEach
  protected void begin() {
    run("DROP SCHEMA IF EXISTS stemma CASCADE");
    super.begin();
  }

  private static void run(String sql) {
    String url = Address.of(server().location(), java.util.Map.of()).url();
    try (Connection connection = DriverManager.getConnection(url, "stemma", "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected Store open() {
    return PostgresStore.open(server().location());
  }

  @Override
  protected Store another() {
    run("DROP DATABASE another");
    run("CREATE DATABASE another");
    return PostgresStore.open(server().location().replace("/postgres", "/another"));
  }

  @Override
  protected void alter(long entry, byte[] packed) {
    String url = Address.of(server().location(), java.util.Map.of()).url();
    try (Connection connection = DriverManager.getConnection(url, "stemma", "");
        PreparedStatement update =
            connection.prepareStatement("UPDATE stemma.entry SET packed = ? WHERE number = ?")) {
      update.setBytes(1, packed);
      update.setLong(2, entry);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aServerThatIsStoppedAndStartedInMidRunLosesNothing() throws Exception {
    Ledger ledger = ledger();
    CompletableFuture<Void> adding =
        CompletableFuture.runAsync(
            () -> Load.findings(50, 60).forEach(f -> ledger.add(List.of(f))));
    TimeUnit.MILLISECONDS.sleep(300);
    server().stop();
    TimeUnit.MILLISECONDS.sleep(500);
    server().resume();
    adding.get(2, TimeUnit.MINUTES);
    assertThat(ledger.counts().documents()).isEqualTo(60);
    assertThat(ledger.verify((done, all) -> {}).faults()).isEmpty();
  }
}
