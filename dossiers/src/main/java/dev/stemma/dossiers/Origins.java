package dev.stemma.dossiers;

import java.util.ArrayList;
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
    lines.stream()
        .map(t -> bodies.end(t.line()))
        .filter(Bodies.End::person)
        .forEach(end -> end.id().ifPresent(persons::add));
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

  /** Bodies that somebody says have it from another, and from whom. */
  private Map<String, String> rests() {
    Map<String, String> rests = new LinkedHashMap<>();
    for (Traced traced : lines) {
      int end = bodies.end(traced.line()).at();
      for (int i = 0; i < end; i++) {
        Link link = traced.line().chain().get(i);
        if (!link.isOutlet() && !link.isThing()) {
          link.id()
              .filter(id -> !id.equals(traced.origin()))
              .ifPresent(id -> rests.putIfAbsent(id, traced.origin()));
        }
      }
    }
    return rests;
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
    Set<String> members = world.members(id);
    if (persons.contains(id)) {
      return Origin.Why.of("speaks-for-no-body");
    }
    return counted.stream()
        .filter(members::contains)
        .findFirst()
        .map(member -> new Origin.Why("may-be", member))
        .orElse(Origin.Why.COUNTED);
  }

  private Origin origin(String id, List<Traced> all, Origin.Why why) {
    Set<String> channels = new LinkedHashSet<>();
    Map<String, Link> sources = new LinkedHashMap<>();
    for (Traced traced : all) {
      channel(traced).ifPresent(channels::add);
      int end = bodies.end(traced.line()).at();
      if (end >= 0 && end < traced.line().chain().size()) {
        Link link = traced.line().chain().get(end);
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
