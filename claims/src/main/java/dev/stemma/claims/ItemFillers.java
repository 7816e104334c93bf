package dev.stemma.claims;

import dev.stemma.evidence.Filler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which goods an argument names, and which it stands for as a pronoun or a bare number. */
final class ItemFillers {
  private final Syntax syntax;
  private final Mentions mentions;
  private final Memory memory;

  ItemFillers(Syntax syntax, Mentions mentions, Memory memory) {
    this.syntax = syntax;
    this.mentions = mentions;
    this.memory = memory;
  }

  /** The goods that an argument names, counts or stands for; none where it is no goods. */
  List<Filler> items(int head) {
    if (isThem(head)) {
      return goodsBefore(head).stream()
          .map(
              g ->
                  (Filler)
                      new Filler.Item(g.words(), g.category(), g.designation(), Optional.empty()))
          .toList();
    }
    List<Filler> found = new ArrayList<>(mentions.things().goods(head, true));
    if (found.isEmpty()) {
      mentions.things().pieces(head).forEach(found::add);
    }
    return found.isEmpty() ? counted(head) : found;
  }

  /** The goods that a pronoun stands for: those named before it in its sentence, else the last. */
  private List<Filler.Item> goodsBefore(int pronoun) {
    int clause = syntax.head(pronoun);
    for (int i = pronoun - 1; i >= 0; i--) {
      boolean own = syntax.head(i) == clause;
      if (syntax.isNoun(i) && !own && !syntax.has(i, "compound") && !syntax.has(i, "nmod")) {
        List<Filler.Item> found = mentions.things().goods(i, false);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return memory.lastGoods();
  }

  /** "il en a commandé quinze": a bare number of the goods spoken of. */
  private List<Filler> counted(int head) {
    boolean bare =
        syntax.upos(head).equals("NUM") || syntax.pack().numbers().isContainer(syntax, head);
    int verb = syntax.head(head);
    boolean partitive =
        verb >= 0
            && syntax.children(verb).stream()
                .anyMatch(
                    c ->
                        syntax.upos(c).equals("PRON")
                            && syntax
                                .pack()
                                .grammar()
                                .hasForm(WordClass.PARTITIVE, syntax.word(c).form()));
    if (!bare || !partitive) {
      return List.of();
    }
    return memory.lastGoods().stream()
        .map(
            g ->
                (Filler)
                    new Filler.Item(
                        g.words(),
                        g.category(),
                        g.designation(),
                        syntax.pack().quantities().quantity(syntax, head, head + 2)))
        .toList();
  }

  /** Whether a pronoun may stand for goods or measures. */
  boolean isThem(int head) {
    return syntax.upos(head).equals("PRON")
        && !syntax.word(head).feature("PronType").equals("Rel")
        && mentions.actor(head).filter(Actor::isPerson).isEmpty()
        && syntax.isWord(head, WordClass.THEM)
        && !syntax.has(head, "iobj");
  }
}
