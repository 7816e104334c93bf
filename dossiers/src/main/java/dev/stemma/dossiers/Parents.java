package dev.stemma.dossiers;

import dev.stemma.ledger.DerivedRows;
import dev.stemma.ledger.DerivedRows.DerivedRow;
import dev.stemma.ledger.Projection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Keeps whose text each document repeats, and which are to be looked at again. */
final class Parents {
  private final Projection projection;
  private final DerivedRows rows;
  private final Tallies tallies;

  Parents(Projection projection, Tallies tallies) {
    this.projection = projection;
    this.rows = projection.rows();
    this.tallies = tallies;
  }

  /** By which a document is found by others. */
  static List<DerivedRow> bands(Kept kept) {
    List<DerivedRow> bands = new ArrayList<>();
    byte[] number = Spaces.bytes(kept.number());
    for (long band : kept.fingerprint().bands()) {
      bands.add(Spaces.row(Spaces.BAND, Spaces.bytes(band), kept.order(), number));
    }
    for (long band : kept.fingerprint().nameBands()) {
      bands.add(Spaces.row(Spaces.NAME_BAND, Spaces.bytes(band), kept.order(), number));
    }
    return bands;
  }

  /** Those that repeat a document's text are to be looked at again. */
  void staleChildren(long document) {
    staleDocuments(
        rows.derived(Spaces.CHILD, Spaces.bytes(document), Integer.MAX_VALUE).stream()
            .map(row -> Spaces.number(row.place()))
            .toList());
  }

  private void staleDocuments(Collection<Long> documents) {
    rows.derive(
        documents.stream()
            .map(document -> Spaces.row(Spaces.STALE_DOCUMENT, Spaces.bytes(document)))
            .toList());
  }

  /**
   * Documents that may find another parent where one comes or goes: those that share a band with
   * it, from its day on. One that is not among the first of a band is no other's parent by it.
   */
  void stale(Kept kept) {
    byte[] day = Arrays.copyOf(kept.order(), Integer.BYTES);
    TreeSet<Long> stale = new TreeSet<>();
    for (DerivedRow band : bands(kept)) {
      if (band.space() == Spaces.NAME_BAND) {
        byte[] end = ParentFinder.day(kept.order(), ParentFinder.TRANSLATION_DAYS + 2);
        rows.derivedAfter(band.space(), band.key(), day, Integer.MAX_VALUE).stream()
            .takeWhile(row -> Arrays.compareUnsigned(row.place(), end) < 0)
            .forEach(row -> stale.add(Spaces.number(row.value())));
      } else if (isAmongFirst(band)) {
        rows.derivedAfter(band.space(), band.key(), day, Integer.MAX_VALUE)
            .forEach(row -> stale.add(Spaces.number(row.value())));
      }
    }
    staleDocuments(stale);
  }

  private boolean isAmongFirst(DerivedRow band) {
    return rows.derived(band.space(), band.key(), ParentFinder.OF_A_BAND).stream()
        .anyMatch(row -> Arrays.equals(row.place(), band.place()));
  }

  /** Looks anew for whose text documents repeat. */
  void find(List<DerivedRow> stale) {
    ParentFinder finder = new ParentFinder(projection);
    for (DerivedRow row : stale) {
      long document = Spaces.number(row.key());
      finder
          .kept(document)
          .ifPresent(kept -> tallies.copy(kept.outlet(), keep(document, finder.of(kept))));
    }
    tallies.write();
    rows.forgetDerived(stale);
  }

  /**
   * Notes whose text a document repeats, where that is new.
   *
   * @return 1 where it becomes a copy, -1 where it is none any more, else 0
   */
  int keep(long document, Optional<Copy> copy) {
    byte[] number = Spaces.bytes(document);
    List<DerivedRow> known = rows.derived(Spaces.COPY, number, 1);
    Optional<Copy> before = known.stream().map(row -> CopyCodec.copy(row.value())).findFirst();
    if (before.equals(copy)) {
      return 0;
    }
    before.ifPresent(
        old ->
            rows.forgetDerived(
                List.of(
                    known.get(0),
                    Spaces.row(
                        Spaces.CHILD, Spaces.bytes(old.parent()), number, Spaces.nothing()))));
    copy.ifPresent(
        made ->
            rows.derive(
                List.of(
                    Spaces.row(Spaces.COPY, number, CopyCodec.bytes(made)),
                    Spaces.row(
                        Spaces.CHILD, Spaces.bytes(made.parent()), number, Spaces.nothing()))));
    if (!before.map(Copy::parent).equals(copy.map(Copy::parent))) {
      lines(document, copy.map(Copy::parent));
    }
    return (copy.isPresent() ? 1 : 0) - (before.isPresent() ? 1 : 0);
  }

  /** Notes in a document's lines whose text it repeats. */
  private void lines(long document, Optional<Long> parent) {
    byte[] number = Spaces.bytes(document);
    for (DerivedRow row : rows.derived(Spaces.DOCUMENT, number, 1)) {
      Map<String, DerivedRow> made = new LinkedHashMap<>();
      for (String group : Kept.of(row.value()).groups()) {
        byte[] key = Spaces.bytes(group);
        line(key, document)
            .ifPresent(
                line ->
                    made.put(
                        group,
                        Spaces.row(
                            Spaces.LINE, key, number, LineCodec.copyOf(line.value(), parent))));
      }
      rows.derive(List.copyOf(made.values()));
      made.keySet().forEach(this::staleGroup);
    }
  }

  /** The lines of a group in a document. */
  Optional<DerivedRow> line(byte[] group, long document) {
    return rows.derivedAfter(Spaces.LINE, group, Spaces.bytes(document - 1), 1).stream()
        .filter(row -> Spaces.number(row.place()) == document)
        .findFirst();
  }

  private void staleGroup(String group) {
    rows.derive(List.of(Spaces.row(Spaces.STALE_GROUP, Spaces.bytes(group))));
  }
}
