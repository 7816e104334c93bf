package dev.stemma.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is claimed on a matter: by which lines, from which origins, and what stands against it.
 *
 * @param matter the matter
 * @param lines its lines, followed back, from the earliest report to the latest
 * @param origins its origins, from the earliest
 * @param contradictions what stands against it
 * @param development how it went on in time
 * @param grade how credible it is, as far as the origins tell
 */
public record Dossier(
    Matter matter,
    List<Traced> lines,
    List<Origin> origins,
    List<Contradiction> contradictions,
    Development development,
    Grade grade) {
  public Dossier {
    lines = List.copyOf(lines);
    origins = List.copyOf(origins);
    contradictions = List.copyOf(contradictions);
  }

  /** The dossier on a matter. */
  static Dossier of(Matter matter, World world) {
    List<Traced> lines = Lineage.of(matter.group(), matter.lines(), world);
    List<Origin> origins = Origins.of(matter.group(), lines, world);
    return new Dossier(
        matter,
        lines,
        origins,
        Contradictions.of(lines),
        Development.of(lines),
        Grade.of(matter, lines, origins));
  }

  /** The same dossier with more that stands against it. */
  Dossier with(List<Contradiction> more) {
    List<Contradiction> all = new ArrayList<>(contradictions);
    all.addAll(more);
    return new Dossier(matter, lines, origins, all, development, grade);
  }

  /** How many counted origins affirm. */
  public int independentOrigins() {
    return (int) origins.stream().filter(o -> o.counted() && o.affirms()).count();
  }

  /** The counted origins that deny. */
  public List<Origin> denials() {
    return origins.stream().filter(o -> o.counted() && o.denies()).toList();
  }

  /** The numbers of the documents that have the matter. */
  public Set<Long> documents() {
    Set<Long> documents = new TreeSet<>();
    lines.forEach(t -> documents.add(t.line().report().document()));
    return documents;
  }
}
