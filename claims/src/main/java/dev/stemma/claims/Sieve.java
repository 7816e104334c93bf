package dev.stemma.claims;

import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Span;
import dev.stemma.evidence.Text;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells cheaply, without a parse, which sentences can hold neither a claim nor a source, and which
 * can hold no claim. Goes by all inflected forms of the lexicons, and by crude stems of nouns.
 * Immutable; thread-safe.
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

  private final Pack pack;
  private final Set<String> telling = new HashSet<>();
  private final Set<String> ofGoods = new HashSet<>();
  private final Set<String> ofParties = new HashSet<>();

  /** Makes a sieve from a language's data. */
  public Sieve(Pack pack) {
    this.pack = pack;
    for (Set<String> keys :
        List.of(pack.predicates().keys(), pack.operators().keys(), pack.cues().keys())) {
      telling.addAll(keys);
    }
    pack.predicates().keys(p -> !BETWEEN_PARTIES.contains(p.type())).forEach(ofGoods::add);
    pack.predicates().keys(p -> BETWEEN_PARTIES.contains(p.type())).forEach(ofParties::add);
  }

  /**
   * Whether the sentence of the given words can hold a claim or a source: it has a word of the
   * lexicons of predicates and cues, and one that could be an actor or goods.
   */
  public boolean worth(Text text, List<Span> words) {
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

  /**
   * Whether the sentence can hold a claim by its own words: goods or a measure with a word that
   * states something of goods, or a word for what passes between parties with a name. Claims whose
   * goods stand in another sentence are passed over.
   */
  public boolean tells(Text text, List<Span> words) {
    boolean goods = false;
    boolean named = false;
    boolean deed = false;
    boolean party = false;
    for (int i = 0; i < words.size(); i++) {
      String form = text.slice(words.get(i));
      Set<String> keys = pack.roughKeys(form);
      goods |= keys.stream().anyMatch(pack.terms().goods()::contains);
      named |= i > 0 && Character.isUpperCase(form.codePointAt(0));
      deed |= has(ofGoods, keys);
      party |= has(ofParties, keys);
    }
    return goods && (deed || party) || party && named;
  }

  private static boolean has(Set<String> words, Set<String> keys) {
    return keys.stream().anyMatch(words::contains);
  }
}
