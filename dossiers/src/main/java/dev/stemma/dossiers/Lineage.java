package dev.stemma.dossiers;

import dev.stemma.evidence.SourceKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Follows the lines of a matter back to their origins. A line with no source of its own takes the
 * one that its report names elsewhere, then that of the text which it repeats; a line that ends
 * with an outlet takes what that outlet's own report says, then what others who cite it say.
 * Whatever is left has an unknown origin. What is found in one round serves the next, so that the
 * outcome does not depend on the order of the lines.
 */
final class Lineage {
  /** So many outlets may hand a thing on unsourced, one to the other, and it is still followed. */
  private static final int ROUNDS = 4;

  /** A report that is cited is not older than this. */
  private static final int CITED_DAYS = 45;

  /** Reports with one agency's credit are of one dispatch if they are not further apart. */
  private static final int CREDITED_DAYS = 2;

  private final List<Line> lines;
  private final World world;
  private final Bodies bodies;
  private final Map<Long, List<Integer>> byDocument = new HashMap<>();
  private final Map<String, List<Integer>> byOutlet = new HashMap<>();
  private final Map<String, List<Integer>> citing = new HashMap<>();
  private final Map<Long, List<Integer>> quoting = new HashMap<>();
  private final Map<String, List<Integer>> counting = new HashMap<>();
  private final List<Bodies.End> ends = new ArrayList<>();
  private final List<Optional<Line.Place>> copies = new ArrayList<>();
  private final @Nullable Found[] found;

  /** An origin, and by which step from the end of the line's own chain. */
  private record Found(String origin, boolean restates, Optional<Traced.Edge> step) {}

  private Lineage(String group, List<Line> lines, World world) {
    this.lines = lines;
    this.world = world;
    this.bodies = new Bodies(world, group);
    this.found = new Found[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int at = i;
      byDocument.computeIfAbsent(line.report().document(), d -> new ArrayList<>()).add(i);
      line.report().outlet().ifPresent(o -> note(byOutlet, o, at));
      outlet(line).ifPresent(o -> note(citing, o, at));
      line.report()
          .quotations()
          .forEach(q -> quoting.computeIfAbsent(q, x -> new ArrayList<>()).add(at));
      Figures.odd(line).forEach(figure -> note(counting, figure, at));
      ends.add(bodies.end(line));
    }
    for (Line line : lines) {
      copies.add(line.report().parent().flatMap(this::place));
    }
  }

