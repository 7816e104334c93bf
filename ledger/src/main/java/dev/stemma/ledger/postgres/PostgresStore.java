package dev.stemma.ledger.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.stemma.ledger.LedgerException;
import dev.stemma.ledger.Store;
import dev.stemma.ledger.Tables;
import dev.stemma.ledger.sql.Migrations;
import dev.stemma.ledger.sql.SqlTables;
import dev.stemma.ledger.sql.Words;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * A case in the schema {@code stemma} of a PostgreSQL database, version 15 or newer. Writers wait
 * for each other by an advisory lock. Where the server goes away, reads and writes try again for a
 * minute; opening does not. Thread-safe.
 */
public final class PostgresStore implements Store {
  /** The advisory lock that writers take; "stem" in ASCII. */
  private static final long LOCK = 0x7374656dL;

  private static final Migrations MIGRATIONS = new Migrations("postgres");
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int CONNECTIONS = 6;
  private static final int CONNECT_MS = 5_000;

  /**
   * Everything is found by a key or a word. Plans made while the tables were empty would read them
   * whole ever after, and compiling a query takes longer than answering it.
   */
  private static final String SESSION =
      "SET enable_seqscan = off; SET jit = off; SET work_mem = '32MB'";

  private final Address address;
  private final Words words = new TsVector();
  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final AtomicBoolean written = new AtomicBoolean();

  private PostgresStore(Address address, HikariDataSource pool) {
    this.address = address;
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
  }

  /**
   * Opens a case, or begins one where the database has none.
   *
   * @param location {@code postgresql://user:password@host:port/database}; what is left out is
   *     taken from PGUSER, PGPASSWORD and so on, as psql does
   */
  public static PostgresStore open(String location) {
    Address address = Address.of(location, System.getenv());
    tried(address);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    address.password().ifPresent(config::setPassword);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(CONNECT_MS);
    config.setInitializationFailTimeout(-1);
    config.setPoolName("stemma");
    config.setSchema("stemma");
    config.setConnectionInitSql(SESSION);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    PostgresStore store = new PostgresStore(address, new HikariDataSource(config));
    try {
      store.alone(PostgresStore::migrate);
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw PostgresFaults.of(address.name(), e);
    }
  }

  /** Fails at once, and with the server's own words, where the pool would try for long. */
  private static void tried(Address address) {
    Properties who = new Properties();
    who.setProperty("user", address.user());
    address.password().ifPresent(password -> who.setProperty("password", password));
    who.setProperty("loginTimeout", Integer.toString(CONNECT_MS / 1_000));
    try {
      DriverManager.getConnection(address.url(), who).close();
    } catch (SQLException e) {
      throw PostgresFaults.of(address.name(), new IllegalStateException(e));
    }
  }

  private static boolean migrate(Handle handle) {
    handle.execute("CREATE SCHEMA IF NOT EXISTS stemma");
    handle.execute("CREATE TABLE IF NOT EXISTS stemma.version (version INTEGER NOT NULL)");
    int found =
        handle
            .createQuery("SELECT coalesce(max(version), 0) FROM stemma.version")
            .mapTo(Integer.class)
            .one();
    if (found > MIGRATIONS.newest()) {
      throw new LedgerException(
          "the case was written by a newer Stemma (version " + found + "); use that one");
    }
    if (found < MIGRATIONS.newest()) {
      MIGRATIONS.run(handle, found, MIGRATIONS.newest());
      handle.execute("INSERT INTO stemma.version (version) VALUES (?)", MIGRATIONS.newest());
    }
    return true;
  }

  @Override
  public String name() {
    return address.name();
  }

  @Override
  public <T> T read(Function<Tables, T> work) {
    return patiently(
        () ->
            jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                handle -> work.apply(new SqlTables(handle, words))));
  }

  @Override
  public <T> T write(Function<Tables, T> work) {
    written.set(true);
    return alone(handle -> SqlTables.written(handle, words, work));
  }

  private <T> T alone(Function<Handle, T> work) {
    return patiently(
        () ->
            jdbi.inTransaction(
                TransactionIsolationLevel.READ_COMMITTED,
                handle -> {
                  handle.execute("SELECT pg_advisory_xact_lock(?)", LOCK);
                  return work.apply(handle);
                }));
  }

  private <T> T patiently(java.util.function.Supplier<T> work) {
    Instant end = Instant.now().plus(PATIENCE);
    for (long wait = 100; ; wait = Math.min(wait * 2, 3_000)) {
      try {
        return work.get();
      } catch (RuntimeException e) {
        if (!PostgresFaults.isLost(e) || Instant.now().isAfter(end)) {
          throw PostgresFaults.of(address.name(), e);
        }
        pause(wait);
      }
    }
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LedgerException("stopped while waiting for the server", e);
    }
  }

  @Override
  public void check() {
    read(Tables::head);
  }

  @Override
  public void scrub() {
    patiently(
        () ->
            jdbi.withHandle(
                handle -> {
                  for (String table :
                      java.util.List.of("entry", "content", "claim_words", "document_words")) {
                    handle.execute("VACUUM FULL stemma." + table);
                  }
                  return true;
                }));
  }

  @Override
  public void close() {
    if (written.get()) {
      sortWords();
    }
    pool.close();
  }

  /**
   * Words that were added last lie unsorted in the index until then, and all searches read them.
   */
  private void sortWords() {
    try {
      jdbi.useHandle(
          handle -> {
            for (Tables.Index index : Tables.Index.values()) {
              handle
                  .createQuery("SELECT gin_clean_pending_list(CAST(? AS regclass))")
                  .bind(0, "stemma." + Words.table(index) + "_index")
                  .mapTo(Long.class)
                  .one();
            }
          });
    } catch (RuntimeException e) {
      // only slower: the server does it at leisure
    }
  }
}
