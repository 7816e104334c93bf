package dev.stemma.evidence;

/**
 * Why one field of a claim was read as it was.
 *
 * @param field the field ({@code type}, {@code supplier}, {@code certainty}…)
 * @param rule the grammatical rule that applied
 * @param fact the lexicon line that it applied, as {@code file: line}; empty where the rule needs
 *     none
 * @param words the words it was applied to
 */
public record Reason(String field, Message rule, String fact, Quote words) {
  /** By a rule without values. */
  public Reason(String field, Phrase rule, String fact, Quote words) {
    this(field, Message.of(rule), fact, words);
  }
}
