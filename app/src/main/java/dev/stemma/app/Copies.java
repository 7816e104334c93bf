package dev.stemma.app;

import dev.stemma.dossiers.Copy;
import dev.stemma.dossiers.Dossiers;
import dev.stemma.ledger.Json;
import dev.stemma.ledger.Ledger;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which documents of a case repeat which, as pairs of ids with the kind, the parent first. */
final class Copies {
  private final Ledger ledger;
  private final Dossiers dossiers;
  private final Map<Long, String> ids = new HashMap<>();

  /** A pair, without the passages, of which there may be many. */
  private record Pair(long parent, long copy, Copy.Kind kind) {}

  Copies(Ledger ledger, Dossiers dossiers) {
    this.ledger = ledger;
    this.dossiers = dossiers;
  }

  void print(PrintWriter out) {
    List<Pair> pairs = new ArrayList<>();
    dossiers.forEachCopy(copy -> pairs.add(new Pair(copy.parent(), copy.copy(), copy.kind())));
    String between = "";
    for (Pair pair : pairs) {
      out.print(
          between
              + "\n"
              + Json.line(List.of(id(pair.parent()), id(pair.copy()), pair.kind().label())));
      between = ",";
    }
  }

  private String id(long number) {
    return ids.computeIfAbsent(
        number, n -> ledger.derived(p -> p.text(n)).map(d -> d.id()).orElse(Long.toString(n)));
  }
}
