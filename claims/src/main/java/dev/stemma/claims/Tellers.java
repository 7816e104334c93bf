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

  private Tellers(Sentence sentence, Pack pack) {
    this.words = new ArrayList<>(sentence.words());
    this.cues = pack.cues().keys();
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

  /** Whether a word is a finite verb of telling that is appended and has no subject. */
  private boolean tells(Word verb) {
    return verb.upos().equals("VERB")
        && isFinite(verb)
        && APPENDED.contains(verb.relation())
        && verb.head() >= 0
        && verb.head() < verb.index()
        && cues.contains(verb.lemma())
        && words.stream().noneMatch(w -> w.head() == verb.index() && w.is("nsubj"));
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

  /** Makes a noun the subject of its verb; a participle that had taken it becomes its own. */
  private void give(Word verb, Word speaker) {
    int inner = speaker.head();
    if (inner > speaker.index() && inner < verb.index()) {
      words.set(inner, Recast.moved(words.get(inner), speaker.index(), "acl"));
    }
    words.set(speaker.index(), Recast.moved(speaker, verb.index(), "nsubj"));
    words.set(verb.index(), Recast.moved(verb, verb.head(), "parataxis"));
  }
}
