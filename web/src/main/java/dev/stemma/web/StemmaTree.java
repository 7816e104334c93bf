package dev.stemma.web;

import dev.stemma.desk.Folding;
import dev.stemma.desk.Stemma;
import dev.stemma.dossiers.Line;
import dev.stemma.dossiers.Origin;
import dev.stemma.dossiers.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the places of a stemma's graph. Where there are many, each branch shows its first ones and
 * says how many more there are; who looks may unfold them.
 */
final class StemmaTree {
  /** So many places are shown, if folding can bring it about. */
  private static final int SHOWN = 44;

  /** So many are shown where everything is asked for. */
  private static final int MOST = 600;

  private static final int[] WIDTHS = {12, 8, 6, 4, 3, 2};

  /** Asks for everything. */
  static final String ALL = "all";

  private final Folding folding;
  private final Called called;
  private final Words words;
  private final String path;
  private final Set<String> open;
  private int width;
  private int made;

  /**
   * For one page.
   *
   * @param path the path of the dossier
   * @param open the ids of places of which everything is shown
   */
  StemmaTree(Folding folding, Called called, Words words, String path, Set<String> open) {
    this.folding = folding;
    this.called = called;
    this.words = words;
    this.path = path;
    this.open = open;
  }

  /** The origins with what hangs from them. */
  List<StemmaNode> of(List<Stemma.Root> roots) {
    List<StemmaNode> nodes = List.of();
    for (int each : open.contains(ALL) ? new int[] {MOST} : WIDTHS) {
      width = each;
      made = 0;
      nodes = roots(roots);
      if (nodes.stream().mapToInt(StemmaNode::size).sum() <= SHOWN) {
        break;
      }
    }
    return nodes;
  }

  private List<StemmaNode> roots(List<Stemma.Root> roots) {
    int most = open.contains("origins") ? MOST : Math.max(width, 6);
    List<StemmaNode> nodes = new ArrayList<>();
    int shown = roots.size() <= most + 1 ? roots.size() : most;
    roots.subList(0, shown).forEach(root -> nodes.add(root(root)));
    if (shown < roots.size()) {
      nodes.add(more("origins", words.of("stemma.more.origins", roots.size() - shown)));
    }
    return nodes;
  }

  private StemmaNode root(Stemma.Root root) {
    made++;
    Origin origin = root.origin();
    boolean unknown = origin.id().equals(Origin.UNKNOWN);
    String tone = tone(origin);
    String name = called.name(origin.id());
    String second =
        unknown
            ? words.of("origin.unknown.why")
            : origin.counted()
                ? words.of(
                    !origin.denies()
                        ? "origin.counted"
                        : origin.affirms() ? "origin.counted.both" : "origin.counted.denies")
                : words.of("origin.uncounted", called.why(origin));
    return new StemmaNode(
        origin.id(),
        "origin",
        tone,
        name,
        second,
        path + "?origin=" + Called.encoded(origin.id()) + "#evidence",
        words.of("stemma.label.origin", name, second, origin.lines()),
        "",
        List.of(),
        0,
        Optional.empty(),
        children(origin.id(), root.children(), origin));
  }

  /** What the colour of an origin means. */
  static String tone(Origin origin) {
    if (origin.id().equals(Origin.UNKNOWN)) {
      return "unknown";
    }
    return origin.denies() && !origin.affirms()
        ? "denied"
        : origin.counted() ? "counted" : "uncounted";
  }

  private List<StemmaNode> children(String above, List<Stemma.Node> all, Origin origin) {
    boolean whole = open.contains(above) || open.contains(ALL);
    int most = Math.min(whole ? MOST : width, Math.max(1, MOST - made));
    int shown = all.size() <= most + 1 ? all.size() : most;
    List<StemmaNode> nodes = new ArrayList<>();
    all.subList(0, shown).forEach(node -> nodes.add(node(above, node, origin)));
    if (shown < all.size()) {
      int hidden = all.subList(shown, all.size()).stream().mapToInt(this::reports).sum();
      nodes.add(more(above, words.of("stemma.more.reports", hidden)));
    }
    return nodes;
  }

