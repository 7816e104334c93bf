package dev.stemma.ledger.sqlite;

import dev.stemma.ledger.LedgerException;
import dev.stemma.ledger.Store;
import dev.stemma.ledger.Tables;
import dev.stemma.ledger.sqlite.RawRecord.Column;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is left of a damaged case: every entry and content that can still be found on any page,
 * known by its hash, gathered in a case of its own in a temporary folder. What SQLite needs to find
 * its way (first page, nodes of trees) may all be lost. The damaged file is not changed.
 * Thread-safe.
 */
final class Remains implements Store {
  private static final HexFormat HEX = HexFormat.of();

  /** The serial type of a blob of 32 bytes. */
  private static final int HASH = 76;

  /** No entry takes less room. */
  private static final int LEAST_ENTRY = 36;

  /** Sizes of pages that cases have had; read as the other, a page tells nothing. */
  private static final List<Integer> PAGES = List.of(8192, 4096);

  private static final int BATCH = 500;

  private final Path damaged;
  private final Path folder;
  private final SqliteStore found;

  private Remains(Path damaged, Path folder, SqliteStore found) {
    this.damaged = damaged;
    this.folder = folder;
    this.found = found;
  }

  static Remains of(Path damaged) {
    try {
      Path folder = Files.createTempDirectory("stemma-salvage");
      Remains remains =
          new Remains(damaged, folder, SqliteStore.open(folder.resolve("remains.case")));
      try {
        for (int page : PAGES) {
          try (RawFile file = new RawFile(damaged, page)) {
            remains.gather(file);
          }
        }
        return remains;
      } catch (IOException | RuntimeException e) {
        remains.close();
        throw e;
      }
    } catch (IOException e) {
      throw new LedgerException(damaged + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void gather(RawFile file) throws IOException {
    long most = file.size() / LEAST_ENTRY;
    List<RawRecord> records = new ArrayList<>();
    for (long number = 1; number <= file.pages(); number++) {
      byte[] page = file.page(number, false).orElseThrow();
      records.addAll(RawRecord.of(page, number == 1, n -> other(file, n, false)));
      if (file.frames() > 0) {
        records.addAll(RawRecord.of(page, number == 1, n -> other(file, n, true)));
      }
      kept(records, most, BATCH);
    }
    for (int frame = 0; frame < file.frames(); frame++) {
      byte[] page = file.frame(frame);
      records.addAll(RawRecord.of(page, file.isFirst(frame), n -> other(file, n, true)));
      kept(records, most, BATCH);
    }
    kept(records, most, 1);
  }

  private static Optional<byte[]> other(RawFile file, long number, boolean logged) {
    try {
      return file.page(number, logged);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void kept(List<RawRecord> records, long most, int batch) {
    if (records.size() < batch) {
      return;
    }
    found.write(
        tables -> {
          records.forEach(record -> keep(tables, record, most));
          return true;
        });
    records.clear();
  }

  private static void keep(Tables tables, RawRecord record, long most) {
    List<Column> columns = record.columns();
    if (columns.size() == 3
        && columns.get(0).isNull()
        && columns.get(2).type() == HASH
        && record.row() >= 0
        && record.row() < most) {
      blob(columns.get(1)).ifPresent(packed -> entry(tables, record, packed));
    } else if (columns.size() == 2 && columns.get(0).type() == HASH) {
      blob(columns.get(1)).ifPresent(packed -> content(tables, columns.get(0), packed));
    } else if (columns.size() == 2 && columns.get(0).isText() && columns.get(1).isText()) {
      setting(tables, columns.get(0).text(), columns.get(1).text(), most);
    }
  }

  /** A blob, or none where it was erased; empty where it is neither. */
  private static Optional<Optional<byte[]>> blob(Column column) {
    return column.isNull() || column.isBlob()
        ? Optional.of(Optional.of(column).filter(Column::isBlob).map(Column::bytes))
        : Optional.empty();
  }

  /** Of two versions of one row, that which was erased is the newer. */
  private static void entry(Tables tables, RawRecord record, Optional<byte[]> packed) {
    Tables.Row row =
        new Tables.Row(record.row(), packed, HEX.formatHex(record.columns().get(2).bytes()));
    if (tables.entry(row.number()).isEmpty()) {
      if (row.isSound()) {
        tables.add(row);
      }
    } else if (packed.isEmpty()) {
      tables.eraseEntry(row.number());
    }
  }

  private static void content(Tables tables, Column hash, Optional<byte[]> packed) {
    Tables.Held held = new Tables.Held(HEX.formatHex(hash.bytes()), packed);
    if (held.isSound()) {
      tables.keep(held.sha256(), packed.orElse(new byte[] {0}));
    }
    if (packed.isEmpty()) {
      tables.eraseContent(held.sha256());
    }
  }

  private static void setting(Tables tables, String name, String value, long most) {
    if (name.equals("case") && value.matches("[0-9a-f]{32}")) {
      tables.setting(name, value);
    } else if (name.equals("head.size") && value.matches("[0-9]{1,15}")) {
      long size = Long.parseLong(value);
      if (size <= most && size > tables.head().size()) {
        tables.head(new Tables.Head(size, ""));
      }
    }
  }

  @Override
  public String name() {
    return damaged.toString();
  }

  @Override
  public <T> T read(Function<Tables, T> work) {
    return found.read(work);
  }

  @Override
  public <T> T write(Function<Tables, T> work) {
    throw CaseFile.damaged(damaged, "nothing can be added");
  }

  @Override
  public void check() {
    throw CaseFile.damaged(damaged, "only what is left was read");
  }

  @Override
  public void scrub() {
    check();
  }

  @Override
  public void close() {
    found.close();
    if (!Files.exists(folder)) {
      return; // it was closed before
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new LedgerException(folder + " cannot be removed: " + e.getMessage(), e);
    }
  }
}
