package dev.stemma.claims;

import dev.stemma.reading.Sentence;
import dev.stemma.reading.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Recasts what the trees of a language that compounds and inflects for case say otherwise than the
 * rules expect: participles before their noun are verbs, compounds of a common noun are common
 * nouns, a bare noun behind the noun that holds it is its genitive ("eine Lieferung Drohnen"), and
 * a second subject is an object.
 */
final class Recast {
  private final Sentence sentence;
  private final Pack pack;

  private Recast(Sentence sentence, Pack pack) {
    this.sentence = sentence;
    this.pack = pack;
  }

  /** The sentence as the rules expect it; itself where its language needs nothing. */
  static Sentence of(Sentence sentence, Pack pack) {
    if (!pack.compounds().isUsed()) {
      return sentence;
    }
    Recast recast = new Recast(sentence, pack);
    List<Word> words = new ArrayList<>();
    for (Word word : sentence.words()) {
      words.add(recast.word(word));
    }
    return new Sentence(sentence.span(), words, sentence.paragraph());
  }

  private Word word(Word word) {
    if (word.upos().equals("ADJ") && pack.isParticiple(word)) {
      if (word.is("amod")) {
        return with(word, "VERB", word.relation(), "VerbForm", "Part");
      }
      return word.head() < 0 && hasObject(word.index())
          ? with(word, "VERB", word.relation(), "VerbForm", "Fin")
          : word;
    }
    if (word.upos().equals("VERB") && (word.is("nsubj") || word.is("obj")) && isListed(word)) {
      return with(word, "NOUN", word.relation(), "", "");
    }
    int owned = owned(word);
    if (owned >= 0) {
      return moved(word, owned, "nmod:poss");
    }
    Word noun = isName(word) && isListed(word) ? with(word, "NOUN", word.relation(), "", "") : word;
    int before = governor(word);
    if (before >= 0) {
      return moved(noun, before, "nmod");
    }
    if (isCounted(word)) {
      return with(moved(word, word.index() - 1, "nmod"), "NOUN", "nmod", "Case", "Gen");
    }
    int verb = verbAbove(noun);
    if (verb >= 0 && word.relation().equals("flat") && isListed(word)) {
      return moved(noun, verb, "obj");
    }
    if (verb >= 0 && (isName(word) && isBesideGoods(word) || isBesideState(word))) {
      return moved(noun, verb, "iobj");
    }
    if (word.relation().equals("appos") && isHeld(noun)) {
      return with(noun, noun.upos(), "nmod", "Case", "Gen");
    }
    int judged = judged(word);
    if (judged >= 0) {
      return moved(noun, judged, "nsubj");
    }
    if (word.relation().equals("nsubj") && isFrontedObject(word)) {
      return with(noun, noun.upos(), "obj", "", "");
    }
    if (word.relation().equals("nsubj") && isSecondSubject(word)) {
      return with(noun, noun.upos(), hasObject(word.head()) ? "iobj" : "obj", "", "");
    }
    if (word.relation().equals("advmod") && word.upos().equals("PROPN") && word.index() == 0) {
      return with(noun, noun.upos(), "nsubj", "", "");
    }
    return noun;
  }

  /** The noun behind a name with an owner's ending: "Nordkoreas neue Raketen"; -1 where none is. */
  private int owned(Word word) {
    if (!isName(word) || !pack.terms().isOwner(word)) {
      return -1;
    }
    int at = word.index() + 1;
    while (at < sentence.words().size() && sentence.word(at).upos().equals("ADJ")) {
      at++;
    }
    boolean noun =
        at < sentence.words().size()
            && (sentence.word(at).upos().equals("NOUN") || isListed(sentence.word(at)))
            && sentence.word(at).head() != word.index();
    return noun ? at : -1;
  }

  private static boolean isName(Word word) {
    return word.upos().equals("PROPN") || word.upos().equals("X");
  }

  /** A noun of the lexicons, or a compound of one. */
  private boolean isListed(Word word) {
    return pack.compounds().isNoun(word.form(), word.lemma())
        || pack.compounds().split(word.form(), word.lemma()).isPresent();
  }

  /** The verb whose subject or object a word's head is; -1 where it is none. */
  private int verbAbove(Word word) {
    if (word.head() < 0) {
      return -1;
    }
    Word head = sentence.word(word.head());
    boolean argument = head.is("nsubj") || head.is("obj") || head.is("iobj");
    boolean verb = head.head() >= 0 && sentence.word(head.head()).upos().equals("VERB");
    return argument && verb ? head.head() : -1;
  }

  /**
   * A name that the parser took for a part of the phrase beside it: "drohte [Russland Sanktionen]
   * an", "hat [Polen der Ukraine] Panzer geliefert".
   */
  private boolean isBesideGoods(Word word) {
    Word head = sentence.word(word.head());
    if (isListed(word)) {
      return false;
    }
    boolean before =
        word.relation().equals("compound") && isListed(head) && word.index() + 1 == head.index();
    boolean behind =
        word.relation().equals("nmod")
            && isName(head)
            && word.index() > head.index()
            && !word.form().contains("-")
            && sentence.children(word.index()).stream().anyMatch(w -> w.relation().equals("det"))
            && sentence.children(word.index()).stream().noneMatch(w -> w.relation().equals("case"));
    return before || behind;
  }

