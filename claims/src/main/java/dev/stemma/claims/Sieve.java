package dev.stemma.claims;

import dev.stemma.evidence.Span;
import dev.stemma.evidence.Text;
import java.util.List;
import java.util.Set;

/**
 * Tells cheaply, without a parse, which sentences can hold neither a claim nor a source: those
 * without a word of the lexicons of predicates and cues, or without anything that could be an actor
 * or goods. Immutable; thread-safe.
 */
public final class Sieve {
  private final Pack pack;

  /** Makes a sieve from a language's data. */
  public Sieve(Pack pack) {
    this.pack = pack;
  }

  /** Whether the sentence of the given words is worth a parse. */
  public boolean worth(Text text, List<Span> words) {
    boolean predicate = false;
    boolean matter = false;
    for (Span span : words) {
      Set<String> keys = pack.roughKeys(text.slice(span));
      predicate |= pack.mayState(keys);
      matter |= pack.mayMatter(keys);
      if (predicate && matter) {
        return true;
      }
    }
    return false;
  }
}
