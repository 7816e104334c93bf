package dev.stemma.claims;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Quantity;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads noun phrases as goods, measures and causes, and whose make goods are. */
final class Things {
  private final Syntax syntax;
  private final Memory memory;

  Things(Syntax syntax, Memory memory) {
    this.syntax = syntax;
    this.memory = memory;
  }

  /** What a container holds: "dizaines de soldats", "plus de 1 000 entreprises". */
  Optional<Integer> held(int head) {
    if (!syntax.pack().numbers().isContainer(syntax, head)) {
      return Optional.empty();
    }
    return syntax.children(head).stream()
        .filter(c -> syntax.has(c, "nmod") || syntax.has(c, "obl"))
        .filter(c -> syntax.pack().isGenitive(syntax.preposition(c)))
        .findFirst();
  }

  /** The goods that the phrase headed by {@code head} names; weak words count only if asked for. */
  List<Filler.Item> goods(int head, boolean weak) {
    return goods(head, weak, Optional.empty(), 0);
  }

  /** "une trentaine d'exemplaires", "several units": so many of the goods spoken of. */
  List<Filler.Item> pieces(int head) {
    int noun = held(head).orElse(head);
    boolean bare = syntax.children(noun).stream().noneMatch(c -> syntax.has(c, "nmod") && c > noun);
    if (!syntax.isWord(noun, WordClass.PIECE) || !bare) {
      return List.of();
    }
    Optional<Quantity> quantity = quantity(head).or(() -> quantity(noun));
    return memory.wares().last().stream()
        .limit(1)
        .map(g -> new Filler.Item(g.words(), g.category(), g.designation(), quantity))
        .toList();
  }

  private List<Filler.Item> goods(int head, boolean weak, Optional<Quantity> outer, int depth) {
    boolean number = syntax.upos(head).equals("NUM");
    boolean container = number || syntax.pack().numbers().isContainer(syntax, head);
    boolean counted = !container || number || syntax.pack().numbers().countsPieces(syntax, head);
    Optional<Quantity> quantity = counted ? quantity(head).or(() -> outer) : outer;
    boolean money = syntax.pack().numbers().currency(syntax, head).isPresent();
    boolean carrier =
        container
            || money
            || syntax.isWord(head, WordClass.MERE)
            || itemWord(head, false).isEmpty() && itemWord(head, true).isPresent();
    if (carrier && depth < 4) {
      for (int c : syntax.children(head)) {
        if (holds(head, c)) {
          List<Filler.Item> inner = new ArrayList<>();
          for (int part : syntax.coordinated(c)) {
            Optional<Quantity> pieces = money ? Optional.empty() : quantity;
            inner.addAll(goods(part, weak && container, pieces, depth + 1));
          }
          if (!inner.isEmpty()) {
            return inner;
          }
        }
      }
    }
    return items(head, weak, quantity);
  }

  /** Whether the child names what a container or a weak word is full of. */
  private boolean holds(int head, int child) {
    String preposition = syntax.preposition(child);
    boolean complement = syntax.has(child, "nmod") || syntax.has(child, "obl");
    return complement
            && (syntax.pack().isGenitive(preposition)
                || syntax.hasPreposition(child, WordClass.MATERIAL)
                || syntax.isWord(head, WordClass.MERE)
                    && syntax.hasPreposition(child, WordClass.AS))
        || syntax.has(child, "compound") && child < head && itemWord(head, false).isEmpty();
  }

  private Optional<Quantity> quantity(int head) {
    List<Integer> phrase = syntax.nounPhrases().words(head);
    int to = head + 1;
    if (syntax.pack().numbers().isContainer(syntax, head)) {
      to = Math.min(syntax.size(), head + 2);
    }
    return syntax.pack().quantities().quantity(syntax, phrase.get(0), to);
  }

  private List<Filler.Item> items(int head, boolean weak, Optional<Quantity> quantity) {
    List<Phrases.Match<Term>> designations = designations(head);
    Optional<Term> word = itemWord(head, weak || !designations.isEmpty());
    if (designations.isEmpty()) {
      return word.map(
              w ->
                  List.of(
                      new Filler.Item(
                          words(head), Category.of(w.value()), Optional.empty(), quantity)))
          .orElseGet(() -> money(head, quantity).map(List::of).orElse(List.of()));
    }
    List<Filler.Item> found = new ArrayList<>();
    for (Phrases.Match<Term> d : designations) {
      Quote words =
          designations.size() == 1
              ? words(head)
              : Quote.of(
                  syntax.text(),
                  syntax.word(d.from()).span().cover(syntax.word(d.to() - 1).span()));
      found.add(
          new Filler.Item(
              words,
              Category.of(d.value().fact().cell("category")),
              Optional.of(d.value().value()),
              quantity));
    }
    return found;
  }

  private Optional<Filler.Item> money(int head, Optional<Quantity> quantity) {
    if (quantity.isPresent()
        && quantity.get().unit().isPresent()
        && syntax.pack().numbers().currency(syntax, head).isPresent()) {
      return Optional.of(new Filler.Item(words(head), Category.MONEY, Optional.empty(), quantity));
    }
    return Optional.empty();
  }

