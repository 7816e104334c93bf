package dev.stemma.web;

import dev.stemma.desk.Desk;
import dev.stemma.desk.Folding;
import dev.stemma.desk.MatterFinder;
import dev.stemma.dossiers.Dossier;
import dev.stemma.dossiers.Dossiers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Dossiers that were asked for lately, as long as the case does not change: some kilobytes a line,
 * and so many lines at most. Thread-safe.
 */
final class Shelf {
  private static final int LINES = 20_000;

  private final Desk desk;
  private final Map<String, Shelved> shelved = new LinkedHashMap<>(16, 0.75f, true);

  /** A dossier with its copies folded. */
  record Shelved(Dossiers.Stand stand, Dossier dossier, Folding folding) {}

  Shelf(Desk desk) {
    this.desk = desk;
  }

  /** The dossier of a key; of the first of several that differ only in what follows {@code @}. */
  Optional<Shelved> of(String key) {
    Dossiers.Stand stand = desk.dossiers().stand();
    synchronized (shelved) {
      Shelved known = shelved.get(key);
      if (known != null && known.stand().equals(stand)) {
        return Optional.of(known);
      }
    }
    List<Dossier> found = new MatterFinder(desk.ledger(), desk.dossiers()).byKey(key);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Dossier dossier = found.get(0);
    Shelved made = new Shelved(stand, dossier, new Folding(dossier, desk.dossiers()));
    if (stand.upToDate() && dossier.matter().key().equals(key)) {
      keep(key, made);
    }
    return Optional.of(made);
  }

  private void keep(String key, Shelved made) {
    synchronized (shelved) {
      shelved.put(key, made);
      int lines = shelved.values().stream().mapToInt(s -> s.dossier().lines().size()).sum();
      var eldest = shelved.entrySet().iterator();
      while (lines > LINES && eldest.hasNext()) {
        lines -= eldest.next().getValue().dossier().lines().size();
        eldest.remove();
      }
    }
  }
}
