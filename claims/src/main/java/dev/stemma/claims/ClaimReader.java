package dev.stemma.claims;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Message;
import dev.stemma.evidence.Span;
import dev.stemma.evidence.Statement;
import dev.stemma.reading.Reading;
import dev.stemma.reading.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a document's statements and claims from its trees. Thread-safe: a reading is worked through
 * with a memory of its own.
 */
public final class ClaimReader {
  private final Pack pack;

  /** Makes a reader that works with the given language data. */
  public ClaimReader(Pack pack) {
    this.pack = pack;
  }

  /**
   * What a document says.
   *
   * @param statements every attributed statement, in text order
   * @param claims in text order
   * @param silent sentences that gave no claim, and why
   */
  public record Findings(List<Statement> statements, List<Claim> claims, List<Silent> silent) {
    public Findings {
      statements = List.copyOf(statements);
      claims = List.copyOf(claims);
      silent = List.copyOf(silent);
    }
  }

  /** A sentence without a claim: where it stands, and why. */
  public record Silent(Span sentence, Message why) {}

  /** Finds the statements and claims of a reading. */
  public Findings read(Reading reading) {
    Passage passage = new Passage(pack, reading);
    for (int i = 0; i < reading.sentences().size(); i++) {
      Sentence sentence = reading.sentences().get(i);
      if (sentence.parsed()) {
        passage.sentence(new Syntax(reading.document().text(), sentence, i, pack));
      } else {
        passage.skipped(sentence, i);
      }
    }
    return passage.findings();
  }

  /** Where the document names goods: weapons, munitions, parts; in text order. */
  public List<Span> items(Reading reading) {
    Set<Span> found = new TreeSet<>(Comparator.comparing(Span::begin).thenComparing(Span::end));
    for (int s = 0; s < reading.sentences().size(); s++) {
      Sentence sentence = reading.sentences().get(s);
      if (sentence.parsed()) {
        Syntax syntax = new Syntax(reading.document().text(), sentence, s, pack);
        Mentions mentions = new Mentions(syntax, new Subjects(syntax), new Memory());
        for (int i = 0; i < syntax.size(); i++) {
          mentions
              .things()
              .goods(i, true)
              .forEach(item -> item.words().span().ifPresent(found::add));
        }
      }
    }
    return List.copyOf(found);
  }
}
