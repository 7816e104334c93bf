package dev.stemma.dossiers;

import dev.stemma.evidence.SourceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings traced lines together by origin and says which origins count: different bodies, of which
 * none is said to rest on another. Who is not named cannot be told from one that is counted.
 */
final class Origins {
  /** Who speaks without a name and who speaks later with one are of one round of news. */
  private static final int COMES_FORWARD_DAYS = 7;

  private static final Set<SourceKind> ORGANS =
      EnumSet.of(
          SourceKind.GOVERNMENT,
          SourceKind.ORGANISATION,
          SourceKind.INTELLIGENCE,
          SourceKind.DOCUMENT);

  private final World world;
  private final Bodies bodies;
  private final List<Traced> lines;
  private final Map<String, List<Traced>> byOrigin = new LinkedHashMap<>();

  /** Who speaks for no body: commentators, experts. They know it from others, or do not say. */
  private final Set<String> persons = new HashSet<>();

  private Origins(String group, List<Traced> lines, World world) {
    this.lines = lines;
    this.world = world;
    this.bodies = new Bodies(world, group);
    lines.stream()
        .filter(t -> !t.restates())
        .forEach(t -> byOrigin.computeIfAbsent(t.origin(), o -> new ArrayList<>()).add(t));
    Set<String> others = new HashSet<>();
    lines.stream()
        .map(t -> bodies.end(t.line()))
        .forEach(end -> end.id().ifPresent((end.person() ? persons : others)::add));
    persons.removeAll(others);
  }

  /** The origins, from the earliest. */
  static List<Origin> of(String group, List<Traced> lines, World world) {
    return new Origins(group, lines, world).all();
  }

  private List<Origin> all() {
    Map<String, String> rests = rests();
    Set<String> counted = new LinkedHashSet<>();
    byOrigin.keySet().stream()
        .filter(o -> whyNot(o, rests, Set.of()).equals(Origin.Why.COUNTED))
        .forEach(counted::add);
    List<Origin> origins = new ArrayList<>();
    byOrigin.forEach((id, all) -> origins.add(origin(id, all, whyNot(id, rests, counted))));
    return origins;
  }

  /**
   * Bodies that somebody says have it from another, and from whom. Who passes on a denial does not
   * rest on it for what it affirms itself, nor the other way round.
   */
  private Map<String, String> rests() {
    Map<String, String> rests = new LinkedHashMap<>();
    for (Traced traced : lines) {
      int end = bodies.end(traced.line()).at();
      for (int i = 0; i < end; i++) {
        Link link = traced.line().chain().get(i);
        if (!link.isOutlet() && !link.isThing()) {
          link.id()
              .filter(id -> !id.equals(traced.origin()) && !saysOtherwise(id, traced))
              .ifPresent(id -> rests.putIfAbsent(id, traced.origin()));
        }
      }
    }
    return rests;
  }

  private boolean saysOtherwise(String id, Traced traced) {
    return byOrigin.getOrDefault(id, List.of()).stream()
        .anyMatch(own -> own.line().denies() != traced.line().denies());
  }

  /** Why an origin does not count. */
  private Origin.Why whyNot(String id, Map<String, String> rests, Set<String> counted) {
    if (id.equals(Origin.UNKNOWN)) {
      return Origin.Why.of("lineage-unknown");
    }
    if (Bodies.isUnnamed(id)) {
      return Origin.Why.of("not-named");
    }
    String on = rests.get(id);
    if (on != null && !id.equals(rests.get(on))) {
      return new Origin.Why("rests-on", on);
    }
    Set<String> members = speaksForItself(id) ? Set.of() : world.members(id);
    if (persons.contains(id)) {
      return Origin.Why.of("speaks-for-no-body");
    }
    return counted.stream()
        .filter(member -> members.contains(member) && mayBe(id, member))
        .findFirst()
        .map(member -> new Origin.Why("may-be", member))
        .orElse(Origin.Why.COUNTED);
  }

  /** Whether somebody unnamed may be of a state: not if that came forward only much later. */
  private boolean mayBe(String id, String member) {
    Optional<LocalDate> one = since(id);
    Optional<LocalDate> other = since(member);
    return one.isEmpty()
        || other.isEmpty()
        || !other.get().isAfter(one.get().plusDays(COMES_FORWARD_DAYS));
  }

  private Optional<LocalDate> since(String id) {
    return byOrigin.getOrDefault(id, List.of()).stream()
        .findFirst()
        .flatMap(t -> t.line().report().published());
  }

  /** Whether an organ of an alliance says it, not only somebody of one of its states. */
  private boolean speaksForItself(String id) {
    return world.isAlliance(id)
        && byOrigin.getOrDefault(id, List.of()).stream()
            .flatMap(t -> t.line().chain().stream())
            .filter(link -> link.id().equals(Optional.of(id)))
            .anyMatch(link -> ORGANS.contains(link.kind()));
  }

  private Origin origin(String id, List<Traced> all, Origin.Why why) {
    Set<String> channels = new LinkedHashSet<>();
    Map<String, Link> sources = new LinkedHashMap<>();
    for (Traced traced : all) {
      channel(traced).ifPresent(channels::add);
      Bodies.End end = bodies.end(traced.line());
      if (end.id().isPresent()) { // else it ends with an outlet that has it from there
        Link link = traced.line().chain().get(end.at());
        sources.putIfAbsent(link.words(), link);
      }
    }
    Line first = all.get(0).line();
    return new Origin(
        id,
        why.equals(Origin.Why.COUNTED),
        why,
        all.stream().anyMatch(t -> !t.line().denies()),
        all.stream().anyMatch(t -> t.line().denies()),
        List.copyOf(channels),
        List.copyOf(sources.values()),
        first.report().document(),
        first.report().published(),
        all.size());
  }

  /**
   * Who got it from the origin: the outlet before it in the chain, the credited agency, the
   * publisher.
   */
  private Optional<String> channel(Traced traced) {
    Line line = traced.line();
    if (line.chain().isEmpty() || traced.copyOf().isPresent()) {
      return Optional.empty();
    }
    int end = bodies.end(line).at();
    Optional<String> outlet = Optional.empty();
    for (int i = 0; i < end; i++) {
      Link link = line.chain().get(i);
      outlet = link.isOutlet() ? link.id().or(() -> Optional.of(link.words())) : outlet;
    }
    return outlet.or(() -> line.report().credit()).or(() -> line.report().outlet());
  }
}
