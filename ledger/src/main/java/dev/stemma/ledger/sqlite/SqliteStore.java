package dev.stemma.ledger.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.stemma.ledger.LedgerException;
import dev.stemma.ledger.Store;
import dev.stemma.ledger.Tables;
import dev.stemma.ledger.sql.KeptStatements;
import dev.stemma.ledger.sql.Migrations;
import dev.stemma.ledger.sql.SqlTables;
import dev.stemma.ledger.sql.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * A case in one SQLite file: write-ahead log, one writer at a time, on disk at each commit ({@code
 * synchronous=FULL}). Thread-safe.
 */
public final class SqliteStore implements Store {
  /** "STEM" in the file's header tells a case from other databases. */
  private static final int APPLICATION = 0x5354454d;

  private static final Migrations MIGRATIONS = new Migrations("sqlite");
  private static final int PATIENCE_MS = 30_000;
  private static final int READERS = 4;
  private static final int PAGE = 8192;
  private static final int CACHE_KIB = 32_768;

  private final Path file;
  private final Words words = new Fts5();
  private final ReentrantLock writing = new ReentrantLock(true);
  private final HikariDataSource writers;
  private final HikariDataSource readers;
  private final Jdbi writer;
  private final Jdbi reader;

  private SqliteStore(Path file, HikariDataSource writers, HikariDataSource readers) {
    this.file = file;
    this.writers = writers;
    this.readers = readers;
    this.writer = Jdbi.create(writers).setStatementBuilderFactory(c -> new KeptStatements());
    this.reader = Jdbi.create(readers);
  }

  /**
   * Opens a case, or begins one where there is no file. A case of an older version is brought to
   * this one, after a copy of it was put beside it as {@code FILE.v1}.
   *
   * @throws LedgerException where the file is no case, is damaged, or is of a newer version
   */
  public static SqliteStore open(Path file) {
    return open(file, MIGRATIONS.newest());
  }

  static SqliteStore open(Path file, int version) {
    HikariDataSource writer = pool(file, TransactionMode.IMMEDIATE, 1, "stemma-writer");
    HikariDataSource readers = pool(file, TransactionMode.DEFERRED, READERS, "stemma-reader");
    SqliteStore store = new SqliteStore(file, writer, readers);
    try {
      store.prepare(version);
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw SqliteFaults.of(file, e);
    }
  }

  private static HikariDataSource pool(Path file, TransactionMode mode, int size, String name) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setTransactionMode(mode);
    config.setBusyTimeout(PATIENCE_MS);
    config.setPageSize(PAGE);
    config.setCacheSize(-CACHE_KIB);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(source);
    pool.setMaximumPoolSize(size);
    pool.setMinimumIdle(0);
    pool.setPoolName(name);
    pool.setInitializationFailTimeout(-1);
    pool.setConnectionTimeout(PATIENCE_MS);
    return new HikariDataSource(pool);
  }

  private void prepare(int version) {
    boolean begun = Files.exists(file) && file.toFile().length() > 0;
    int found = begun ? version() : 0;
    if (found > version) {
      throw new LedgerException(
          file + " was written by a newer Stemma (version " + found + "); use that one");
    }
    if (found > 0 && found < version) {
      backup(file.resolveSibling(file.getFileName() + ".v" + found));
    }
    if (found < version) {
      inWriter(handle -> migrate(handle, version));
    }
  }

  private int version() {
    return reader.withHandle(
        handle -> {
          int application = pragma(handle, "application_id");
          int tables =
              handle.createQuery("SELECT count(*) FROM sqlite_master").mapTo(Integer.class).one();
          if (application != APPLICATION && tables > 0) {
            throw new LedgerException(file + " is a database, but no case of Stemma's");
          }
          return pragma(handle, "user_version");
        });
  }

  private static int migrate(Handle handle, int version) {
    int found = pragma(handle, "user_version");
    MIGRATIONS.run(handle, found, version);
    handle.execute("PRAGMA application_id = " + APPLICATION);
    handle.execute("PRAGMA user_version = " + version);
    return version;
  }

  private static int pragma(Handle handle, String name) {
    return handle.createQuery("PRAGMA " + name).mapTo(Integer.class).one();
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public <T> T read(Function<Tables, T> work) {
    try {
      return reader.inTransaction(handle -> work.apply(new SqlTables(handle, words)));
    } catch (RuntimeException e) {
      throw SqliteFaults.of(file, e);
    }
  }

  @Override
  public <T> T write(Function<Tables, T> work) {
    return inWriter(handle -> work.apply(new SqlTables(handle, words)));
  }

  private <T> T inWriter(Function<Handle, T> work) {
    writing.lock();
    try {
      return writer.inTransaction(work::apply);
    } catch (RuntimeException e) {
      throw SqliteFaults.of(file, e);
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void check() {
    String result =
        read(
            tables ->
                reader.withHandle(
                    handle ->
                        handle
                            .createQuery("PRAGMA integrity_check(1)")
                            .mapTo(String.class)
                            .first()));
    if (!result.equals("ok")) {
      throw new LedgerException(
          file
              + " is damaged ("
              + result
              + "); save what can be read with: stemma salvage "
              + file
              + " NEW-CASE");
    }
  }

  @Override
  public void scrub() {
    writing.lock();
    try {
      Jdbi.create(readers)
          .useHandle(
              handle -> {
                for (Tables.Index index : Tables.Index.values()) {
                  String table = Words.table(index);
                  handle.execute("INSERT INTO " + table + " (" + table + ") VALUES ('optimize')");
                }
                handle.execute("VACUUM");
                handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapToMap().list();
              });
    } catch (RuntimeException e) {
      throw SqliteFaults.of(file, e);
    } finally {
      writing.unlock();
    }
  }

  /** Copies the case, page by page, as it stands at one moment, into a new file. */
  public void backup(Path copy) {
    if (Files.exists(copy)) {
      throw new LedgerException(copy + " exists already; name another file");
    }
    try {
      reader.useHandle(handle -> handle.execute("VACUUM INTO ?", copy.toString()));
    } catch (RuntimeException e) {
      throw SqliteFaults.of(file, e);
    }
  }

  @Override
  public void close() {
    readers.close();
    writers.close();
  }
}
