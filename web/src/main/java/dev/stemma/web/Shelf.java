package dev.stemma.web;

import dev.stemma.desk.Desk;
import dev.stemma.desk.Folding;
import dev.stemma.desk.MatterFinder;
import dev.stemma.desk.Stemma;
import dev.stemma.dossiers.Dossier;
import dev.stemma.dossiers.Dossiers;
import dev.stemma.ledger.Recent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Dossiers that were asked for lately, as long as no dossier changes. Thread-safe. */
final class Shelf {
  private static final long MOST_BYTES = 192L << 20;

  /** What a line takes with all that is traced from it: 770 bytes as measured, and some more. */
  private static final long A_LINE = 1_000;

  private static final int MAKERS = 16;

  private final Desk desk;
  private final List<ReentrantLock> making =
      Stream.generate(ReentrantLock::new).limit(MAKERS).toList();
  private final Recent<String, Shelved> recent = new Recent<>(MOST_BYTES, Shelved::bytes);

  /**
   * A dossier with what its page shows of all its lines.
   *
   * @param folding its copies, folded
   * @param stemma its stemma
   * @param reports how many reports have the matter
   * @param told what is told of it, by language
   */
  record Shelved(
      Dossier dossier,
      Folding folding,
      List<Stemma.Root> stemma,
      int reports,
      ConcurrentMap<String, Told> told) {
    long bytes() {
      return A_LINE * (dossier.lines().size() + 1);
    }

    /** What is told in a language; made where it is first asked for. */
    Told told(String language, Supplier<Told> made) {
      return told.computeIfAbsent(language, l -> made.get());
    }
  }

  /** The verdict on a matter and its timeline, in one language. */
  record Told(String verdict, Optional<Timeline> timeline) {}

  Shelf(Desk desk) {
    this.desk = desk;
  }

  /** The dossier of a key; of the first of several that differ only in what follows {@code @}. */
  Optional<Shelved> of(String key) {
    Dossiers.Stand stand = desk.dossiers().stand();
    String place = stand.era() + "." + stand.step() + " " + key;
    return recent.of(place).or(() -> made(place, key));
  }

  /** A large one takes seconds: who asks while it is made waits for it. */
  private Optional<Shelved> made(String place, String key) {
    ReentrantLock lock = making.get(Math.floorMod(place.hashCode(), MAKERS));
    lock.lock();
    try {
      return recent
          .of(place)
          .or(
              () ->
                  new MatterFinder(desk.ledger(), desk.dossiers())
                      .byKey(key).stream()
                          .findFirst()
                          .map(found -> recent.of(place, () -> shelved(found))));
    } finally {
      lock.unlock();
    }
  }

  private Shelved shelved(Dossier dossier) {
    Folding folding = new Folding(dossier, desk.dossiers());
    return new Shelved(
        dossier,
        folding,
        Stemma.of(dossier, folding, desk.world()),
        dossier.documents().size(),
        new ConcurrentHashMap<>());
  }
}
