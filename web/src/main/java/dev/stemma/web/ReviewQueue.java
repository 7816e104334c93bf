package dev.stemma.web;

import dev.stemma.dossiers.Summary;
import dev.stemma.evidence.Certainty;
import dev.stemma.ledger.Facet;
import dev.stemma.ledger.Hit;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What needs review first: claims that nobody looked at yet and that bear on contested matters,
 * those that are hedged before those that are stated.
 */
final class ReviewQueue {
  private static final int MATTERS = 10;
  private static final int OF_EACH = 2;
  private static final int MOST = 6;
  private static final List<String> HEDGED =
      Arrays.stream(Certainty.values())
          .filter(c -> c != Certainty.STATED)
          .map(Certainty::label)
          .toList();

  private final Ledger ledger;

  ReviewQueue(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Those of the latest contested matters. */
  List<Hit> of(List<Summary> matters) {
    List<Summary> contested = matters.stream().filter(Summary::contested).limit(MATTERS).toList();
    List<Hit> found = new ArrayList<>();
    for (boolean hedged : new boolean[] {true, false}) {
      for (Summary matter : contested) {
        if (found.size() < MOST) {
          ledger.search(query(matter, hedged)).hits().stream()
              .filter(hit -> found.stream().noneMatch(f -> same(f, hit)))
              .limit((long) MOST - found.size())
              .forEach(found::add);
        }
      }
    }
    return found;
  }

  private static boolean same(Hit a, Hit b) {
    return a.claim().number() == b.claim().number();
  }

  private static Query query(Summary matter, boolean hedged) {
    Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
    List<String> actors = matter.actors();
    filters.put(Facet.TYPE, List.of(matter.type()));
    filters.put(Facet.STANDING, List.of("unreviewed"));
    if (matter.type().equals("transfer") && actors.size() == 2) {
      filters.put(Facet.SUPPLIER, List.of(actors.get(0)));
      filters.put(Facet.RECIPIENT, List.of(actors.get(1)));
    } else {
      filters.put(Facet.PARTY, List.of(actors.get(0)));
    }
    matter.category().ifPresent(c -> filters.put(Facet.ITEM, List.of(c)));
    if (hedged) {
      filters.put(Facet.CERTAINTY, HEDGED);
    }
    return new Query("", filters, Optional.empty(), Optional.empty(), Long.MAX_VALUE, OF_EACH);
  }
}
