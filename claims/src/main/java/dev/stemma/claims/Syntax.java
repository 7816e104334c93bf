package dev.stemma.claims;

import dev.stemma.evidence.Span;
import dev.stemma.evidence.Text;
import dev.stemma.reading.Sentence;
import dev.stemma.reading.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A parsed sentence made ready for the rules: children, keys and terms of its words, prepositions,
 * noun phrases. Immutable.
 */
final class Syntax {
  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON", "NUM", "SYM", "X");
  private final Text text;
  private final Sentence sentence;
  private final int number;
  private final Pack pack;
  private final List<List<Integer>> children = new ArrayList<>();
  private final List<Set<String>> keys = new ArrayList<>();
  private final List<List<Phrases.Match<Term>>> terms = new ArrayList<>();
  private final List<List<Part>> inside = new ArrayList<>();
  private final Adpositions adpositions;

  Syntax(Text text, Sentence sentence, int number, Pack pack) {
    this.text = text;
    this.sentence = Tellers.of(Recast.of(sentence, pack), pack);
    this.number = number;
    this.pack = pack;
    for (Word word : this.sentence.words()) {
      children.add(new ArrayList<>(2));
      terms.add(new ArrayList<>(1));
      inside.add(new ArrayList<>(0));
      keys.add(pack.spelling().keys(word));
    }
    for (Word word : this.sentence.words()) {
      if (word.head() >= 0) {
        children.get(word.head()).add(word.index());
      }
      particle(word);
      compound(word);
    }
    for (Phrases.Match<Term> match : pack.terms().find(this.sentence.words(), keys)) {
      if (match.value().kind() == Term.Kind.TITLE && isClause(match)) {
        continue;
      }
      for (int i = match.from(); i < match.to(); i++) {
        terms.get(i).add(match);
      }
    }
    for (Word word : this.sentence.words()) {
      for (Part part : inside.get(word.index())) {
        if (part.term().kind() == Term.Kind.DESIGNATION) {
          int i = word.index();
          terms.get(i).add(new Phrases.Match<>(i, i + 1, part.term()));
        }
      }
    }
    this.adpositions = new Adpositions(this, pack.prepositions(keys));
  }

  /** "officials reported" is no "official report". */
  private boolean isClause(Phrases.Match<Term> match) {
    for (int i = match.from(); i < match.to(); i++) {
      int head = word(i).head();
      if (word(i).is("nsubj") && match.from() <= head && head < match.to()) {
        return true;
      }
    }
    return false;
  }

  /** A part of a compound and where it stands. */
  record Part(Span span, Term term) {}

  /** "setzte … ein": with its particle a verb is another one. */
  private void particle(Word word) {
    boolean last = word.relation().equals("xcomp") || word.relation().equals("advmod");
    boolean split =
        (word.relation().equals("compound:prt") || last && word.index() > word.head())
            && word.head() >= 0
            && pack.grammar().hasForm(WordClass.PARTICLE, word.form());
    if (split) {
      String particle = pack.spelling().folded(word.form());
      Set<String> joined = new LinkedHashSet<>();
      keys.get(word.head()).forEach(k -> joined.add(particle + k));
      if (!last || pack.knowsVerb(joined)) {
        keys.set(word.head(), joined);
      }
    }
  }

  /** "Waffenlieferung" is a "Lieferung" and has "Waffen" inside. */
  private void compound(Word word) {
    if (!word.upos().equals("NOUN")) {
      return;
    }
    pack.compounds()
        .split(word.form(), word.lemma())
        .ifPresent(
            split -> {
              keys.get(word.index()).addAll(split.keys());
              int begin = word.span().begin();
              int length = split.before().codePointCount(0, split.before().length());
              for (String part : pack.compounds().words(split.before())) {
                for (Term term : pack.terms().inside(part)) {
                  inside.get(word.index()).add(new Part(new Span(begin, begin + length), term));
                }
              }
            });
  }

  /** What the parts of a compound before its noun name: "US" and "Waffen" in their words. */
  List<Part> inside(int i) {
    return inside.get(i);
  }

  /** The noun phrases of the sentence. */
  NounPhrases nounPhrases() {
    return new NounPhrases(this);
  }

  Pack pack() {
    return pack;
  }

  /** The sentence's place in its document, from 0. */
  int number() {
    return number;
  }

  Span span() {
    return sentence.span();
  }

  int paragraph() {
    return sentence.paragraph();
  }

