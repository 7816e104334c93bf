package dev.stemma.claims;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Span;
import dev.stemma.evidence.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells cheaply, without a parse, which sentences of a document can hold neither a claim nor a
 * source, and which can hold no claim. Goes by all inflected forms of the lexicons, and by crude
 * stems of nouns. Immutable; thread-safe.
 */
public final class Sieve {
  /** Types that need no goods. */
  private static final Set<ClaimType> BETWEEN_PARTIES =
      EnumSet.of(
          ClaimType.SANCTION,
          ClaimType.TRAINING,
          ClaimType.RECOGNITION,
          ClaimType.COOPERATION,
          ClaimType.ACCUSATION);

  /** How far a report's matter reaches, in sentences. */
  private static final int NEAR = 4;

  private final Pack pack;
  private final Set<String> telling = new HashSet<>();

  /** Makes a sieve from a language's data. */
  public Sieve(Pack pack) {
    this.pack = pack;
    for (Set<String> keys :
        List.of(pack.predicates().keys(), pack.operators().keys(), pack.cues().keys())) {
      telling.addAll(keys);
    }
    for (WordClass of : List.of(WordClass.SPRING, WordClass.RETURN)) {
      telling.addAll(pack.grammar().words(of));
    }
  }

  /**
   * Which sentences can hold a claim or a source: they have a word of the lexicons of predicates
   * and cues, and one that could be an actor or goods.
   *
   * @param sentences the places of each sentence's words
   */
  public BitSet statements(Text text, List<List<Span>> sentences) {
    BitSet worth = new BitSet();
    for (int i = 0; i < sentences.size(); i++) {
      worth.set(i, isWorth(text, sentences.get(i)));
    }
    return worth;
  }

  private boolean isWorth(Text text, List<Span> words) {
    boolean predicate = false;
    boolean matter = false;
    for (Span span : words) {
      Set<String> keys = pack.roughKeys(text.slice(span));
      predicate |= has(telling, keys);
      matter |= pack.terms().mayMatter(keys);
      if (predicate && matter) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(Set<String> words, Set<String> keys) {
    return keys.stream().anyMatch(words::contains);
  }

  /**
   * Which sentences can hold a claim by their own words: arms or a measure with a word that states
   * something of them; or, at most {@value #NEAR} sentences from one that has a state or armed
   * group besides, a party with other goods or with a word for what passes between parties. Claims
   * whose goods stand in another sentence are passed over, and so are documents that only touch on
   * arms.
   *
   * @param sentences the places of each sentence's words
   */
  public BitSet claims(Text text, List<List<Span>> sentences) {
    List<Glance> glances = sentences.stream().map(words -> glance(text, words)).toList();
    BitSet near = new BitSet();
    for (int i = 0; i < glances.size(); i++) {
      if (glances.get(i).concerns()) {
        near.set(Math.max(0, i - NEAR), Math.min(glances.size(), i + NEAR + 1));
      }
    }
    BitSet telling = new BitSet();
    for (int i = 0; i < glances.size(); i++) {
      Glance glance = glances.get(i);
      telling.set(i, !near.isEmpty() && glance.tells() || near.get(i) && glance.maySay());
    }
    return telling;
  }

  /**
   * What the words of a sentence are, seen without a parse.
   *
   * @param arms arms, or a measure
   * @param goods goods of any sort
   * @param party a state, its institutions, an armed group
   * @param deed a word that states something of goods
   * @param dealing a word for what passes between parties
   */
  private record Glance(boolean arms, boolean goods, boolean party, boolean deed, boolean dealing) {
    boolean tells() {
      return arms && (deed || dealing);
    }

    boolean maySay() {
      return party && (goods && deed || dealing);
    }

    boolean concerns() {
      return arms && party && (deed || dealing);
    }
  }

  private Glance glance(Text text, List<Span> words) {
    List<Set<String>> keys = new ArrayList<>(words.size());
    Set<String> all = new HashSet<>();
    for (Span span : words) {
      Set<String> of = pack.roughKeys(text.slice(span));
      keys.add(of);
      all.addAll(of);
    }
    boolean arms = false;
    boolean goods = false;
    boolean party = false;
    for (Phrases.Match<Term> match : pack.terms().rough(keys)) {
      Term term = match.value();
      arms |= isArms(term);
      goods |= isGoods(term);
      party |= isParty(term);
    }
    return new Glance(
        arms,
        goods,
        party,
        pack.predicates().mayStand(all, p -> !BETWEEN_PARTIES.contains(p.type())),
        pack.predicates().mayStand(all, p -> BETWEEN_PARTIES.contains(p.type())));
  }

  private static boolean isArms(Term term) {
    return switch (term.kind()) {
      case DESIGNATION, MEASURE -> true;
      case ITEM -> Concern.isArms(Category.of(term.value()));
      default -> false;
    };
  }

  private static boolean isGoods(Term term) {
    return term.kind() == Term.Kind.ITEM || term.kind() == Term.Kind.WEAK_ITEM || isArms(term);
  }

  private static boolean isParty(Term term) {
    return switch (term.kind()) {
      case NAME, ADJECTIVE, PEOPLE ->
          term.source() != SourceKind.MEDIA && term.source() != SourceKind.STATE_MEDIA;
      default -> false;
    };
  }
}