  /**
   * "nach Erkenntnissen [von UN-Experten] ballistische Raketen": a noun with a preposition is no
   * part of a compound, but belongs to the noun before it; -1 where it is right.
   */
  private int governor(Word word) {
    if (!word.relation().equals("compound")) {
      return -1;
    }
    return sentence.children(word.index()).stream()
        .filter(w -> w.relation().equals("case") && w.index() > 0 && w.index() < word.index())
        .map(w -> sentence.word(w.index() - 1))
        .filter(w -> w.upos().equals("NOUN"))
        .map(Word::index)
        .findFirst()
        .orElse(-1);
  }

  /** "sind 4000 Tonnen [Nitrozellulose] gelangt": a twin of the noun right before it. */
  private boolean isCounted(Word word) {
    if (word.index() == 0 || !word.upos().equals("NOUN") || word.head() < 0) {
      return false;
    }
    Word before = sentence.word(word.index() - 1);
    return before.upos().equals("NOUN")
        && before.head() == word.head()
        && before.relation().equals(word.relation())
        && !before.is("conj");
  }

  /** "dass der Iran [der Armee] Drohnen geliefert habe": nobody owns a state. */
  private boolean isBesideState(Word word) {
    Word head = sentence.word(word.head());
    return word.relation().equals("nmod")
        && word.index() > head.index()
        && isParty(word)
        && isName(head)
        && pack.terms().isParty(head)
        && sentence.children(word.index()).stream().anyMatch(w -> w.relation().equals("det"))
        && sentence.children(word.index()).stream().noneMatch(w -> w.relation().equals("case"));
  }

  static Word moved(Word word, int head, String relation) {
    return new Word(
        word.index(),
        word.span(),
        word.form(),
        word.lemma(),
        word.upos(),
        word.features(),
        head,
        relation);
  }

  /** Right behind its noun, with no mark and no article between. */
  private boolean isHeld(Word word) {
    if (!word.upos().equals("NOUN") || word.head() < 0 || word.head() >= word.index()) {
      return false;
    }
    for (int i = word.head() + 1; i < word.index(); i++) {
      if (!sentence.word(i).upos().equals("ADJ")) {
        return false;
      }
    }
    return sentence.word(word.head()).upos().equals("NOUN");
  }

  private boolean isSecondSubject(Word word) {
    return sentence.children(word.head()).stream()
        .anyMatch(
            w ->
                w.index() < word.index()
                    && w.relation().equals("nsubj")
                    && !w.upos().equals("PRON")
                    && judged(w) < 0
                    && !isFrontedObject(w));
  }

  /**
   * "Die Behauptung, man habe geliefert, [sei haltlos], erklärte das Ministerium": of two subjects,
   * the first is that of the clause before the verb; -1 where it is none such.
   */
  private int judged(Word word) {
    boolean first =
        word.relation().equals("nsubj")
            && word.upos().equals("NOUN")
            && word.index() < word.head()
            && sentence.children(word.head()).stream()
                .anyMatch(w -> w.index() > word.head() && w.relation().equals("nsubj"));
    return first
        ? sentence.children(word.head()).stream()
            .filter(w -> w.is("ccomp") && w.index() > word.index() && w.index() < word.head())
            .filter(w -> sentence.children(w.index()).stream().noneMatch(c -> c.is("nsubj")))
            .map(Word::index)
            .findFirst()
            .orElse(-1)
        : -1;
  }

  /**
   * "Einzelheiten nannten die Beamten nicht": of two subjects, the first acts not and may be none.
   */
  private boolean isFrontedObject(Word word) {
    return word.index() < word.head()
        && !word.upos().equals("PRON")
        && !isParty(word)
        && sentence.children(word.head()).stream()
            .anyMatch(
                w ->
                    w.index() > word.head()
                        && w.relation().equals("nsubj")
                        && (isParty(w) || w.upos().equals("PROPN")));
  }

  private boolean isParty(Word word) {
    return pack.terms().isParty(word)
        || pack.compounds()
            .split(word.form(), word.lemma())
            .filter(s -> pack.terms().isTitle(s.keys()))
            .isPresent();
  }

  private boolean hasObject(int verb) {
    return sentence.children(verb).stream().anyMatch(w -> w.relation().equals("obj"));
  }

  private static Word with(Word word, String upos, String relation, String feature, String value) {
    Map<String, String> features = new HashMap<>(word.features());
    if (!feature.isEmpty()) {
      features.put(feature, value);
    }
    return new Word(
        word.index(),
        word.span(),
        word.form(),
        word.lemma(),
        upos,
        features,
        word.head(),
        relation);
  }
}
