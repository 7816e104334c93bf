package dev.stemma.web;

import java.util.List;
import java.util.Optional;

/**
 * A place in the graph of a stemma: an origin, a report, an outlet that is cited but has no report
 * in the case, a copy, or what stands for several that are not shown.
 *
 * @param id tells it from the others
 * @param kind {@code origin}, {@code report}, {@code cited}, {@code copy}, {@code more}
 * @param tone what its colour means: {@code counted}, {@code uncounted}, {@code denied}, {@code
 *     unknown}
 * @param name what it is called
 * @param second what stands below its name
 * @param path where it leads
 * @param label all that it says, for those who do not see it
 * @param evidence on what the edge to it rests, as a short word; empty where that is not known
 * @param steps the steps from it to its origin
 * @param copies how many copies are folded under it
 * @param unfold where its copies are shown; empty where it has none, or they are
 * @param children what hangs from it
 */
public record StemmaNode(
    String id,
    String kind,
    String tone,
    String name,
    String second,
    String path,
    String label,
    String evidence,
    List<Provenance> steps,
    int copies,
    Optional<String> unfold,
    List<StemmaNode> children) {
  public StemmaNode {
    steps = List.copyOf(steps);
    children = List.copyOf(children);
  }

  int size() {
    return 1 + children.stream().mapToInt(StemmaNode::size).sum();
  }
}
