package dev.stemma.dossiers;

import dev.stemma.ledger.Finding;
import dev.stemma.ledger.HeldDocument;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.Run;
import dev.stemma.ledger.sqlite.SqliteStore;
import dev.stemma.testkit.WireReport;
import dev.stemma.testkit.WireWorld;
import dev.stemma.testkit.Wires;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A case in a file, with its dossiers. */
final class Followed implements AutoCloseable {
  private static final Run RUN = new Run("test", "0".repeat(64), "1".repeat(64), "usual");
  private static final Path LANGUAGES = Path.of("..", "languages");

  // numbers of documents and claims are given in the order of adding
  private static final Pattern DOCUMENT =
      Pattern.compile("(document=|parent=Optional\\[|first=)(\\d+)");
  private static final Pattern CLAIM = Pattern.compile("claim=\\d+");

  final Ledger ledger;
  final Dossiers dossiers;

  Followed(Path folder) {
    ledger = Ledger.open(SqliteStore.open(folder.resolve("test.case")), Clock.systemUTC());
    dossiers = new Dossiers(ledger, Told.WORLD);
  }

  static Wires wires(long seed, int reports) {
    try {
      return new Wires(WireWorld.load(LANGUAGES), seed, reports);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Finding finding(WireReport report) {
    return new Finding(report.document(), report.original(), RUN, List.of(), report.claims());
  }

  /** The same document, in which nothing is read. */
  static Finding silent(WireReport report) {
    return new Finding(report.document(), report.original(), RUN, List.of(), List.of());
  }

  Followed add(List<WireReport> reports) {
    ledger.add(reports.stream().map(Followed::finding).toList());
    return this;
  }

  Followed follow() {
    return follow(() -> false);
  }

  Followed follow(BooleanSupplier stopped) {
    dossiers.follow((phase, at, all) -> {}, stopped);
    return this;
  }

  /** All that the dossiers say, with hashes in the place of the numbers of documents. */
  List<String> dump() {
    Map<String, String> hashes = new HashMap<>();
    for (HeldDocument held : ledger.documents(1, Integer.MAX_VALUE)) {
      hashes.put(Long.toString(held.number()), held.document().sha256());
    }
    List<String> lines = new ArrayList<>();
    dossiers.matters(s -> true).forEach(summary -> lines.add(summary.toString()));
    dossiers.forEach(dossier -> dump(dossier, lines));
    TreeSet<String> copies = new TreeSet<>();
    for (Copy copy : dossiers.copies()) {
      copies.add(
          hashes.get(Long.toString(copy.copy()))
              + " repeats "
              + hashes.get(Long.toString(copy.parent()))
              + new Copy(0, 0, copy.kind(), copy.shared(), copy.passages()));
    }
    lines.addAll(copies);
    dossiers.outlets().forEach(tally -> lines.add(tally.toString()));
    return lines.stream()
        .map(line -> CLAIM.matcher(line).replaceAll("claim"))
        .map(line -> DOCUMENT.matcher(line).replaceAll(found -> hashed(found, hashes)))
        .toList();
  }

  private static String hashed(MatchResult found, Map<String, String> hashes) {
    return found.group(1) + hashes.get(found.group(2));
  }

  private static void dump(Dossier dossier, List<String> lines) {
    Matter matter = dossier.matter();
    lines.add(matter.key() + " " + matter.group() + " " + new TreeSet<>(matter.classes()));
    dossier.lines().forEach(traced -> lines.add("  " + traced));
    dossier.origins().forEach(origin -> lines.add("  " + origin));
    dossier.contradictions().forEach(c -> lines.add("  " + c));
    lines.add("  " + dossier.development() + dossier.grade());
  }

  @Override
  public void close() {
    ledger.close();
  }
}
