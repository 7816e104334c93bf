package dev.stemma.app;

import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.LedgerException;
import dev.stemma.ledger.Store;
import dev.stemma.ledger.postgres.PostgresStore;
import dev.stemma.ledger.sqlite.SqliteStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Option;

/** Which case a command works on. */
final class CaseOption {
  @Option(
      names = "--case",
      paramLabel = "FILE|postgresql://…",
      description =
          "The case: a file, or a PostgreSQL database for a team (default: $STEMMA_CASE, else"
              + " stemma.case).")
  private String location = System.getenv().getOrDefault("STEMMA_CASE", "stemma.case");

  /** Opens the case; makes one where there is none. */
  Ledger orNew() {
    return Ledger.open(store(location), Clock.systemUTC());
  }

  /** Opens the case, which must be there. */
  Ledger existing() {
    if (isFile(location) && !Files.isRegularFile(Path.of(location))) {
      throw new LedgerException(
          "no case at " + location + "; make one with: stemma add FILE… (or name it with --case)");
    }
    return orNew();
  }

  String location() {
    return location;
  }

  static boolean isFile(String location) {
    return !location.startsWith("postgresql://") && !location.startsWith("postgres://");
  }

  static Store store(String location) {
    return isFile(location) ? SqliteStore.open(Path.of(location)) : PostgresStore.open(location);
  }
}
