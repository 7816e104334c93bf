package dev.stemma.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** When a predicted filler, item, source or quantity counts as the gold one, and how lists pair. */
final class Likeness {
  private Likeness() {}

  static boolean sameActor(JsonNode gold, JsonNode predicted) {
    return bothHave("id", gold, predicted) ? sameId(gold, predicted) : sameWords(gold, predicted);
  }

  /** The same id, case aside; the gold one must be there. */
  static boolean sameId(JsonNode gold, JsonNode predicted) {
    return bothHave("id", gold, predicted)
        && Wording.fold(DocumentLines.words(gold, "id"))
            .equals(Wording.fold(DocumentLines.words(predicted, "id")));
  }

  static boolean sameItem(JsonNode gold, JsonNode predicted) {
    if (bothHave("designation", gold, predicted)) {
      return sameDesignation(gold, predicted);
    }
    return DocumentLines.agree(gold, predicted, "category")
        && (sameWords(gold, predicted)
            || Wording.words(DocumentLines.words(gold, "text")).isEmpty());
  }

  static boolean sameDesignation(JsonNode gold, JsonNode predicted) {
    return bothHave("designation", gold, predicted)
        && Wording.squash(DocumentLines.words(gold, "designation"))
            .equals(Wording.squash(DocumentLines.words(predicted, "designation")));
  }

  static boolean sameQuantity(JsonNode gold, JsonNode predicted) {
    return predicted.isObject()
        && List.of("min", "max", "unit").stream()
            .allMatch(field -> DocumentLines.agree(gold, predicted, field));
  }

  /** By id and, besides, kind or words, where both have an id; else by words. */
  static boolean sameSource(JsonNode gold, JsonNode predicted) {
    if (bothHave("id", gold, predicted)) {
      return sameId(gold, predicted)
          && (DocumentLines.agree(gold, predicted, "kind") || sameWords(gold, predicted));
    }
    return sameWords(gold, predicted);
  }

  /** Each gold thing with the first predicted one still free that is the same. */
  static List<Pair> pairUp(
      List<JsonNode> gold, List<JsonNode> predicted, BiPredicate<JsonNode, JsonNode> same) {
    List<Integer> free = new ArrayList<>(IntStream.range(0, predicted.size()).boxed().toList());
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      JsonNode wanted = gold.get(i);
      int place = i;
      free.stream()
          .filter(j -> same.test(wanted, predicted.get(j)))
          .findFirst()
          .ifPresent(
              j -> {
                pairs.add(new Pair(place, j));
                free.remove(j);
              });
    }
    return pairs;
  }

  /** The longest run of chain links that agree in order. */
  static List<Pair> inOrder(List<JsonNode> gold, List<JsonNode> predicted) {
    List<List<Pair>> above = new ArrayList<>();
    for (int j = 0; j <= predicted.size(); j++) {
      above.add(List.of());
    }
    for (int i = 0; i < gold.size(); i++) {
      List<List<Pair>> row = new ArrayList<>(List.of(List.of()));
      for (int j = 0; j < predicted.size(); j++) {
        List<Pair> keep = longer(above.get(j + 1), row.get(j));
        row.add(
            sameSource(gold.get(i), predicted.get(j))
                ? longer(keep, with(above.get(j), new Pair(i, j)))
                : keep);
      }
      above = row;
    }
    return above.get(predicted.size());
  }

  private static List<Pair> with(List<Pair> run, Pair next) {
    List<Pair> grown = new ArrayList<>(run);
    grown.add(next);
    return grown;
  }

  /** The longer run; the first of two as long. */
  private static List<Pair> longer(List<Pair> first, List<Pair> second) {
    return second.size() > first.size() ? second : first;
  }

  private static boolean bothHave(String field, JsonNode gold, JsonNode predicted) {
    return DocumentLines.has(gold, field) && DocumentLines.has(predicted, field);
  }

  private static boolean sameWords(JsonNode gold, JsonNode predicted) {
    return Wording.same(DocumentLines.words(gold, "text"), DocumentLines.words(predicted, "text"));
  }
}
