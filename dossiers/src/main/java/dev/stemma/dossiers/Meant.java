package dev.stemma.dossiers;

import dev.stemma.dossiers.Standing.Kind;
import dev.stemma.evidence.SourceKind;
import dev.stemma.ledger.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whom reports on a matter mean that leave a name out: by "the separatists" the one group of
 * separatists that others name, by "a manager" the one company that speaks, by "the army" of a
 * report that names no state beside it who seized the goods, else the state that it is about.
 */
final class Meant {
  private final World world;
  private final Map<String, Set<String>> groups = new TreeMap<>();
  private final Set<String> companies = new TreeSet<>();

  private final Optional<String> seizer;

  private Meant(World world, Optional<String> seizer) {
    this.world = world;
    this.seizer = seizer;
  }

  /** The lines, with what others of them name. */
  static List<Line> named(List<Line> lines, Optional<String> seizer, World world) {
    boolean open =
        lines.stream()
            .flatMap(line -> line.chain().stream())
            .anyMatch(link -> link.id().filter(id -> isOpen(id, world)).isPresent());
    if (!open) {
      return lines;
    }
    Meant meant = new Meant(world, seizer);
    lines.forEach(line -> line.chain().forEach(meant::note));
    return lines.stream().map(meant::named).toList();
  }

  private static boolean isOpen(String id, World world) {
    return Placements.isCompany(id)
        || Placements.presumed(id).isPresent()
        || world.standing().isGroup(id);
  }

  private void note(Link link) {
    Optional<String> id = link.id().or(() -> Bodies.named(link.words()));
    if (id.isEmpty() || isOpen(id.get(), world)) {
      return;
    }
    for (String group : world.standing().ids(Kind.GROUP, Folded.tokens(link.words()))) {
      groups.computeIfAbsent(group, g -> new TreeSet<>()).add(id.get());
    }
    boolean company =
        link.kind() == SourceKind.ORGANISATION
            && !World.isState(world.speaker(id.get()))
            && world.name(id.get()).isEmpty()
            && world
                .organisation(id.get())
                .map(kind -> kind.equals("maker") || kind.equals("company"))
                .orElse(true);
    if (company) {
      companies.add(id.get());
    }
  }

  private Line named(Line line) {
    List<Link> chain = new ArrayList<>();
    line.chain().forEach(link -> chain.add(named(link)));
    return chain.equals(line.chain()) ? line : line.through(chain);
  }

  private Link named(Link link) {
    if (link.id().isEmpty() || !isOpen(link.id().get(), world)) {
      return link;
    }
    Optional<String> state = Placements.presumed(link.id().get());
    if (state.isPresent()) {
      return new Link(link.kind(), seizer.or(() -> state), link.words(), link.cue());
    }
    if (Placements.isCompany(link.id().get())) {
      return new Link(link.kind(), company(link), link.words(), link.cue());
    }
    Set<String> known = groups.getOrDefault(link.id().get(), Set.of());
    return known.size() == 1
        ? new Link(link.kind(), known.stream().findFirst(), link.words(), link.cue())
        : link;
  }

  /** The company whose name begins a manager's description, else the only one that speaks. */
  private Optional<String> company(Link link) {
    List<String> words = Folded.tokens(link.words());
    return companies.stream()
        .filter(company -> words.contains(company.split("-", 2)[0]))
        .findFirst()
        .or(() -> companies.size() == 1 ? companies.stream().findFirst() : Optional.empty());
  }
}
