package dev.stemma.ledger.sqlite;

import dev.stemma.ledger.LedgerException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Looks at a file before a case is opened in it, and changes nothing there. */
final class CaseFile {
  /** "STEM" in the file's header tells a case from other databases. */
  static final int APPLICATION = 0x5354454d;

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 100;
  private static final int PAGE_SIZE = 16;
  private static final int PAGES = 28;
  private static final int USER_VERSION = 60;
  private static final int APPLICATION_ID = 68;
  private static final int BIRTH_MS = 1_000;

  private final Path file;

  CaseFile(Path file) {
    this.file = file;
  }

  /** The version of the case, which must not be newer than that which is known. */
  int version(int known) {
    int found;
    try {
      found = version();
    } catch (RuntimeException e) {
      throw SqliteFaults.of(file, e);
    }
    if (found > known) {
      throw new LedgerException(
          file + " was written by a newer Stemma (version " + found + "); use that one");
    }
    return found;
  }

  /**
   * The version of the case; 0 where there is none yet.
   *
   * @throws LedgerException where the file holds something else, or is damaged so that it shows
   */
  int version() {
    if (!Files.exists(file)) {
      return 0;
    }
    if (Files.isDirectory(file)) {
      throw new LedgerException(file + " is a folder; name a file in it");
    }
    if (isEmpty()) {
      throw new LedgerException(
          file
              + " is empty: what was in it is lost, or no case was ever begun. Put a backup in its"
              + " place, or remove it and run the same command again");
    }
    if (!Arrays.equals(Arrays.copyOf(header(), MAGIC.length), MAGIC)) {
      throw new LedgerException(
          file
              + " does not begin as a case of Stemma's does; name another file. If it was a case,"
              + " save what can be read with: stemma salvage "
              + file
              + " NEW-CASE");
    }
    return new Medium(file).hasLog() ? loggedVersion() : headerVersion();
  }

  /** A process that begins a case has it empty for a moment. */
  private boolean isEmpty() {
    long end = System.nanoTime() + BIRTH_MS * 1_000_000L;
    while (file.toFile().length() == 0) {
      if (System.nanoTime() > end) {
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }

  private byte[] header() {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.copyOf(in.readNBytes(HEADER), HEADER);
    } catch (IOException e) {
      throw new LedgerException(file + " cannot be read; check who owns it", e);
    }
  }

  private int loggedVersion() {
    return Jdbi.create(new Medium(file).reading())
        .withHandle(
            handle ->
                version(
                    pragma(handle, "application_id"),
                    pragma(handle, "user_version"),
                    pragma(handle, "page_count")));
  }

  /** The version in the header of a file that has no log. */
  int headerVersion() {
    ByteBuffer header = ByteBuffer.wrap(header());
    int page = Short.toUnsignedInt(header.getShort(PAGE_SIZE));
    long size = Integer.toUnsignedLong(header.getInt(PAGES)) * (page == 1 ? 65_536 : page);
    int version =
        version(header.getInt(APPLICATION_ID), header.getInt(USER_VERSION), header.getInt(PAGES));
    if (file.toFile().length() < size) {
      quickCheck();
    }
    return version;
  }

  /** A database of one page has no tables yet. */
  private int version(int application, int version, long pages) {
    if (application != APPLICATION && pages > 1) {
      throw new LedgerException(
          file + " is a database, but no case of Stemma's; name another file");
    }
    return version;
  }

  /** The file seems cut short, unless it grows just now: SQLite knows. */
  private void quickCheck() {
    if (!isWhole()) {
      throw damaged(file, "its end is missing");
    }
  }

  /** Whether SQLite finds its way through all pages; reads the whole file. */
  boolean isWhole() {
    try {
      return Jdbi.create(new Medium(file).reading())
          .withHandle(h -> h.createQuery("PRAGMA quick_check(1)").mapTo(String.class).first())
          .equals("ok");
    } catch (RuntimeException e) {
      return false;
    }
  }

  static int pragma(Handle handle, String name) {
    return handle.createQuery("PRAGMA " + name).mapTo(Integer.class).one();
  }

  static LedgerException damaged(Path file, String how) {
    return new LedgerException(
        file
            + " is damaged ("
            + how
            + "); save what can be read with: stemma salvage "
            + file
            + " NEW-CASE");
  }
}
