package dev.stemma.ledger;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Original;
import dev.stemma.evidence.Source;
import java.util.List;

/** About how many bytes documents and claims take in memory, rather too many than too few. */
final class Weight {
  private static final long OBJECT = 200;

  private Weight() {}

  static long bytes(Document document) {
    return 3 * OBJECT + 2L * document.text().value().length();
  }

  static long bytes(HeldDocument held) {
    return bytes(held.document())
        + held.data().stream().mapToLong(Weight::bytes).sum()
        + held.claims().stream().mapToLong(Weight::bytes).sum()
        + held.unattached().stream().mapToLong(Weight::bytes).sum();
  }

  private static long bytes(Original.Datum datum) {
    return OBJECT + 2L * (datum.value().length() + datum.evidence().length());
  }

  private static long bytes(HeldClaim held) {
    Claim claim = held.claim();
    long sum = 4 * OBJECT + held.reviews().stream().mapToLong(Weight::bytes).sum();
    for (List<Filler> fillers : claim.roles().values()) {
      for (Filler filler : fillers) {
        sum += OBJECT + 2L * filler.words().text().length();
      }
    }
    for (Source source : claim.sources()) {
      sum += OBJECT + 2L * source.words().text().length();
    }
    return sum;
  }

  private static long bytes(Review review) {
    return 2 * OBJECT
        + 2L * review.reason().length()
        + review.changes().map(changes -> 8L * changes.toString().length()).orElse(0L);
  }
}
