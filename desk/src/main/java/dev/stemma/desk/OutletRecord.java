package dev.stemma.desk;

import dev.stemma.dossiers.Dossiers;
import dev.stemma.dossiers.OutletTally;
import dev.stemma.dossiers.Summary;
import java.util.Comparator;
import java.util.List;

/**
 * What a case knows of an outlet's work. A record, no grade: few are confirmed where few reports
 * were added.
 *
 * @param tally how many of its reports have claims on a matter, repeat others, were withdrawn
 * @param first the matters that it carried first, the latest first
 */
public record OutletRecord(OutletTally tally, List<Summary> first) {
  /** So many matters that an outlet carried first are shown. */
  public static final int SHOWN = 10;

  public OutletRecord {
    first = List.copyOf(first);
  }

  /** The record of an outlet. */
  public static OutletRecord of(Dossiers dossiers, String slug) {
    return new OutletRecord(
        dossiers.outlet(slug),
        dossiers.first(slug).stream()
            .sorted(Comparator.comparing((Summary s) -> s.last().toString()).reversed())
            .toList());
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
