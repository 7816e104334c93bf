package dev.stemma.dossiers;

import dev.stemma.ledger.DerivedRows.DerivedRow;
import dev.stemma.ledger.Projection;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the text that a document repeats: among those that share a band with it and were there
 * first. What is found depends on the documents of the case only, not on when they were added.
 */
final class ParentFinder {
  /** So many documents of a band are looked at, the earliest ones: copies go back to the first. */
  static final int OF_A_BAND = 8;

  /** A translation appears within so many days. */
  static final int TRANSLATION_DAYS = 3;

  private static final int MOST_NAME_CANDIDATES = 500;

  /** An estimate from this on may be {@link Comparison#NEAR}. */
  private static final double LIKELY = 0.42;

  private static final double WORTH_A_LOOK = 0.15;
  private static final int LOOKS = 3;
  private static final int REMEMBERED = 20_000;

  /** Of so many texts the words are remembered, fewer where they are long. */
  private static final int REMEMBERED_TEXTS = 2_000;

  private static final int LONG_WORDS = 2_000;

  private final Projection projection;
  private final Map<Long, Kept> seen = new Recent<>(REMEMBERED);
  private final Map<Long, Optional<Worded>> texts = new Recent<>(REMEMBERED_TEXTS);

  /** What was asked for last. */
  private static final class Recent<T> extends LinkedHashMap<Long, T> {
    private static final long serialVersionUID = 1;
    private final int most;

    Recent(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, T> eldest) {
      return size() > most;
    }
  }

  ParentFinder(Projection projection) {
    this.projection = projection;
  }

  /** What is kept of a document. */
  Optional<Kept> kept(long number) {
    Kept known = seen.get(number);
    if (known == null) {
      List<DerivedRow> rows = projection.rows().derived(Spaces.DOCUMENT, Spaces.bytes(number), 1);
      if (rows.isEmpty()) {
        return Optional.empty();
      }
      known = Kept.of(rows.get(0).value());
      seen.put(number, known);
    }
    return Optional.of(known);
  }

  /** The copy that a document is; empty where it repeats nothing. */
  Optional<Copy> of(Kept kept) {
    return sameLanguage(kept).or(() -> translation(kept));
  }

  /** A document that may be the parent, and about which part of the shorter text both share. */
  private record Likely(Kept kept, double estimate) {}

  private Optional<Copy> sameLanguage(Kept kept) {
    List<Likely> likely = new ArrayList<>();
    for (Kept candidate : candidates(Spaces.BAND, kept.fingerprint().bands(), kept)) {
      double estimate = kept.fingerprint().containment(candidate.fingerprint());
      if (estimate >= WORTH_A_LOOK && candidate.language().equals(kept.language())) {
        likely.add(new Likely(candidate, estimate));
      }
    }
    likely.sort(Comparator.comparing(l -> l.estimate() < LIKELY)); // stable: the earliest first
    Optional<Copy> found = Optional.empty();
    for (Likely candidate : likely.subList(0, Math.min(LOOKS, likely.size()))) {
      Optional<Copy> copy = compared(candidate.kept(), kept);
      if (copy.isPresent() && (found.isEmpty() || closer(copy.get(), found.get()))) {
        found = copy;
      }
    }
    return found.map(this::withPassages);
  }

  private Copy withPassages(Copy copy) {
    Optional<Worded> a = words(copy.parent());
    Optional<Worded> b = words(copy.copy());
    return a.isEmpty() || b.isEmpty()
        ? copy
        : new Copy(
            copy.parent(),
            copy.copy(),
            copy.kind(),
            copy.shared(),
            Comparison.passages(a.get(), b.get()));
  }

  /** The first in order is the parent, unless it is but rewritten and a later one is nearer. */
  private static boolean closer(Copy a, Copy b) {
    return a.kind() != Copy.Kind.REWRITTEN && b.kind() == Copy.Kind.REWRITTEN;
  }

  private Optional<Copy> compared(Kept parent, Kept copy) {
    Optional<Worded> a = words(parent.number());
    Optional<Worded> b = words(copy.number());
    return a.isEmpty() || b.isEmpty()
        ? Optional.empty()
        : Comparison.of(parent.number(), a.get(), copy.number(), b.get());
  }

  private Optional<Worded> words(long document) {
    Optional<Worded> known = texts.get(document);
    if (known == null) {
      known = projection.text(document).map(Worded::of);
      if (known.map(w -> w.words().size() < LONG_WORDS).orElse(true)) {
        texts.put(document, known);
      }
    }
    return known;
  }

  private Optional<Copy> translation(Kept kept) {
    Copy best = new Copy(0, 0, Copy.Kind.TRANSLATED, 0, List.of());
    for (Kept candidate : candidates(Spaces.NAME_BAND, kept.fingerprint().nameBands(), kept)) {
      if (candidate.knownLanguage().isEmpty()
          || kept.knownLanguage().isEmpty()
          || candidate.language().equals(kept.language())) {
        continue;
      }
      double order = kept.fingerprint().order(candidate.fingerprint());
      int names =
          Math.min(kept.fingerprint().names().length, candidate.fingerprint().names().length);
      if (Comparison.isTranslation(order, names) && order > best.shared()) {
        best = new Copy(candidate.number(), kept.number(), Copy.Kind.TRANSLATED, order, List.of());
      }
    }
    return best.parent() == 0 ? Optional.empty() : Optional.of(best);
  }

  /** Documents before this one that share a band with it, from the earliest. */
  private List<Kept> candidates(int space, List<Long> bands, Kept kept) {
    Set<Long> numbers = new TreeSet<>();
    for (long band : bands) {
      rows(space, Spaces.bytes(band), kept).forEach(row -> numbers.add(Spaces.number(row.value())));
    }
    numbers.remove(kept.number());
    List<Kept> candidates = new ArrayList<>();
    numbers.forEach(
        number -> kept(number).filter(c -> c.precedes(kept)).ifPresent(candidates::add));
    candidates.sort((a, b) -> Arrays.compareUnsigned(a.order(), b.order()));
    return candidates;
  }

  private List<DerivedRow> rows(int space, byte[] band, Kept kept) {
    if (space == Spaces.BAND) {
      return projection.rows().derived(space, band, OF_A_BAND);
    }
    byte[] from = Arrays.copyOf(day(kept.order(), -TRANSLATION_DAYS - 1), Integer.BYTES);
    byte[] to = day(kept.order(), TRANSLATION_DAYS);
    return projection.rows().derivedAfter(space, band, from, MOST_NAME_CANDIDATES).stream()
        .takeWhile(
            row -> Arrays.compareUnsigned(row.place(), 0, Integer.BYTES, to, 0, Integer.BYTES) <= 0)
        .toList();
  }

  /** The place before all documents of a day so many days later. */
  static byte[] day(byte[] order, int days) {
    int day = ByteBuffer.wrap(order).getInt() ^ Integer.MIN_VALUE;
    long moved = Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, (long) day + days));
    return ByteBuffer.allocate(Integer.BYTES).putInt((int) moved ^ Integer.MIN_VALUE).array();
  }
}
