package dev.stemma.evidence;

/**
 * The words that mark a certainty.
 *
 * @param words the term as it stands
 * @param lexicon the vocabulary it belongs to: {@code uk-yardstick}, {@code icd-203}, {@code
 *     french}, {@code lay}, {@code mood} for a verb's mood or tense
 * @param holder whose words they are
 */
public record Marker(Quote words, String lexicon, String holder) {}
