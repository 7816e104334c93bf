package dev.stemma.claims;

import dev.stemma.reading.Sentence;
import dev.stemma.reading.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives a verb of telling the speaker that stands between a comma and it, where the tree makes him
 * a part of what is told: "Iran is selling drones to Sudan, two officials familiar with the matter
 * told Reuters".
 */
final class Tellers {
  private static final Set<String> APPENDED = Set.of("parataxis", "advcl", "dep");
  private static final Set<String> NOUNS = Set.of("NOUN", "PROPN");

  private final List<Word> words;
  private final Set<String> cues;
  private final Pack pack;

  private Tellers(Sentence sentence, Pack pack) {
    this.words = new ArrayList<>(sentence.words());
    this.cues = pack.cues().keys();
    this.pack = pack;
  }

  /** The sentence with these speakers in their place; itself where there are none. */
  static Sentence of(Sentence sentence, Pack pack) {
    Tellers tellers = new Tellers(sentence, pack);
    boolean changed = false;
    for (Word word : sentence.words()) {
      Optional<Word> speaker = tellers.tells(word) ? tellers.speaker(word) : Optional.empty();
      speaker.ifPresent(s -> tellers.give(word, s));
      changed |= speaker.isPresent();
    }
    return changed ? new Sentence(sentence.span(), tellers.words, sentence.paragraph()) : sentence;
  }

  /** Whether a word is a finite verb of telling, behind what it tells, that has no subject. */
  private boolean tells(Word verb) {
    return verb.upos().equals("VERB")
        && isFinite(verb)
        && (APPENDED.contains(verb.relation()) && verb.head() >= 0 && verb.head() < verb.index()
            || verb.head() < 0 && tellsBefore(verb))
        && cues.contains(verb.lemma())
        && words.stream().noneMatch(w -> w.head() == verb.index() && w.is("nsubj"));
  }

  /** Whether what a verb tells stands before it. */
  private boolean tellsBefore(Word verb) {
    return words.stream()
        .anyMatch(w -> w.head() == verb.index() && w.is("ccomp") && w.index() < verb.index());
  }

  /** "told", "a dit". */
  private boolean isFinite(Word verb) {
    return verb.feature("VerbForm").equals("Fin")
        || words.stream().anyMatch(w -> w.head() == verb.index() && w.is("aux"));
  }

  /** The head of the noun phrase that begins behind the comma before a verb. */
  private Optional<Word> speaker(Word verb) {
    int comma = verb.index() - 1;
    while (comma > 0 && !words.get(comma).upos().equals("PUNCT")) {
      comma--;
    }
    if (!words.get(comma).form().equals(",") || comma <= verb.head()) {
      return Optional.empty();
    }
    Word at = words.get(comma + 1);
    if (at.upos().equals("ADP")) {
      return Optional.empty();
    }
    while (at.head() > comma
        && at.head() < verb.index()
        && NOUNS.contains(words.get(at.head()).upos())) {
      at = words.get(at.head());
    }
    boolean outside = at.head() < comma;
    boolean ofInner = at.head() > comma && at.head() < verb.index() && at.is("nsubj");
    return Optional.of(at).filter(n -> NOUNS.contains(n.upos()) && (outside || ofInner));
  }

  /**
   * "…, an officer, a diplomat and an official said": all who tell it, where the tree joins them to
   * what is told.
   */
  private List<Word> listed(Word speaker, Word verb) {
    List<Word> all = new ArrayList<>();
    boolean inList = speaker.is("conj") && isTitle(words.get(speaker.head()));
    Word first = inList ? words.get(speaker.head()) : speaker;
    for (Word word : words) {
      boolean joined =
          word.equals(first)
              || word.equals(speaker)
              || word.is("conj")
                  && (first.is("conj") && word.head() == first.head()
                      || all.stream().anyMatch(w -> w.index() == word.head()));
      if (joined && word.index() < verb.index() && isTitle(word) && isSetOff(word)) {
        all.add(word);
      }
    }
    boolean list = all.size() > 1 && all.contains(speaker);
    return list ? all : List.of(speaker);
  }

  private boolean isTitle(Word word) {
    return NOUNS.contains(word.upos()) && pack.terms().isTitle(pack.spelling().keys(word));
  }

  /** Whether a comma or an "and" stands before the phrase of a word. */
  private boolean isSetOff(Word word) {
    int at = word.index();
    while (at > 0
        && words.get(at - 1).head() == word.index()
        && !words.get(at - 1).is("cc")
        && !words.get(at - 1).is("punct")) {
      at--;
    }
    return at > 0 && (words.get(at - 1).form().equals(",") || words.get(at - 1).is("cc"));
  }

  /** Makes a noun the subject of its verb; a participle that had taken it becomes its own. */
  private void give(Word verb, Word speaker) {
    int inner = speaker.head();
    if (inner > speaker.index() && inner < verb.index()) {
      words.set(inner, Recast.moved(words.get(inner), speaker.index(), "acl"));
    }
    List<Word> all = listed(speaker, verb);
    Word first = all.get(0);
    words.set(first.index(), Recast.moved(first, verb.index(), "nsubj"));
    all.stream().skip(1).forEach(w -> words.set(w.index(), Recast.moved(w, first.index(), "conj")));
    if (verb.head() >= 0) {
      words.set(verb.index(), Recast.moved(verb, verb.head(), "parataxis"));
    }
  }
}
