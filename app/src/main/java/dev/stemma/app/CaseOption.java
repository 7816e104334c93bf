package dev.stemma.app;

import dev.stemma.evidence.Content;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.LedgerException;
import dev.stemma.ledger.Store;
import dev.stemma.ledger.postgres.PostgresStore;
import dev.stemma.ledger.sqlite.SqliteStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Option;

/** Which case a command works on. */
final class CaseOption {
  /** Where a case is unless another is named. */
  static final String FILE = "stemma.case";

  @Option(
      names = "--case",
      paramLabel = "FILE|postgresql://…",
      description =
          "The case: a file, or a PostgreSQL database for a team (default: $STEMMA_CASE, else"
              + " stemma.case).")
  private String location = System.getenv().getOrDefault("STEMMA_CASE", FILE);

  /** Opens the case for adding to it; makes one where there is none. */
  Ledger orNew() {
    Ledger ledger = open();
    try {
      ledger.requireWritable();
      return ledger;
    } catch (LedgerException e) {
      ledger.close();
      throw e;
    }
  }

  private Ledger open() {
    return of(location);
  }

  /** Opens a case; makes one where there is none. */
  static Ledger of(String location) {
    return Ledger.open(store(location), Clock.systemUTC());
  }

  /** Whether another case than the usual was named. */
  boolean isNamed() {
    return !location.equals(FILE);
  }

  /** Opens the case, which must be there. */
  Ledger existing() {
    if (isFile(location) && !Files.exists(Path.of(location))) {
      throw new LedgerException(
          "no case at "
              + location.replaceAll("//[^/@]*@", "//…@")
              + "; make one with: stemma add FILE… (or name it with --case)");
    }
    return open();
  }

  /** Whether a path is the case's own file, or one that stands beside it. */
  boolean isOwn(String path) {
    try {
      return isFile(location)
          && absolute(path.replaceFirst("-(wal|shm|journal)$", "")).equals(absolute(location));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Where uploads to a case wait: beside its file; of a database's, in the user's own folder. */
  static Path spool(String name) {
    if (isFile(name)) {
      return Path.of(name + ".intake").toAbsolutePath();
    }
    String hash = Content.of(name.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, 16);
    return Path.of(System.getProperty("user.home"), ".stemma", hash + ".intake");
  }

  private static Path absolute(String path) {
    return Path.of(path).toAbsolutePath().normalize();
  }

  static boolean isFile(String location) {
    return !location.contains("://");
  }

  static Store store(String location) {
    if (location.isBlank()) {
      throw new LedgerException("--case or STEMMA_CASE is empty; name a file");
    }
    if (isFile(location)) {
      return SqliteStore.openAsItLies(Path.of(location));
    }
    if (!location.matches("(?is)postgres(ql)?://.*")) {
      // not shown: there may be a password in it
      throw new LedgerException("a case is a file or postgresql://user@host/database");
    }
    return PostgresStore.open(location);
  }
}