  private static void note(Map<String, List<Integer>> map, String key, int line) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(line);
  }

  private Optional<Line.Place> place(long document) {
    return byDocument.getOrDefault(document, List.of()).stream()
        .findFirst()
        .map(i -> lines.get(i).report());
  }

  /** The outlet nearest to the origin that a line names or credits. */
  private static Optional<String> outlet(Line line) {
    return line.chain().stream()
        .filter(Link::isOutlet)
        .reduce((a, b) -> b)
        .flatMap(Link::id)
        .or(() -> line.report().credit());
  }

  /** The lines, in their order, with their origins. */
  static List<Traced> of(String group, List<Line> lines, World world) {
    Optional<String> seizer = new Bodies(world, group).seizer();
    List<Line> placed = Meant.named(Persons.placed(lines), seizer, world);
    Lineage lineage = new Lineage(group, placed, world);
    lineage.named();
    lineage.sameReport();
    for (int round = 0; round < ROUNDS; round++) {
      lineage.handedOn();
      lineage.sameReport();
    }
    lineage.unnamed();
    List<Traced> traced = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      traced.add(lineage.traced(i));
    }
    return traced;
  }

  /** What the lines themselves name. */
  private void named() {
    for (int i = 0; i < lines.size(); i++) {
      if (ends.get(i).firm()) {
        found[i] = new Found(ends.get(i).id().orElseThrow(), false, Optional.empty());
      }
    }
  }

  /** What the same report names elsewhere. */
  private void sameReport() {
    byDocument.values().forEach(this::sameReport);
  }

  private void sameReport(List<Integer> report) {
    for (int i : report) {
      if (found[i] == null && mayHaveItFromThere(i)) {
        nearest(i, report)
            .flatMap(this::known)
            .ifPresent(
                other -> found[i] = step(i, other.origin(), true, Traced.Evidence.SAME_REPORT, ""));
      }
    }
  }

  /** The report's own voice, or "the officials"; a document of its own is not another's word. */
  private boolean mayHaveItFromThere(int i) {
    List<Link> chain = lines.get(i).chain();
    if (chain.isEmpty()) {
      return true;
    }
    SourceKind last = chain.get(chain.size() - 1).kind();
    boolean press = last == SourceKind.MEDIA && chain.get(chain.size() - 1).id().isEmpty();
    return !press
        && last != SourceKind.DOCUMENT
        && last != SourceKind.UNSPECIFIED
        && last != SourceKind.ORGANISATION
        && last != SourceKind.PERSON;
  }

  /** The line with a known origin that stands nearest in the same report. */
  private Optional<Integer> nearest(int i, List<Integer> report) {
    int at = lines.get(i).evidence().begin();
    return report.stream()
        .filter(o -> o != i && known(o).isPresent() && sameWay(o, i))
        .min(Comparator.comparing(o -> Math.abs(lines.get(o).evidence().begin() - at)));
  }

  /** What is left of copies and of those who cite: who is not named there is not named here. */
  private void unnamed() {
    for (int i = 0; i < lines.size(); i++) {
      if (found[i] == null && ends.get(i).id().isEmpty()) {
        int at = i;
        List<Integer> others = new ArrayList<>();
        copies
            .get(i)
            .filter(copy -> lines.get(at).chain().isEmpty())
            .ifPresent(copy -> others.addAll(byDocument.getOrDefault(copy.document(), List.of())));
        outlet(lines.get(i)).ifPresent(o -> others.addAll(byOutlet.getOrDefault(o, List.of())));
        others.stream()
            .filter(o -> o != at && sameWay(o, at) && near(o, at))
            .flatMap(o -> ends.get(o).id().stream())
            .findFirst()
            .ifPresent(id -> found[at] = new Found(id, false, Optional.empty()));
      }
    }
  }

  private Optional<Found> known(int i) {
    return Optional.ofNullable(found[i]);
  }

  private boolean sameWay(int a, int b) {
    return lines.get(a).denies() == lines.get(b).denies();
  }

  /** One step further from what is known: copies, cited outlets, outlets that speak for states. */
  private void handedOn() {
    @Nullable Found[] next = found.clone();
    for (int i = 0; i < lines.size(); i++) {
      if (next[i] == null) {
        int at = i;
        next[i] =
            copied(i)
                .or(() -> cited(at))
                .or(() -> named(at))
                .or(() -> nameless(at))
                .or(() -> voice(at))
                .or(() -> shared(at))
                .orElse(null);
      }
    }
    System.arraycopy(next, 0, found, 0, next.length);
  }

  private Optional<Found> copied(int i) {
    if (copies.get(i).isEmpty() || !lines.get(i).chain().isEmpty()) {
      return Optional.empty();
    }
    Line.Place parent = copies.get(i).get();
    return first(byDocument.getOrDefault(parent.document(), List.of()), o -> sameWay(o, i))
        .map(o -> step(i, o.origin(), false, Traced.Evidence.COPY, parent.id()));
  }

  /** What the cited or credited outlet itself says, or others who cite it. */
  private Optional<Found> cited(int i) {
    Optional<String> outlet = outlet(lines.get(i));
    if (outlet.isEmpty()) {
      return Optional.empty();
    }
    IntPredicate fits = o -> o != i && sameWay(o, i) && near(o, i);
    return first(byOutlet.getOrDefault(outlet.get(), List.of()), fits)
        .or(() -> first(citing.getOrDefault(outlet.get(), List.of()), fits))
        .map(o -> step(i, o.origin(), false, Traced.Evidence.CITED_REPORT, outlet.get()));
  }

  /**
   * "A press report", where the text names outlets elsewhere: what these say, if they all say it
   * from one origin.
   */
  private Optional<Found> named(int i) {
    Line line = lines.get(i);
    if (line.chain().isEmpty()
        || outlet(line).isPresent() && line.chain().stream().anyMatch(Link::isOutlet)) {
      return Optional.empty();
    }
    IntPredicate fits = o -> o != i && sameWay(o, i) && near(o, i);
    Map<String, Found> origins = new TreeMap<>();
    for (String outlet : line.report().outlets()) {
      first(byOutlet.getOrDefault(outlet, List.of()), fits)
          .or(() -> first(citing.getOrDefault(outlet, List.of()), fits))
          .ifPresent(known -> origins.putIfAbsent(known.origin(), known));
    }
    return origins.size() == 1
        ? Optional.of(
            step(
                i,
                origins.keySet().iterator().next(),
                false,
                Traced.Evidence.CITED_REPORT,
                String.join(", ", line.report().outlets())))
        : Optional.empty();
  }

  /**
   * "A news agency", "the French press", where nothing tells which: the first report of such an
   * outlet before this one.
   */
  private Optional<Found> nameless(int i) {
    List<Link> chain = lines.get(i).chain();
    Optional<Link> press =
        chain.stream().filter(link -> link.isOutlet() && link.id().isEmpty()).findFirst();
    boolean told =
        lines.get(i).report().outlets().stream()
            .anyMatch(o -> byOutlet.containsKey(o) || citing.containsKey(o));
    if (told
        || press.isEmpty()
        || chain.stream().anyMatch(l -> l.isOutlet() && l.id().isPresent())) {
      return Optional.empty();
    }
    Optional<String> state = world.bodyIn(press.get().words()).filter(World::isState);
    List<Integer> all = IntStream.range(0, lines.size()).boxed().toList();
    IntPredicate fits =
        o -> {
          Optional<String> outlet = lines.get(o).report().outlet();
          return outlet.isPresent()
              && (state.isEmpty()
                  || outlet.flatMap(world::outletOf).flatMap(World.Outlet::state).equals(state))
              && lines.get(o).report().document() != lines.get(i).report().document();
        };
    return earlier(all.stream().filter(fits::test).toList(), i)
        .map(o -> step(i, o.origin(), false, Traced.Evidence.CITED_REPORT, press.get().words()));
  }

  /** Whether two reports may speak of one report of an outlet. */
  private boolean near(int a, int b) {
    Optional<LocalDate> one = lines.get(a).report().published();
    Optional<LocalDate> other = lines.get(b).report().published();
    boolean credited = lines.get(b).chain().isEmpty();
    return one.isEmpty()
        || other.isEmpty()
        || Math.abs(ChronoUnit.DAYS.between(one.get(), other.get()))
            <= (credited ? CREDITED_DAYS : CITED_DAYS);
  }

  private Optional<Found> voice(int i) {
    return lines.get(i).chain().isEmpty()
        ? lines
            .get(i)
            .report()
            .outlet()
            .flatMap(bodies::stateVoice)
            .map(state -> step(i, state, false, Traced.Evidence.STATE_VOICE, ""))
        : Optional.empty();
  }

  /** What an earlier report says that quotes the same words, or gives the same odd number. */
  private Optional<Found> shared(int i) {
    Line line = lines.get(i);
    if (!line.chain().isEmpty()) {
      return Optional.empty();
    }
    for (long quotation : line.report().quotations()) {
      Optional<Found> same = earlier(quoting.getOrDefault(quotation, List.of()), i);
      if (same.isPresent()) {
        return Optional.of(
            step(i, same.get().origin(), false, Traced.Evidence.SHARED_QUOTATION, ""));
      }
    }
    for (String figure : Figures.odd(line)) {
      Optional<Found> same = earlier(counting.getOrDefault(figure, List.of()), i);
      if (same.isPresent()) {
        return Optional.of(
            step(i, same.get().origin(), false, Traced.Evidence.SHARED_FIGURE, figure));
      }
    }
    return Optional.empty();
  }

  private Optional<Found> earlier(List<Integer> others, int i) {
    return first(
        others,
        o ->
            sameWay(o, i)
                && near(o, i)
                && Line.Place.ORDER.compare(lines.get(o).report(), lines.get(i).report()) < 0);
  }

  /** The first of some lines whose origin is known. */
  private Optional<Found> first(List<Integer> others, IntPredicate fits) {
    for (int o : others) {
      Found known = found[o];
      if (known != null && fits.test(o)) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  private Found step(
      int i, String origin, boolean restates, Traced.Evidence evidence, String words) {
    String from = Steps.last(lines.get(i));
    return new Found(origin, restates, Optional.of(new Traced.Edge(from, origin, evidence, words)));
  }

  private Traced traced(int i) {
    Line line = lines.get(i);
    List<Traced.Edge> edges = Steps.of(line);
    Found known = found[i];
    if (known == null) {
      String origin = ends.get(i).id().orElse(Origin.UNKNOWN);
      return new Traced(line, origin, false, copies.get(i), edges);
    }
    known.step().ifPresent(edges::add);
    return new Traced(line, known.origin(), known.restates(), copies.get(i), edges);
  }
}
