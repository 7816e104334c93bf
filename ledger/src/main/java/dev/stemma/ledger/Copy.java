package dev.stemma.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.DataFormatException;

/**
 * Copies a case into an empty store: the log's entries as they are, each with the contents that it
 * names, and all that is found quickly made anew. What is damaged is left out and named, and so is
 * what rests on it.
 */
public final class Copy {
  private static final int BATCH = 200;

  private final Tables from;
  private final Store target;
  private final List<String> lost = new ArrayList<>();
  private long entries;

  private Copy(Tables from, Store target) {
    this.from = from;
    this.target = target;
  }

  /**
   * What was copied.
   *
   * @param entries how many entries
   * @param lost what could not be
   */
  public record Result(long entries, List<String> lost) {
    public Result {
      lost = List.copyOf(lost);
    }
  }

  static Result of(Tables from, Store target, Verification.Progress progress) {
    if (target.read(Tables::head).size() > 0) {
      throw new LedgerException(target.name() + " is no empty case; name another");
    }
    Copy copy = new Copy(from, target);
    long size = copy.size();
    for (long at = 0; at < size; at += BATCH) {
      progress.at(at, size);
      copy.batch(at, Math.min(size, at + BATCH));
    }
    return new Result(copy.entries, copy.lost);
  }

  /** The log may have lost its end, or what was noted of it. */
  private long size() {
    long noted = tried(() -> Optional.of(from.head().size())).orElse(0L);
    return Math.max(noted, tried(() -> Optional.of(from.lastEntry() + 1)).orElse(0L));
  }

  /**
   * Reads a part of the log, then writes it in one go, so that a repeated write repeats nothing.
   */
  private void batch(long begin, long end) {
    List<Tables.Row> rows = new ArrayList<>();
    for (long number = begin; number < end; number++) {
      long at = number;
      Optional<Tables.Row> row = tried(() -> from.entry(at));
      row.ifPresent(rows::add);
      if (row.isEmpty()) {
        lost.add("entry " + number);
      }
    }
    Result result = target.write(tables -> replayed(tables, rows));
    entries += result.entries();
    lost.addAll(result.lost());
  }

  private Result replayed(Tables to, List<Tables.Row> rows) {
    List<String> failed = new ArrayList<>();
    for (String setting : List.of("case", SavedSearch.SETTING)) {
      tried(() -> from.setting(setting)).ifPresent(value -> to.setting(setting, value));
    }
    Log log = new Log(to, Clock.systemUTC());
    for (Tables.Row row : rows) {
      if (row.packed().isEmpty()) {
        log.addErased(row.leaf());
      } else {
        replay(log, to, row).ifPresent(failed::add);
      }
    }
    log.close();
    return new Result(rows.size() - failed.size(), failed);
  }

  /** Adds an entry; what is lost, where it cannot be. */
  private Optional<String> replay(Log log, Tables to, Tables.Row row) {
    try {
      if (!row.isSound()) {
        return Optional.of("entry " + row.number() + " (altered)");
      }
      byte[] bytes = Packed.unpacked(row.packed().orElseThrow());
      Entry entry = Entry.of(bytes);
      if (isThere(entry, row, to)) {
        return Optional.of("entry " + row.number() + " (it was there already)");
      }
      Optional<String> document = ClaimParser.string(entry.body(), "document");
      if (document.isPresent() && to.document(document.get()).isEmpty()) {
        return Optional.of("entry " + row.number() + " (its document is lost)");
      }
      for (String hash : Bodies.named(entry)) {
        content(hash, to);
      }
      log.add(bytes);
      return Optional.empty();
    } catch (DataFormatException | LedgerException | IllegalArgumentException e) {
      return Optional.of("entry " + row.number() + " (" + e.getMessage() + ")");
    }
  }

  /** Where its number is damaged, an entry may come a second time. */
  private static boolean isThere(Entry entry, Tables.Row row, Tables to) {
    return switch (entry.kind()) {
      case DOCUMENT -> to.document(ClaimParser.text(entry.body(), "sha256")).isPresent();
      case RUN -> to.runEntry(row.leaf()).isPresent();
      default -> false;
    };
  }

  private void content(String hash, Tables to) {
    Tables.Held held =
        tried(() -> from.content(hash))
            .filter(Tables.Held::isSound)
            .orElseThrow(() -> LedgerException.of(Fault.CONTENT_MISSING, hash));
    held.packed().ifPresent(packed -> to.restore(hash, packed));
    if (held.packed().isEmpty()) {
      to.keep(hash, new byte[] {0});
      to.eraseContent(hash);
    }
  }

  /** What is read, or nothing where the page that holds it is damaged. */
  private static <T> Optional<T> tried(Supplier<Optional<T>> read) {
    try {
      return read.get();
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
