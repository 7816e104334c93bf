package dev.stemma.dossiers;

import dev.stemma.evidence.SourceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
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
  private final LineIndex index;
  private final Days days;
  private final List<Bodies.End> ends = new ArrayList<>();
  private final List<Optional<Line.Place>> copies = new ArrayList<>();
  private final @Nullable Found[] found;

  /** An origin, and by which step from the end of the line's own chain. */
  private record Found(String origin, boolean restates, Optional<Traced.Edge> step) {}

  private Lineage(String group, List<Line> lines, World world) {
    this.lines = lines;
    this.world = world;
    this.bodies = new Bodies(world, group);
    this.days = new Days(lines);
    this.index = new LineIndex(lines);
    this.found = new Found[lines.size()];
    for (Line line : lines) {
      ends.add(bodies.end(line));
      copies.add(line.report().parent().flatMap(this::place));
    }
  }

  private Optional<Line.Place> place(long document) {
    return index.ofDocument(document).stream().findFirst().map(i -> lines.get(i).report());
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
    index.reports().forEach(this::sameReport);
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
        IntPredicate told = o -> o != at && sameWay(o, at) && ends.get(o).id().isPresent();
        Stream.of(parent(i), LineIndex.cited(lines.get(i)).map(index::ofOutlet).orElse(List.of()))
            .map(others -> days.first(others, at, within(at), told))
            .filter(OptionalInt::isPresent)
            .findFirst()
            .flatMap(o -> ends.get(o.getAsInt()).id())
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
    return parent(i).stream()
        .filter(o -> sameWay(o, i))
        .flatMap(o -> known(o).stream())
        .findFirst()
        .map(
            o ->
                step(i, o.origin(), false, Traced.Evidence.COPY, copies.get(i).orElseThrow().id()));
  }

  /** The lines of the text that a line repeats, if it names nobody itself. */
  private List<Integer> parent(int i) {
    return copies
        .get(i)
        .filter(parent -> lines.get(i).chain().isEmpty())
        .map(parent -> index.ofDocument(parent.document()))
        .orElse(List.of());
  }

  /** What the cited or credited outlet itself says, or others who cite it. */
  private Optional<Found> cited(int i) {
    return LineIndex.cited(lines.get(i))
        .flatMap(
            outlet ->
                cited(outlet, i)
                    .map(o -> step(i, o.origin(), false, Traced.Evidence.CITED_REPORT, outlet)));
  }

  private Optional<Found> cited(String outlet, int i) {
    return near(index.ofOutlet(outlet), i, o -> true)
        .or(() -> near(index.citing(outlet), i, o -> true));
  }

  /**
   * "A press report", where the text names outlets elsewhere: what these say, if they all say it
   * from one origin.
   */
  private Optional<Found> named(int i) {
    Line line = lines.get(i);
    if (line.chain().isEmpty()
        || LineIndex.cited(line).isPresent() && line.chain().stream().anyMatch(Link::isOutlet)) {
      return Optional.empty();
    }
    Map<String, Found> origins = new TreeMap<>();
    for (String outlet : line.report().outlets()) {
      cited(outlet, i).ifPresent(known -> origins.putIfAbsent(known.origin(), known));
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
            .anyMatch(o -> !index.ofOutlet(o).isEmpty() || !index.citing(o).isEmpty());
    if (told
        || press.isEmpty()
        || chain.stream().anyMatch(l -> l.isOutlet() && l.id().isPresent())) {
      return Optional.empty();
    }
    Optional<String> state = world.bodyIn(press.get().words()).filter(World::isState);
    IntPredicate fits =
        o ->
            (state.isEmpty() || stateOf(o).equals(state))
                && lines.get(o).report().document() != lines.get(i).report().document();
    return earlier(index.ofOutlets(), i, fits)
        .map(o -> step(i, o.origin(), false, Traced.Evidence.CITED_REPORT, press.get().words()));
  }

  private Optional<String> stateOf(int i) {
    return lines.get(i).report().outlet().flatMap(world::outletOf).flatMap(World.Outlet::state);
  }

  /** Within so many days of a line the report was published from which it has it. */
  private int within(int i) {
    return lines.get(i).chain().isEmpty() ? CREDITED_DAYS : CITED_DAYS;
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
      Optional<Found> same = earlier(index.quoting(quotation), i, o -> true);
      if (same.isPresent()) {
        return Optional.of(
            step(i, same.get().origin(), false, Traced.Evidence.SHARED_QUOTATION, ""));
      }
    }
    for (String figure : Figures.odd(line)) {
      Optional<Found> same = earlier(index.counting(figure), i, o -> true);
      if (same.isPresent()) {
        return Optional.of(
            step(i, same.get().origin(), false, Traced.Evidence.SHARED_FIGURE, figure));
      }
    }
    return Optional.empty();
  }

  private Optional<Found> earlier(List<Integer> others, int i, IntPredicate fits) {
    Line.Place place = lines.get(i).report();
    return near(
        others, i, o -> Line.Place.ORDER.compare(lines.get(o).report(), place) < 0 && fits.test(o));
  }

  /** The first of some lines, near one in time, whose origin is known. */
  private Optional<Found> near(List<Integer> others, int i, IntPredicate fits) {
    IntPredicate useful = o -> o != i && found[o] != null && sameWay(o, i) && fits.test(o);
    OptionalInt first = days.first(others, i, within(i), useful);
    return first.isPresent() ? known(first.getAsInt()) : Optional.empty();
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
