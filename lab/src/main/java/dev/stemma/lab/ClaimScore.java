package dev.stemma.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * How well predicted claims answer gold ones: the measure of the claims scheme, as its reference
 * script {@code score.py} counts it, figure for figure.
 *
 * <p>Example: {@code ClaimScore.of(goldLines, predictedLines).facts().f1()}. Documents are paired
 * by id; a gold document without a prediction counts as one without claims, a prediction without a
 * gold document does not count. Scores of several sets add up with {@link #plus}. Refuses a line
 * without {@code id}, a gold line without {@code claims}, and claims without type or evidence.
 *
 * @param claims the pairing itself: right type at the right place
 * @param fields every fact, by field, over all claims
 * @param paired the same over paired claims only
 * @param chains paired claims whose source chains agree link by link
 * @param complete gold claims right in every fact
 * @param hedged claims whose certainty is not {@code stated}
 * @param denied claims that are denied
 * @param types the pairing by claim type, in the order the types are met
 * @param differences every comparison that is not wholly right, in document order
 */
public record ClaimScore(
    Tally claims,
    Map<Field, Tally> fields,
    Map<Field, Tally> paired,
    int chains,
    int complete,
    Tally hedged,
    Tally denied,
    Map<String, Tally> types,
    List<Comparison> differences) {
  /** The score of no documents. */
  public static final ClaimScore NONE =
      new ClaimScore(
          Tally.NONE, Map.of(), Map.of(), 0, 0, Tally.NONE, Tally.NONE, Map.of(), List.of());

  public ClaimScore {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    paired = Collections.unmodifiableMap(new LinkedHashMap<>(paired));
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    differences = List.copyOf(differences);
  }

  /** Scores predicted document lines against gold ones. */
  public static ClaimScore of(List<JsonNode> gold, List<JsonNode> predicted) {
    Map<JsonNode, JsonNode> known = DocumentLines.byId(predicted);
    return gold.stream()
        .map(document -> document(document, DocumentLines.answer(known, document)))
        .reduce(NONE, ClaimScore::plus);
  }

  private static ClaimScore document(JsonNode gold, JsonNode answer) {
    List<JsonNode> wanted = List.copyOf(gold.required("claims").values());
    List<JsonNode> found = DocumentLines.list(answer, "claims");
    String id = gold.required("id").asString();
    ClaimScore typesInOrder =
        new ClaimScore(
            Tally.NONE,
            Map.of(),
            Map.of(),
            0,
            0,
            Tally.NONE,
            Tally.NONE,
            typesOf(wanted, found),
            List.of());
    return Comparison.of(id, wanted, found).stream()
        .map(ClaimScore::one)
        .reduce(typesInOrder, ClaimScore::plus);
  }

  private static Map<String, Tally> typesOf(List<JsonNode> gold, List<JsonNode> predicted) {
    Map<String, Tally> types = new LinkedHashMap<>();
    Stream.concat(gold.stream(), predicted.stream())
        .forEach(claim -> types.put(claim.required("type").stringValue(), Tally.NONE));
    return types;
  }

  private static ClaimScore one(Comparison comparison) {
    Tally claim = Tally.one(comparison.isPaired(), comparison.isGold(), comparison.isPredicted());
    Map<Field, Tally> facts = comparison.facts();
    boolean complete = facts.values().stream().reduce(Tally.NONE, Tally::plus).isPerfect();
    return new ClaimScore(
        claim,
        facts,
        comparison.isPaired() ? facts : Map.of(),
        comparison.isPaired() && sameChain(comparison) ? 1 : 0,
        complete ? 1 : 0,
        hedged(comparison),
        facts.getOrDefault(Field.POLARITY, Tally.NONE),
        Map.of(comparison.type(), claim),
        complete ? List.of() : List.of(comparison));
  }

  private static boolean sameChain(Comparison comparison) {
    List<JsonNode> gold = DocumentLines.list(comparison.gold(), "sources");
    List<JsonNode> predicted = DocumentLines.list(comparison.predicted(), "sources");
    boolean same = gold.size() == predicted.size();
    for (int i = 0; same && i < gold.size(); i++) {
      same = Likeness.sameSource(gold.get(i), predicted.get(i));
    }
    return same;
  }

  private static Tally hedged(Comparison comparison) {
    boolean gold = isHedged(comparison.gold());
    boolean predicted = isHedged(comparison.predicted());
    boolean same = DocumentLines.agree(comparison.gold(), comparison.predicted(), "certainty");
    return Tally.one(gold && predicted && same, gold, predicted);
  }

  private static boolean isHedged(JsonNode claim) {
    return claim.isObject() && !DocumentLines.words(claim, "certainty").equals("stated");
  }

  static boolean isDenied(JsonNode claim) {
    return DocumentLines.words(claim, "polarity").equals("denied");
  }

  /** Both together, this one's documents first. */
  public ClaimScore plus(ClaimScore other) {
    List<Comparison> all = new ArrayList<>(differences);
    all.addAll(other.differences);
    return new ClaimScore(
        claims.plus(other.claims),
        sum(new EnumMap<>(Field.class), fields, other.fields),
        sum(new EnumMap<>(Field.class), paired, other.paired),
        chains + other.chains,
        complete + other.complete,
        hedged.plus(other.hedged),
        denied.plus(other.denied),
        sum(new LinkedHashMap<>(), types, other.types),
        all);
  }

  private static <K> Map<K, Tally> sum(Map<K, Tally> into, Map<K, Tally> one, Map<K, Tally> other) {
    into.putAll(one);
    other.forEach((key, tally) -> into.merge(key, tally, Tally::plus));
    return into;
  }

  /** All fields together, over all claims. */
  public Tally facts() {
    return fields.values().stream().reduce(Tally.NONE, Tally::plus);
  }

  /** Fields that paired claims have on either side, without the type, which is always right. */
  public Map<Field, Tally> pairedFields() {
    Map<Field, Tally> stated = new EnumMap<>(Field.class);
    paired.forEach(
        (field, tally) -> {
          if (field != Field.TYPE && !tally.isEmpty()) {
            stated.put(field, tally);
          }
        });
    return stated;
  }

  /** The share of paired claims whose source chain agrees link by link. */
  public double chainExact() {
    return Tally.share(chains, claims.right());
  }

  /** The share of gold claims that are right in every fact. */
  public double completeness() {
    return Tally.share(complete, claims.gold());
  }

  /** The mean F1 over the claim types that the gold holds. */
  public double macro() {
    List<Tally> inGold = types.values().stream().filter(t -> t.gold() > 0).toList();
    double sum = 0;
    for (Tally type : inGold) {
      sum += type.f1(); // not a stream's sum, which compensates and so ends in another last bit
    }
    return inGold.isEmpty() ? 0 : sum / inGold.size();
  }
}
