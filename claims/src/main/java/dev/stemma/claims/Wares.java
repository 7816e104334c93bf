package dev.stemma.claims;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The goods that a document spoke of last, and whose they are. Not thread-safe. */
final class Wares {
  private List<Filler.Item> goods = List.of();
  private int sentence;
  private Optional<Filler.Party> maker = Optional.empty();
  private boolean armed;

  /** Notes the goods of a sentence: those of its claims, else those that it names. */
  void remember(Syntax syntax, Mentions mentions, List<Claim> found) {
    List<Filler.Item> items = new ArrayList<>();
    for (Claim claim : found) {
      for (Filler filler : claim.fillers(Role.ITEMS)) {
        if (filler instanceof Filler.Item item
            && items.stream().noneMatch(g -> g.words().equals(item.words()))) {
          items.add(item);
        }
      }
    }
    List<Filler.Item> named = named(syntax, mentions);
    if (items.isEmpty()) {
      items.addAll(named);
    }
    armed |=
        Stream.concat(items.stream(), named.stream()).anyMatch(i -> Concern.isArms(i.category()));
    if (!items.isEmpty()) {
      goods = List.copyOf(items);
      sentence = syntax.number();
      maker = new Ownership(syntax).owner(goods.get(0), mentions);
    }
  }

  private static List<Filler.Item> named(Syntax syntax, Mentions mentions) {
    List<Filler.Item> all = new ArrayList<>();
    for (int i = 0; i < syntax.size(); i++) {
      if (syntax.isNoun(i) && !syntax.has(i, "compound")) {
        all.addAll(mentions.things().goods(i, false));
      }
    }
    List<Filler.Item> whole =
        all.stream().filter(g -> all.stream().noneMatch(o -> isInside(g, o))).toList();
    return whole.size() > 2 ? whole.subList(whole.size() - 1, whole.size()) : whole;
  }

  /** "surface-to-surface missiles" in "Iran's surface-to-surface missiles". */
  private static boolean isInside(Filler.Item part, Filler.Item whole) {
    return !part.equals(whole)
        && whole
            .words()
            .span()
            .filter(w -> part.words().span().filter(w::contains).isPresent())
            .isPresent();
  }

  /** The goods last spoken of. */
  List<Filler.Item> last() {
    return goods;
  }

  /** Whose they are, where their own words say so: "Iranian missiles". */
  Optional<Filler.Party> maker() {
    return maker;
  }

  /** Whether the document has spoken of arms so far. */
  boolean isArmed() {
    return armed;
  }

  /** Whether they are of one sort, and were spoken of in the sentence before one. */
  boolean areNear(int here) {
    return here - sentence <= 1
        && goods.stream().map(Filler.Item::category).distinct().count() == 1;
  }

  /** Where the words for them end. */
  int end() {
    return goods.stream()
        .flatMap(g -> g.words().span().stream())
        .mapToInt(Span::end)
        .max()
        .orElse(0);
  }
}
