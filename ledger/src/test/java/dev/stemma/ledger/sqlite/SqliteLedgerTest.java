package dev.stemma.ledger.sqlite;

import dev.stemma.ledger.LedgerContract;
import dev.stemma.ledger.Store;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest extends LedgerContract {
  @TempDir private Path folder = Path.of(".");

  @Override
  protected Store open() {
    return SqliteStore.open(folder.resolve("test.case"));
  }

  @Override
  protected Store another() {
    return SqliteStore.open(folder.resolve("another.case"));
  }

  @Override
  protected void alter(long entry, byte[] packed) {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.case"));
        PreparedStatement update =
            connection.prepareStatement("UPDATE entry SET packed = ? WHERE number = ?")) {
      update.setBytes(1, packed);
      update.setLong(2, entry);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
