package dev.stemma.ledger.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Brings a database's tables to the newest version, by the files {@code V1.sql}, {@code V2.sql}… of
 * its dialect. A file that was released is never changed.
 */
public final class Migrations {
  private final String dialect;
  private final int newest;

  /**
   * The migrations of a dialect.
   *
   * @param dialect the folder of resources that holds its files
   */
  public Migrations(String dialect) {
    this.dialect = dialect;
    int version = 0;
    while (Migrations.class.getResource(name(version + 1)) != null) {
      version++;
    }
    this.newest = version;
  }

  private String name(int version) {
    return "/dev/stemma/ledger/" + dialect + "/V" + version + ".sql";
  }

  /** The version that this Stemma works with. */
  public int newest() {
    return newest;
  }

  /** Runs the files after version {@code from} up to version {@code to}. */
  public void run(Handle handle, int from, int to) {
    for (int version = from + 1; version <= to; version++) {
      handle.createScript(file(version)).execute();
    }
  }

  private String file(int version) {
    try (@Nullable InputStream in = Migrations.class.getResourceAsStream(name(version))) {
      if (in == null) {
        throw new IllegalArgumentException("no version " + version);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
