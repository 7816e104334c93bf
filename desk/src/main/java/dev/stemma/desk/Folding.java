package dev.stemma.desk;

import dev.stemma.dossiers.Copy;
import dev.stemma.dossiers.Dossier;
import dev.stemma.dossiers.Dossiers;
import dev.stemma.dossiers.Line;
import dev.stemma.dossiers.Traced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lines of a dossier with copies folded under their original: a line of a copy is folded if its
 * original has one of the same origin that says the same way. What a copy has besides is kept.
 */
public final class Folding {
  private final List<Traced> lines;
  private final List<Traced> kept;
  private final Map<Long, Line.Place> originals = new HashMap<>();
  private final Map<Long, Long> roots = new HashMap<>();
  private final Map<Traced, List<Copied>> copies = new LinkedHashMap<>();
  private final Map<Long, List<Traced>> restated = new HashMap<>();
  private final Map<String, Traced> firsts = new HashMap<>();
  private final Set<Pair> folded = new HashSet<>();
  private final Dossiers dossiers;

  /**
   * A copy of a line.
   *
   * @param line the line in the copy
   * @param dossiers know more
   */
  public record Copied(Traced line, Dossiers dossiers) {
    /** How close it is to the text that it repeats; looked up where it is asked for. */
    public Optional<Copy> copy() {
      return dossiers.copy(line.line().report().document());
    }
  }

  /** A copy is told once for each line of its original. */
  private record Pair(long original, long copy) {}

  public Folding(Dossier dossier, Dossiers dossiers) {
    this.lines = dossier.lines();
    this.dossiers = dossiers;
    lines.forEach(t -> t.copyOf().ifPresent(p -> originals.put(t.line().report().document(), p)));
    lines.stream()
        .filter(t -> !t.restates())
        .forEach(t -> firsts.putIfAbsent(way(t.line().report().document(), t), t));
    for (Traced line : lines) {
      if (line.restates()) {
        restated.computeIfAbsent(line.line().report().document(), d -> new ArrayList<>()).add(line);
      } else {
        original(line).ifPresentOrElse(o -> fold(line, o), () -> copies.putIfAbsent(line, list()));
      }
    }
    this.kept = lines.stream().filter(copies::containsKey).toList();
  }

  private static List<Copied> list() {
    return new ArrayList<>();
  }

  private void fold(Traced line, Traced original) {
    List<Copied> known = copies.computeIfAbsent(original, o -> list());
    if (folded.add(new Pair(original.line().claim(), line.line().report().document()))) {
      known.add(new Copied(line, dossiers));
    }
  }

  /** The line of the first text of which a line's report is a copy. */
  private Optional<Traced> original(Traced line) {
    long document = line.line().report().document();
    long first = roots.computeIfAbsent(document, this::root);
    return first == document ? Optional.empty() : Optional.ofNullable(firsts.get(way(first, line)));
  }

  /** The first text of which a document is a copy, itself where it is none. */
  private long root(long document) {
    long root = document;
    for (int step = 0; step < originals.size() && originals.containsKey(root); step++) {
      root = originals.get(root).document();
    }
    return root;
  }

  /** A report's word of one origin, one way or the other. */
  private static String way(long document, Traced line) {
    return document + " " + line.line().denies() + " " + line.origin();
  }

  /** The lines that are neither copies nor say again what their report says with its source. */
  public List<Traced> lines() {
    return kept;
  }

  /** Whether a line stands with the one that it is a copy of. */
  public boolean isFolded(Traced line) {
    return !copies.containsKey(line) && !line.restates();
  }

  /** The copies of a line, from the earliest. */
  public List<Copied> copies(Traced line) {
    return copies.getOrDefault(line, List.of());
  }

  /** Where a report says again what it says elsewhere with its source. */
  public List<Traced> restated(Traced line) {
    return restated.getOrDefault(line.line().report().document(), List.of()).stream()
        .filter(t -> t.origin().equals(line.origin()))
        .filter(t -> t.line().denies() == line.line().denies())
        .toList();
  }
}