  /** The models that the phrase names: by its head, or by what names its head more closely. */
  private List<Phrases.Match<Term>> designations(int head) {
    List<Phrases.Match<Term>> own = syntax.terms(head, Term.Kind.DESIGNATION);
    if (!own.isEmpty()) {
      return List.of(own.get(0));
    }
    List<Phrases.Match<Term>> found = new ArrayList<>();
    boolean goods = itemWord(head, true).isPresent();
    boolean series = syntax.pack().numbers().isContainer(syntax, head);
    if (goods || series || syntax.isNoun(head)) {
      below(head, goods || series, 0, found);
    }
    return found;
  }

  private void below(int at, boolean goods, int depth, List<Phrases.Match<Term>> found) {
    for (int c : syntax.children(at)) {
      String relation = syntax.word(c).relation();
      boolean close =
          Set.of("flat", "nmod:desc", "compound", "amod", "dep", "nummod").contains(relation);
      boolean named =
          goods
              && (relation.equals("appos")
                  || relation.equals("conj") && depth > 0
                  || relation.equals("nmod")
                      && (syntax.preposition(c).isEmpty()
                          || syntax.pack().isGenitive(syntax.preposition(c))));
      if (!close && !named) {
        continue;
      }
      List<Phrases.Match<Term>> here = syntax.terms(c, Term.Kind.DESIGNATION);
      if (!here.isEmpty()) {
        if (found.stream().noneMatch(f -> f.value().equals(here.get(0).value()))) {
          found.add(here.get(0));
        }
        below(c, goods, depth + 1, found);
      } else if (named && depth < 2 && itemWord(c, false).isEmpty()) {
        below(c, goods, depth + 1, found);
      } else if (depth < 2
          && (relation.equals("nmod") && syntax.pack().numbers().isContainer(syntax, c)
              || relation.equals("appos"))) {
        below(c, goods, depth + 1, found);
      }
    }
  }

  /** The goods word that the head belongs to, unless a longer phrase says that it is none. */
  Optional<Term> itemWord(int head, boolean weak) {
    int longest = 0;
    Optional<Term> best = Optional.empty();
    for (Phrases.Match<Term> m : syntax.terms(head)) {
      Term.Kind kind = m.value().kind();
      boolean goods =
          kind == Term.Kind.ITEM || kind == Term.Kind.WEAK_ITEM || kind == Term.Kind.NO_ITEM;
      if (goods && m.to() - m.from() > longest) {
        longest = m.to() - m.from();
        best = Optional.of(m.value());
      }
    }
    return best.filter(t -> t.kind() == Term.Kind.ITEM || (t.kind() == Term.Kind.WEAK_ITEM && weak))
        .filter(t -> syntax.isNominal(head) || longestCovers(head));
  }

  private boolean longestCovers(int head) {
    return syntax.terms(head).stream()
        .anyMatch(m -> m.value().kind() == Term.Kind.ITEM && m.to() - m.from() > 1);
  }

  /** What a part of a compound names as a role; empty where it can fill no such role. */
  Optional<Filler> within(Role role, Syntax.Part part) {
    Term term = part.term();
    Quote words = Quote.of(syntax.text(), part.span());
    boolean party =
        term.kind() == Term.Kind.NAME
            || term.kind() == Term.Kind.ADJECTIVE
            || term.kind() == Term.Kind.PEOPLE;
    boolean actor = role != Role.ITEMS && role != Role.MEASURE && role != Role.CAUSE;
    return switch (term.kind()) {
      case ITEM, WEAK_ITEM ->
          role == Role.ITEMS
              ? Optional.of(
                  new Filler.Item(
                      words, Category.of(term.value()), Optional.empty(), Optional.empty()))
              : Optional.empty();
      case MEASURE ->
          role == Role.MEASURE
              ? Optional.of(new Filler.Party(words, Optional.of(term.value())))
              : Optional.empty();
      default ->
          party && actor
              ? Optional.of(new Filler.Party(words, Optional.of(term.value())))
              : Optional.empty();
    };
  }

  /** The measure that the phrase names; empty where none. */
  Optional<Filler.Party> measure(int head) {
    for (int i : syntax.nounPhrases().words(head)) {
      List<Phrases.Match<Term>> found = syntax.terms(i, Term.Kind.MEASURE);
      if (!found.isEmpty()
          && (i == head
              || found.get(0).from() <= head && head < found.get(0).to()
              || syntax.pack().numbers().isContainer(syntax, head))) {
        return Optional.of(
            new Filler.Party(words(head), Optional.of(found.get(0).value().value())));
      }
    }
    return Optional.empty();
  }

  /** The cause that the phrase names, by the words in it. */
  Filler.Party cause(int head) {
    for (int i : syntax.nounPhrases().words(head)) {
      List<Phrases.Match<Term>> found = syntax.terms(i, Term.Kind.CAUSE);
      if (!found.isEmpty()) {
        return new Filler.Party(words(head), Optional.of(found.get(0).value().value()));
      }
    }
    return new Filler.Party(words(head), Optional.of("other"));
  }

  private Quote words(int head) {
    return Quote.of(syntax.text(), syntax.nounPhrases().span(head));
  }
}
