package dev.stemma.lab;

import static dev.stemma.lab.DocumentLines.agree;
import static dev.stemma.lab.DocumentLines.has;
import static dev.stemma.lab.DocumentLines.list;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Everything that one claim states, compared field by field with what another states.
 *
 * <p>Either side may be the missing node: then all that the other states is lacking or too much.
 */
final class Facts {
  private static final String ITEMS = "items";

  private final EnumMap<Field, Tally> tallies = new EnumMap<>(Field.class);

  private Facts() {
    for (Field field : Field.values()) {
      tallies.put(field, Tally.NONE);
    }
  }

  /** A tally for every field. */
  static Map<Field, Tally> compare(JsonNode gold, JsonNode predicted) {
    Facts facts = new Facts();
    facts.claim(gold, predicted);
    JsonNode a = gold.path("roles");
    JsonNode b = predicted.path("roles");
    Set<String> roles = new LinkedHashSet<>(a.propertyNames());
    roles.addAll(b.propertyNames());
    for (String role : roles) {
      if (role.equals(ITEMS)) {
        facts.items(list(a, role), list(b, role));
      } else {
        facts.actors(list(a, role), list(b, role));
      }
    }
    facts.chain(list(gold, "sources"), list(predicted, "sources"));
    return Collections.unmodifiableMap(facts.tallies);
  }

  private void claim(JsonNode gold, JsonNode predicted) {
    boolean a = gold.isObject();
    boolean b = predicted.isObject();
    add(Field.TYPE, Tally.one(a && b, a, b));
    add(Field.CERTAINTY, Tally.one(a && b && agree(gold, predicted, "certainty"), a, b));
    where(Field.STAGE, "stage", gold, predicted, agree(gold, predicted, "stage"));
    boolean denied = ClaimScore.isDenied(gold);
    boolean alsoDenied = ClaimScore.isDenied(predicted);
    add(Field.POLARITY, Tally.one(denied && alsoDenied, denied, alsoDenied));
    where(Field.TIME, "time", gold, predicted, sameTime(gold.path("time"), predicted.path("time")));
  }

  private static boolean sameTime(JsonNode gold, JsonNode predicted) {
    return agree(gold, predicted, "begin") && agree(gold, predicted, "end");
  }

  private void actors(List<JsonNode> gold, List<JsonNode> predicted) {
    List<Pair> pairs = Likeness.pairUp(gold, predicted, Likeness::sameActor);
    add(Field.ROLES, new Tally(pairs.size(), gold.size(), predicted.size()));
    long right =
        pairs.stream()
            .filter(p -> Likeness.sameId(gold.get(p.gold()), predicted.get(p.predicted())))
            .count();
    add(Field.IDS, new Tally((int) right, withId(gold), withId(predicted)));
  }

  private static int withId(List<JsonNode> fillers) {
    return (int) fillers.stream().filter(filler -> has(filler, "id")).count();
  }

  private void items(List<JsonNode> gold, List<JsonNode> predicted) {
    List<Pair> pairs = Likeness.pairUp(gold, predicted, Likeness::sameItem);
    add(Field.ITEMS, new Tally(pairs.size(), gold.size(), predicted.size()));
    for (Pair pair : pairs) {
      item(gold.get(pair.gold()), predicted.get(pair.predicted()));
    }
    for (int i : Pair.unpaired(pairs, Pair::gold, gold.size())) {
      item(gold.get(i), Comparison.NOTHING);
    }
    for (int j : Pair.unpaired(pairs, Pair::predicted, predicted.size())) {
      item(Comparison.NOTHING, predicted.get(j));
    }
  }

  private void item(JsonNode gold, JsonNode predicted) {
    boolean sameQuantity = Likeness.sameQuantity(gold.path("quantity"), predicted.path("quantity"));
    where(Field.QUANTITY, "quantity", gold, predicted, sameQuantity);
    boolean sameModel = Likeness.sameDesignation(gold, predicted);
    where(Field.DESIGNATION, "designation", gold, predicted, sameModel);
  }

  private void chain(List<JsonNode> gold, List<JsonNode> predicted) {
    List<Pair> links = Likeness.inOrder(gold, predicted);
    add(Field.SOURCES, new Tally(links.size(), gold.size(), predicted.size()));
    long right =
        links.stream()
            .filter(p -> agree(gold.get(p.gold()), predicted.get(p.predicted()), "kind"))
            .count();
    add(Field.KINDS, new Tally((int) right, gold.size(), predicted.size()));
  }

  /** Counts a part on the sides that state it; right only where both do. */
  private void where(
      Field field, String name, JsonNode gold, JsonNode predicted, boolean agreeing) {
    boolean a = has(gold, name);
    boolean b = has(predicted, name);
    add(field, Tally.one(a && b && agreeing, a, b));
  }

  private void add(Field field, Tally tally) {
    tallies.merge(field, tally, Tally::plus);
  }
}
