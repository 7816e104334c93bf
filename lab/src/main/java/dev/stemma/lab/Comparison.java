package dev.stemma.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One claim of a document beside what answers it: a pair, a gold claim missed, or a spurious one.
 *
 * <p>Two claims may pair where they are of one type and their evidence overlaps by at least half of
 * the shorter, the longer being at most three times the shorter. The pairs that agree on most facts
 * are taken first; of pairs as good, the one whose gold claim, then predicted claim, comes last.
 *
 * @param document the document's id
 * @param gold the gold claim, or the missing node
 * @param predicted the predicted claim, or the missing node
 */
public record Comparison(String document, JsonNode gold, JsonNode predicted) {
  /** Stands where a side has no claim. */
  static final JsonNode NOTHING = MissingNode.getInstance();

  private record Candidate(double agreement, Pair pair) {}

  /** The pairs, best first, then the missed, then the spurious claims. */
  static List<Comparison> of(String document, List<JsonNode> gold, List<JsonNode> predicted) {
    List<Pair> pairs = match(gold, predicted);
    List<Comparison> all = new ArrayList<>();
    for (Pair p : pairs) {
      all.add(new Comparison(document, gold.get(p.gold()), predicted.get(p.predicted())));
    }
    for (int i : Pair.unpaired(pairs, Pair::gold, gold.size())) {
      all.add(new Comparison(document, gold.get(i), NOTHING));
    }
    for (int j : Pair.unpaired(pairs, Pair::predicted, predicted.size())) {
      all.add(new Comparison(document, NOTHING, predicted.get(j)));
    }
    return all;
  }

  /** Whether both sides have a claim. */
  public boolean isPaired() {
    return isGold() && isPredicted();
  }

  /** Whether the gold has a claim here. */
  public boolean isGold() {
    return gold.isObject();
  }

  /** Whether a claim was predicted here. */
  public boolean isPredicted() {
    return predicted.isObject();
  }

  /** What became of it: {@code differs} (or agrees), {@code missed}, {@code spurious}. */
  public String kind() {
    return isPaired() ? "differs" : isGold() ? "missed" : "spurious";
  }

  /** The type of the claim on either side. */
  String type() {
    return (isGold() ? gold : predicted).required("type").stringValue();
  }

  /** A tally for every field. */
  Map<Field, Tally> facts() {
    return Facts.compare(gold, predicted);
  }

  private static List<Pair> match(List<JsonNode> gold, List<JsonNode> predicted) {
    Set<Integer> takenGold = new HashSet<>();
    Set<Integer> takenPredicted = new HashSet<>();
    List<Pair> pairs = new ArrayList<>();
    for (Candidate candidate : candidates(gold, predicted)) {
      Pair pair = candidate.pair();
      if (!takenGold.contains(pair.gold()) && !takenPredicted.contains(pair.predicted())) {
        takenGold.add(pair.gold());
        takenPredicted.add(pair.predicted());
        pairs.add(pair);
      }
    }
    return pairs;
  }

  private static List<Candidate> candidates(List<JsonNode> gold, List<JsonNode> predicted) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        JsonNode g = gold.get(i);
        JsonNode p = predicted.get(j);
        if (DocumentLines.agree(g, p, "type") && overlap(g.path("evidence"), p.path("evidence"))) {
          candidates.add(new Candidate(agreement(Facts.compare(g, p)), new Pair(i, j)));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::agreement)
            .thenComparingInt(c -> c.pair().gold())
            .thenComparingInt(c -> c.pair().predicted())
            .reversed());
    return candidates;
  }

  private static double agreement(Map<Field, Tally> facts) {
    Tally all = facts.values().stream().reduce(Tally.NONE, Tally::plus);
    return (double) (2 * all.right()) / (all.gold() + all.predicted());
  }

  private static boolean overlap(JsonNode gold, JsonNode predicted) {
    int common = Math.min(end(gold), end(predicted)) - Math.max(begin(gold), begin(predicted));
    int a = end(gold) - begin(gold);
    int b = end(predicted) - begin(predicted);
    int shorter = Math.min(a, b);
    return common > 0 && common >= 0.5 * shorter && Math.max(a, b) <= 3 * shorter;
  }

  private static int begin(JsonNode span) {
    return span.required("begin").intValue();
  }

  private static int end(JsonNode span) {
    return span.required("end").intValue();
  }
}
