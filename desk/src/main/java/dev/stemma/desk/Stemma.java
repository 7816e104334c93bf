package dev.stemma.desk;

import dev.stemma.dossiers.Dossier;
import dev.stemma.dossiers.Line;
import dev.stemma.dossiers.Link;
import dev.stemma.dossiers.Origin;
import dev.stemma.dossiers.Traced;
import dev.stemma.dossiers.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The family tree of a matter: origins, under each the reports that have it from there, under these
 * the reports that cite or credit them. An outlet that is cited, but of which the case has no
 * report, has a place of its own.
 */
public final class Stemma {
  private final Map<String, List<Traced>> lines;
  private final World world;
  private final List<Root> roots = new ArrayList<>();
  private final IdentityHashMap<Node, Node> parents = new IdentityHashMap<>();

  /** An origin with what comes from it. */
  public record Root(Origin origin, List<Node> children) {}

  /**
   * A report, or an outlet of which the case has none.
   *
   * @param outlet its slug or id
   * @param name what it is called
   * @param line the report's line; empty for an outlet without report
   * @param children who has it from there
   */
  public record Node(String outlet, String name, Optional<Traced> line, List<Node> children) {
    public Optional<LocalDate> day() {
      return line.flatMap(t -> t.line().report().published());
    }
  }

  private Stemma(Folding folding, World world) {
    this.lines = folding.lines().stream().collect(Collectors.groupingBy(Traced::origin));
    this.world = world;
  }

  public static List<Root> of(Dossier dossier, Folding folding, World world) {
    Stemma stemma = new Stemma(folding, world);
    for (Origin origin : dossier.origins()) {
      stemma.roots.add(stemma.root(origin));
    }
    List<Root> roots = new ArrayList<>(stemma.roots);
    // a stable sort: unknown lineage comes last
    roots.sort(Comparator.comparing(root -> root.origin().id().equals(Origin.UNKNOWN)));
    return roots;
  }

  private Root root(Origin origin) {
    Root root = new Root(origin, new ArrayList<>());
    Map<String, Node> reports = new LinkedHashMap<>();
    List<Node> nodes = new ArrayList<>();
    for (Traced traced : lines.getOrDefault(origin.id(), List.of())) {
      Node node = node(traced);
      nodes.add(node);
      reports.putIfAbsent(node.outlet(), node);
    }
    Map<String, Node> outlets = new LinkedHashMap<>();
    nodes.forEach(node -> hang(node, reports, outlets, root));
    sort(root.children());
    return root;
  }

  private static Node node(Traced traced) {
    Line line = traced.line();
    String outlet = line.report().outlet().orElseGet(() -> line.report().id());
    String name = line.report().name().orElse(outlet);
    return new Node(outlet, name, Optional.of(traced), new ArrayList<>());
  }

  /** Hangs a report from the nearest outlet from which it has it, else from the origin. */
  private void hang(Node node, Map<String, Node> reports, Map<String, Node> outlets, Root root) {
    List<Passed> path = new ArrayList<>();
    Optional<Node> at = Optional.empty();
    for (Passed outlet : path(node)) {
      Optional<Node> known =
          Optional.ofNullable(reports.get(outlet.id()))
              .or(() -> Optional.ofNullable(outlets.get(outlet.id())));
      boolean around = // two may cite each other
          outlet.id().equals(node.outlet()) || known.filter(k -> isUnder(k, node)).isPresent();
      if (known.isPresent() && !around) {
        at = known;
        break;
      }
      if (!around) {
        path.add(outlet);
      }
    }
    for (int i = path.size() - 1; i >= 0; i--) {
      at = Optional.of(cited(path.get(i), outlets, at, root));
    }
    under(at, root, node);
  }

  private Node cited(Passed by, Map<String, Node> outlets, Optional<Node> above, Root root) {
    Node node = new Node(by.id(), by.name(), Optional.empty(), new ArrayList<>());
    outlets.put(by.id(), node);
    under(above, root, node);
    return node;
  }

  private void under(Optional<Node> above, Root root, Node node) {
    above.ifPresent(a -> parents.put(node, a));
    above.map(Node::children).orElse(root.children()).add(node);
  }

  /** Whether a node hangs, through whomever, from another. */
  @SuppressWarnings("ReferenceEquality") // two reports may be alike
  private boolean isUnder(Node node, Node other) {
    Optional<Node> above = Optional.of(node);
    while (above.isPresent() && above.get() != other) {
      above = Optional.ofNullable(parents.get(above.get()));
    }
    return above.isPresent();
  }

  /** An outlet through which a report has it. */
  private record Passed(String id, String name) {}

  /** The outlets through which a report has it, from the one nearest to the reader. */
  private List<Passed> path(Node node) {
    Line line = node.line().orElseThrow().line();
    List<Passed> path = new ArrayList<>();
    line.report().credit().ifPresent(c -> path.add(new Passed(c, world.name(c, "en"))));
    for (Link link : line.chain()) {
      boolean outlet =
          switch (link.kind()) {
            case MEDIA, STATE_MEDIA -> true;
            default -> false;
          };
      if (outlet) {
        path.add(
            link.id()
                .map(id -> new Passed(id, world.name(id, "en")))
                .orElseGet(() -> new Passed(world.outlet(link.words()), link.words())));
      }
    }
    return path;
  }

  /** From the earliest; outlets without a report of theirs stand by the first that cites them. */
  private static void sort(List<Node> nodes) {
    nodes.forEach(node -> sort(node.children()));
    nodes.sort(Comparator.comparing(Stemma::first));
  }

  private static LocalDate first(Node node) {
    return node.day()
        .or(() -> node.children().stream().map(Stemma::first).findFirst())
        .orElse(LocalDate.MAX);
  }
}
