package dev.stemma.ledger.sql;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Prepares each statement that writes once a transaction and uses it again: a case that is filled
 * runs the same dozen for every document. Queries are closed, since their results hold the
 * connection. One that is in use is not given out twice. Not thread-safe, as a connection is not.
 */
public final class KeptStatements implements StatementBuilder {
  private final Map<String, PreparedStatement> kept = new HashMap<>();

  /** Keeps nothing yet. */
  public KeptStatements() {}

  @Override
  public Statement create(Connection connection, StatementContext context) throws SQLException {
    return connection.createStatement();
  }

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    @Nullable PreparedStatement again = kept.remove(sql);
    return again == null ? connection.prepareStatement(sql) : again;
  }

  @Override
  public CallableStatement createCall(Connection connection, String sql, StatementContext context)
      throws SQLException {
    return connection.prepareCall(sql);
  }

  @Override
  public void close(Connection connection, String sql, Statement statement) throws SQLException {
    boolean writes = !sql.startsWith("SELECT") && statement instanceof PreparedStatement;
    if (!writes || kept.putIfAbsent(sql, (PreparedStatement) statement) != null) {
      statement.close();
    }
  }

  @Override
  public void close(Connection connection) {
    for (PreparedStatement statement : kept.values()) {
      try {
        statement.close();
      } catch (SQLException e) {
        // the connection is lost, and the statement with it
      }
    }
    kept.clear();
  }
}
