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
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
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

  /**
   * What is left of a damaged case, gathered from its pages into a temporary file; for {@link
   * dev.stemma.ledger.Ledger#damaged}.
   */
  public static Store openDamaged(Path file) {
    return Remains.of(file);
  }

  /** As {@link #open}, but for reading only where the file or its folder may not be written. */
  public static Store openAsItLies(Path file) {
    return new Medium(file).isReadOnly()
        ? ReadOnlyStore.open(file, MIGRATIONS.newest())
        : open(file);
  }

  /** Reads alone: whoever asks for writing is refused before. */
  static SqliteStore reading(Path file, SQLiteDataSource source) {
    HikariConfig config = pool(source, READERS, "stemma-reader");
    config.setReadOnly(true);
    HikariDataSource readers = new HikariDataSource(config);
    return new SqliteStore(file, readers, readers);
  }

  static SqliteStore open(Path file, int version) {
    int found = new CaseFile(file).version(version);
    SQLiteDataSource source = source(file, TransactionMode.IMMEDIATE);
    if (found == 0) {
      tried(file, beginning(file));
    }
    tried(file, source);
    HikariDataSource writer = new HikariDataSource(pool(source, 1, "stemma-writer"));
    HikariDataSource readers =
        new HikariDataSource(
            pool(source(file, TransactionMode.DEFERRED), READERS, "stemma-reader"));
    SqliteStore store = new SqliteStore(file, writer, readers);
    try {
      store.prepare(found, version);
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw SqliteFaults.of(file, e);
    }
  }

  /** Fails at once where the pools would try for long. */
  private static void tried(Path file, SQLiteDataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
    } catch (SQLException e) {
      throw SqliteFaults.of(file, new IllegalStateException(e));
    }
  }

  /** The size of pages can only be set before the first is written, and WAL writes one. */
  private static SQLiteDataSource beginning(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(PATIENCE_MS);
    config.setPageSize(PAGE);
    return source(file, config);
  }

  private static SQLiteDataSource source(Path file, TransactionMode mode) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setTransactionMode(mode);
    config.setBusyTimeout(PATIENCE_MS);
    config.setCacheSize(-CACHE_KIB);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    return source(file, config);
  }

  private static SQLiteDataSource source(Path file, SQLiteConfig config) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  private static HikariConfig pool(SQLiteDataSource source, int size, String name) {
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(source);
    pool.setMaximumPoolSize(size);
    pool.setMinimumIdle(0);
    pool.setPoolName(name);
    pool.setInitializationFailTimeout(-1);
    pool.setConnectionTimeout(PATIENCE_MS);
    return pool;
  }

  private void prepare(int found, int version) {
    if (found > 0 && found < version) {
      keepOld(found);
    }
    if (found < version) {
      inWriter(handle -> migrate(handle, version));
    }
  }

  private static int migrate(Handle handle, int version) {
    int found = CaseFile.pragma(handle, "user_version");
    MIGRATIONS.run(handle, found, version);
    handle.execute("PRAGMA application_id = " + CaseFile.APPLICATION);
    handle.execute("PRAGMA user_version = " + Math.max(found, version));
    return version;
  }

  /** Puts a copy of the old version beside the case, unless another process was faster. */
  private void keepOld(int found) {
    Path copy = file.resolveSibling(file.getFileName() + ".v" + found);
    for (int i = 2; Files.exists(copy); i++) {
      copy = file.resolveSibling(file.getFileName() + ".v" + found + "-" + i);
    }
    Path free = copy;
    copy(free, made -> new CaseFile(made).headerVersion() == found && !Files.exists(free));
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public <T> T read(Function<Tables, T> work) {
    return inReader(handle -> work.apply(new SqlTables(handle, words)));
  }

  private <T> T inReader(Function<Handle, T> work) {
    try {
      return reader.inTransaction(work::apply);
    } catch (RuntimeException e) {
      throw explained(e);
    }
  }

  /** Damage may show as values that should not be there, of which the work makes no sense. */
  private LedgerException explained(RuntimeException fault) {
    return SqliteFaults.isKnown(fault) || new CaseFile(file).isWhole()
        ? SqliteFaults.of(file, fault)
        : CaseFile.damaged(file, String.valueOf(fault.getMessage()));
  }

  @Override
  public <T> T write(Function<Tables, T> work) {
    return inWriter(handle -> SqlTables.written(handle, words, work));
  }

  private <T> T inWriter(Function<Handle, T> work) {
    writing.lock();
    try {
      return writer.inTransaction(work::apply);
    } catch (IllegalArgumentException e) {
      throw e; // what was to be written is refused
    } catch (RuntimeException e) {
      throw explained(e);
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void check() {
    String result =
        inReader(
            handle -> handle.createQuery("PRAGMA integrity_check(1)").mapTo(String.class).first());
    if (!result.equals("ok")) {
      throw CaseFile.damaged(file, result);
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
    copy(copy, made -> true);
  }

  /** The copy has its name only when it is whole and on disk. */
  private void copy(Path copy, Predicate<Path> wanted) {
    Path made = copy.resolveSibling(copy.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      reader.useHandle(handle -> handle.execute("VACUUM INTO ?", made.toString()));
      if (wanted.test(made)) {
        try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
        Files.move(made, copy, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (RuntimeException e) {
      throw SqliteFaults.of(copy, e);
    } catch (IOException e) {
      throw new LedgerException(copy + " cannot be written: " + e.getMessage(), e);
    } finally {
      made.toFile().delete();
    }
  }

  @Override
  public void close() {
    readers.close();
    writers.close();
  }
}
