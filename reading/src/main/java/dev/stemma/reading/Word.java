package dev.stemma.reading;

import dev.stemma.evidence.Span;
import java.util.Map;

/**
 * One word of a sentence, analysed by Universal Dependencies.
 *
 * @param index its place in the sentence, from 0
 * @param span where it stands in the document's text
 * @param form the word as written
 * @param lemma its dictionary form, as the treebanks write it (French {@code du} is {@code de})
 * @param upos universal part of speech ({@code NOUN}, {@code VERB}…)
 * @param features morphology ({@code Mood=Cnd}…); absent features are not in the map
 * @param head index of the word that it depends on; -1 for the root
 * @param relation its relation to the head, with the subtypes that the model card lists
 */
public record Word(
    int index,
    Span span,
    String form,
    String lemma,
    String upos,
    Map<String, String> features,
    int head,
    String relation) {
  public Word {
    features = Map.copyOf(features);
  }

  /** The value of a morphological feature, or the empty string. */
  public String feature(String name) {
    return features.getOrDefault(name, "");
  }

  /**
   * Whether the relation is the given one, subtypes included ({@code nsubj:pass} is {@code nsubj}).
   */
  public boolean is(String universal) {
    return relation.equals(universal)
        || (relation.startsWith(universal) && relation.charAt(universal.length()) == ':');
  }
}
