package dev.stemma.lab;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The share of the weapons and platforms marked in re3d (dstl/re3d, entities for defence analysts)
 * that overlap a mention found as an item.
 *
 * <p>Gold lines bear {@code "entities": [{"begin", "end", "type"}…]}, predicted lines {@code
 * "items": [[begin, end]…]}, in code points; documents are paired by id. Touching is enough: one
 * shared character. Says nothing about items found that re3d does not mark.
 *
 * @param found marked mentions that an item overlaps
 * @param marked mentions of the types {@code Weapon} and {@code MilitaryPlatform}
 * @param missed the words of those not found, in text order
 */
public record ItemRecall(int found, int marked, List<String> missed) {
  private static final Set<String> ITEM_TYPES = Set.of("Weapon", "MilitaryPlatform");

  public ItemRecall {
    missed = List.copyOf(missed);
  }

  /** Looks up every marked mention of {@code gold} among the items of {@code predicted}. */
  public static ItemRecall of(List<JsonNode> gold, List<JsonNode> predicted) {
    Map<JsonNode, JsonNode> known = DocumentLines.byId(predicted);
    int marked = gold.stream().mapToInt(document -> mentions(document).size()).sum();
    List<String> missed =
        gold.stream()
            .flatMap(
                document -> {
                  List<JsonNode> items =
                      DocumentLines.list(DocumentLines.answer(known, document), "items");
                  return mentions(document).stream()
                      .filter(mention -> items.stream().noneMatch(i -> overlap(mention, i)))
                      .map(mention -> words(document, mention));
                })
            .toList();
    return new ItemRecall(marked - missed.size(), marked, missed);
  }

  /** The share found; 0 where nothing is marked. */
  public double recall() {
    return Tally.share(found, marked);
  }

  private static List<JsonNode> mentions(JsonNode document) {
    return document.required("entities").values().stream()
        .filter(entity -> ITEM_TYPES.contains(DocumentLines.words(entity, "type")))
        .toList();
  }

  private static boolean overlap(JsonNode mention, JsonNode item) {
    return mention.path("begin").intValue() < item.path(1).intValue()
        && item.path(0).intValue() < mention.path("end").intValue();
  }

  private static String words(JsonNode document, JsonNode mention) {
    String text = DocumentLines.words(document, "text");
    return text.substring(
        text.offsetByCodePoints(0, mention.path("begin").intValue()),
        text.offsetByCodePoints(0, mention.path("end").intValue()));
  }
}