  Text text() {
    return text;
  }

  int size() {
    return sentence.words().size();
  }

  Word word(int i) {
    return sentence.word(i);
  }

  Set<String> keys(int i) {
    return keys.get(i);
  }

  boolean isWord(int i, Collection<String> words) {
    for (String key : keys.get(i)) {
      if (words.contains(key)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word is one of a class that its language lists. */
  boolean isWord(int i, WordClass of) {
    return isWord(i, pack.grammar().words(of));
  }

  /** Whether a nominal's preposition is one of a class that its language lists. */
  boolean hasPreposition(int i, WordClass of) {
    return pack.grammar().has(of, preposition(i));
  }

  String upos(int i) {
    return word(i).upos();
  }

  /** A verb, also one that the tagger took for an adverb but the parser gave a subject. */
  boolean isVerb(int i) {
    return upos(i).equals("VERB")
        || upos(i).equals("AUX")
        || upos(i).equals("ADV") && child(i, "nsubj") >= 0 && child(i, "cop") < 0;
  }

  boolean isNominal(int i) {
    return NOMINAL.contains(upos(i));
  }

  boolean isNoun(int i) {
    return upos(i).equals("NOUN") || upos(i).equals("PROPN");
  }

  int head(int i) {
    return word(i).head();
  }

  boolean has(int i, String relation) {
    return word(i).is(relation);
  }

  List<Integer> children(int i) {
    return children.get(i);
  }

  /** The children in a relation, subtypes included. */
  List<Integer> children(int i, String relation) {
    return children.get(i).stream().filter(c -> has(c, relation)).toList();
  }

  /** The first child in a relation, or -1. */
  int child(int i, String relation) {
    for (int c : children.get(i)) {
      if (has(c, relation)) {
        return c;
      }
    }
    return -1;
  }

  /** Whether a word takes a clause with "that" as its complement. */
  boolean hasThatClause(int word) {
    return children(word, "ccomp").stream().anyMatch(c -> child(c, "mark") >= 0);
  }

  /** Steps from {@code inner} up to {@code outer}; -1 where it does not hang below it. */
  int distanceUp(int inner, int outer) {
    int steps = 0;
    for (int at = inner; at >= 0; at = head(at)) {
      if (at == outer) {
        return steps;
      }
      steps++;
    }
    return -1;
  }

  boolean dominates(int outer, int inner) {
    return distanceUp(inner, outer) >= 0;
  }

  /** All words at or below the one at {@code i}, in order. */
  List<Integer> subtreeOf(int i) {
    List<Integer> all = new ArrayList<>();
    collect(i, all);
    all.sort(Integer::compare);
    return all;
  }

  private void collect(int i, List<Integer> all) {
    all.add(i);
    for (int c : children.get(i)) {
      collect(c, all);
    }
  }

  /** All terms that word i is part of. */
  List<Phrases.Match<Term>> terms(int i) {
    return terms.get(i);
  }

  /** The longest term of a kind that word i is part of, or null-free: an empty list or one. */
  List<Phrases.Match<Term>> terms(int i, Term.Kind kind) {
    return terms.get(i).stream()
        .filter(m -> m.value().kind() == kind)
        .sorted((a, b) -> Integer.compare(b.to() - b.from(), a.to() - a.from()))
        .toList();
  }

  boolean hasTerm(int i, Term.Kind kind) {
    return terms.get(i).stream().anyMatch(m -> m.value().kind() == kind);
  }

  /** The word and everything coordinated with it, itself first. */
  List<Integer> coordinated(int i) {
    List<Integer> all = new ArrayList<>(List.of(i));
    for (int c : children.get(i)) {
      if (has(c, "conj")
          && (isNominal(c) || upos(c).equals("ADJ")) == (isNominal(i) || upos(i).equals("ADJ"))) {
        all.addAll(coordinated(c));
      }
    }
    return all;
  }

  /** "son", "their": a determiner that stands for an owner. */
  boolean isPossessive(int i) {
    return upos(i).equals("DET") && word(i).feature("Poss").equals("Yes")
        || has(i, "nmod:poss") && upos(i).equals("PRON");
  }

  /** The preposition of a nominal, as {@link Adpositions} tells. */
  String preposition(int i) {
    return adpositions.of(i);
  }

  /** The nominal that a complex preposition governs, as {@link Adpositions} tells. */
  int governed(int i) {
    return adpositions.governed(i);
  }
}
