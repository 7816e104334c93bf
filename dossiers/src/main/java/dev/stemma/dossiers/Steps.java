package dev.stemma.dossiers;

import java.util.ArrayList;
import java.util.List;

/** The steps of a line's lineage that the line itself states. */
final class Steps {
  private Steps() {}

  /** From the report by the agency that it credits and the sources that it names. */
  static List<Traced.Edge> of(Line line) {
    List<Traced.Edge> edges = new ArrayList<>();
    String at = reporter(line);
    if (line.report().credit().isPresent()) {
      String agency = line.report().credit().get();
      edges.add(new Traced.Edge(at, agency, Traced.Evidence.CREDIT, ""));
      at = agency;
    }
    for (Link link : line.chain()) {
      String to = name(link);
      edges.add(new Traced.Edge(at, to, Traced.Evidence.CITATION, link.cue()));
      at = to;
    }
    return edges;
  }

  /** Who stands at the end of them. */
  static String last(Line line) {
    int links = line.chain().size();
    return links > 0
        ? name(line.chain().get(links - 1))
        : line.report().credit().orElse(reporter(line));
  }

  private static String reporter(Line line) {
    return line.report().name().orElse(line.report().id());
  }

  private static String name(Link link) {
    return link.isOutlet() ? link.id().orElse(link.words()) : link.words();
  }
}