  /** A node and all below it, with their copies. */
  private int reports(Stemma.Node node) {
    return node.line().map(l -> 1 + folding.copies(l).size()).orElse(0)
        + node.children().stream().mapToInt(this::reports).sum();
  }

  private StemmaNode more(String above, String text) {
    return new StemmaNode(
        above + "/more",
        "more",
        "more",
        text,
        "",
        unfold(above),
        text,
        "",
        List.of(),
        0,
        Optional.empty(),
        List.of());
  }

  private String unfold(String id) {
    StringBuilder query = new StringBuilder(path).append("?open=").append(Called.encoded(id));
    open.stream().sorted().forEach(o -> query.append("&open=").append(Called.encoded(o)));
    return query.append("#stemma").toString();
  }

  private StemmaNode node(String above, Stemma.Node node, Origin origin) {
    made++;
    return node.line()
        .map(line -> report(node, line, origin))
        .orElseGet(() -> cited(above, node, origin));
  }

  private StemmaNode cited(String above, Stemma.Node node, Origin origin) {
    String name = Provenance.plain(called.name(node.outlet()));
    String shown = name.equals(node.outlet().replace('-', ' ')) ? node.name() : name;
    String second = words.of("stemma.cited");
    String id = above + "/" + node.outlet();
    return new StemmaNode(
        id,
        "cited",
        tone(origin),
        shown,
        second,
        "/sources/" + Called.encoded(node.outlet()),
        shown + ", " + second,
        "",
        List.of(),
        0,
        Optional.empty(),
        children(id, node.children(), origin));
  }

  private StemmaNode report(Stemma.Node node, Traced traced, Origin origin) {
    Line line = traced.line();
    String id = "c" + line.claim();
    List<Folding.Copied> copies = folding.copies(traced);
    boolean unfolded = !copies.isEmpty() && (open.contains(id) || open.contains(ALL));
    List<StemmaNode> below = new ArrayList<>();
    if (unfolded) {
      copies.stream().limit(MOST).forEach(copy -> below.add(copy(copy, origin)));
    }
    below.addAll(children(id, node.children(), origin));
    List<Provenance> steps = Provenance.of(traced, called, words);
    String second =
        words.day(line.report().published())
            + (line.denies() ? " · " + words.of("denied") : "")
            + (copies.isEmpty() || unfolded
                ? ""
                : " · " + words.of("stemma.copies", copies.size()));
    String name = outlet(line);
    return new StemmaNode(
        id,
        "report",
        line.denies() ? "denied" : tone(origin),
        name,
        second,
        path(line),
        steps.isEmpty()
            ? name + ", " + second
            : words.of("colon", name + ", " + second, Provenance.text(steps, words)),
        steps.isEmpty() ? "" : words.of("edge." + steps.get(0).evidence()),
        steps,
        copies.size(),
        copies.isEmpty() || unfolded ? Optional.empty() : Optional.of(unfold(id)),
        below);
  }

  private StemmaNode copy(Folding.Copied copied, Origin origin) {
    made++;
    Line line = copied.line().line();
    String how =
        copied
            .copy()
            .map(c -> words.of("stemma.copy." + c.kind().label(), Math.round(100 * c.shared())))
            .orElse(words.of("stemma.copy"));
    String name = outlet(line);
    String second = words.day(line.report().published()) + " · " + how;
    return new StemmaNode(
        "c" + line.claim(),
        "copy",
        line.denies() ? "denied" : tone(origin),
        name,
        second,
        path(line),
        name + ", " + second,
        words.of("edge.copy"),
        Provenance.of(copied.line(), called, words),
        0,
        Optional.empty(),
        List.of());
  }

  /** Who published a line's report; its id where it does not say. */
  static String outlet(Line line) {
    return Provenance.plain(line.report().name().orElseGet(() -> line.report().id()));
  }

  /** Where a line stands in its document. */
  static String path(Line line) {
    return "/documents/" + line.report().document() + "#claim-" + line.claim();
  }
}
