package dev.stemma.desk;

import dev.stemma.dossiers.Carried;
import dev.stemma.dossiers.Contradiction;
import dev.stemma.dossiers.Dossiers;
import dev.stemma.dossiers.Summary;
import dev.stemma.ledger.Facet;
import dev.stemma.ledger.HeldDocument;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.Page;
import dev.stemma.ledger.Query;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a case knows of an outlet's work. A record, no grade: few are confirmed where few reports
 * were added.
 */
public final class OutletRecord {
  /** So many matters that an outlet carried first are shown. */
  public static final int SHOWN = 10;

  private final Ledger ledger;
  private final Dossiers dossiers;

  /**
   * The record.
   *
   * @param reports how many of its reports have claims on a matter
   * @param copies how many of these repeat another's text
   * @param retracted how many say that they were corrected or withdrawn
   * @param first the matters that it carried first, the latest first
   */
  public record Counted(int reports, int copies, int retracted, List<Summary> first) {
    public Counted {
      first = List.copyOf(first);
    }

    /** How many of those carried first have two or more independent origins. */
    public long confirmed() {
      return first.stream().filter(s -> s.origins() >= 2).count();
    }

    /** How many of those carried first an origin denies that counts. */
    public long denied() {
      return first.stream().filter(s -> s.denials() > 0).count();
    }
  }

  public OutletRecord(Ledger ledger, Dossiers dossiers) {
    this.ledger = ledger;
    this.dossiers = dossiers;
  }

  /** The record of an outlet. */
  public Counted of(String slug, List<String> names) {
    int reports = 0;
    int copies = 0;
    int retracted = 0;
    long before = Long.MAX_VALUE;
    while (before > 0) {
      Page<HeldDocument> page = ledger.searchDocuments(query(names, before));
      for (HeldDocument held : page.hits()) {
        Optional<Carried> report = dossiers.carried(held.number());
        if (report.filter(r -> r.outlet().equals(slug)).isPresent()) {
          reports++;
          copies += dossiers.copy(held.number()).isPresent() ? 1 : 0;
          retracted += report.get().caveats().contains(Contradiction.Kind.RETRACTION) ? 1 : 0;
        }
      }
      before = page.next().orElse(0);
    }
    List<Summary> first =
        dossiers.first(slug).stream()
            .sorted(Comparator.comparing((Summary s) -> s.last().toString()).reversed())
            .toList();
    return new Counted(reports, copies, retracted, first);
  }

  private static Query query(List<String> names, long before) {
    return new Query(
        "", Map.of(Facet.OUTLET, names), Optional.empty(), Optional.empty(), before, Query.MOST);
  }
}
