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
    if (isExcepted(head)) {
      return List.of();
    }
    List<Filler> found = new ArrayList<>(mentions.things().pieces(head));
    if (found.isEmpty()) {
      found.addAll(mentions.things().goods(head, true));
    }
    return found.isEmpty() ? counted(head) : found;
  }

  /** "blankets, never rifles": what is named beside others to say that it was not among them. */
  private boolean isExcepted(int head) {
    return (syntax.has(head, "conj") || syntax.has(head, "appos"))
        && syntax.children(head, "advmod").stream()
            .anyMatch(
                c ->
                    c < head
                        && syntax.isWord(c, WordClass.NOT)
                        && !syntax.isWord(c + 1, WordClass.ONLY));
  }

  /** The goods that a pronoun stands for: those named before it in its sentence, else the last. */
  private List<Filler.Item> goodsBefore(int pronoun) {
    List<Filler.Item> here = goodsHere(pronoun);
    return here.isEmpty() ? memory.wares().last() : here;
  }

  /** The goods that its sentence names before a pronoun, outside the pronoun's own clause. */
  private List<Filler.Item> goodsHere(int pronoun) {
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
    return List.of();
  }

  /** "il en a commandé quinze", "400 of them": so many of the goods spoken of. */
  private List<Filler> counted(int head) {
    boolean bare =
        syntax.upos(head).equals("NUM") || syntax.pack().numbers().isContainer(syntax, head);
    int verb = syntax.head(head);
    boolean partitive =
        bare && verb >= 0 && syntax.children(verb).stream().anyMatch(c -> isPartitive(c));
    List<Filler.Item> whole =
        !partitive
            ? wholeOf(head, bare)
            : memory.isOfPeople() ? List.<Filler.Item>of() : memory.wares().last();
    return whole.stream()
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

  private List<Filler.Item> recent() {
    boolean near = memory.wares().areNear(syntax.number()) && !memory.isOfPeople();
    return near ? memory.wares().last() : List.of();
  }

  private boolean isPartitive(int word) {
    return (syntax.upos(word).equals("PRON") || syntax.upos(word).equals("ADV"))
        && syntax.pack().grammar().hasForm(WordClass.PARTITIVE, syntax.word(word).form());
  }

  /** "400 of them", "zwölf davon", "two were sold": the goods of which they are some. */
  private List<Filler.Item> wholeOf(int head, boolean number) {
    for (int c : syntax.children(head)) {
      boolean them =
          isPartitive(c) && (number || c > head)
              || syntax.upos(c).equals("PRON")
                  && syntax.isWord(c, WordClass.THEM)
                  && syntax.children(c, "case").stream()
                      .anyMatch(k -> syntax.isWord(k, WordClass.SHARE));
      if (them) {
        List<Filler.Item> here = goodsHere(c);
        return here.isEmpty() ? recent() : here;
      }
    }
    return syntax.upos(head).equals("NUM")
            && syntax.word(head).relation().equals("nsubj:pass")
            && syntax.children(head).stream().noneMatch(syntax::isNominal)
        ? recent()
        : List.of();
  }

  /** "the report came from the Post, which got it from": what was told stands nearer than goods. */
  private boolean isTold(int pronoun) {
    Pointers pointers = new Pointers(syntax);
    boolean told = false;
    for (int i = 0; i < pronoun && !syntax.word(pronoun).feature("Number").equals("Plur"); i++) {
      told |= syntax.has(i, "nsubj") && pointers.isSpeech(i) && syntax.head(i) < pronoun;
    }
    return told;
  }

  /** Whether a pronoun may stand for goods or measures. */
  boolean isThem(int head) {
    return syntax.upos(head).equals("PRON")
        && !isTold(head)
        && !syntax.word(head).feature("PronType").equals("Rel")
        && mentions.actor(head).filter(Actor::isPerson).isEmpty()
        && syntax.isWord(head, WordClass.THEM)
        && !syntax.has(head, "iobj");
  }
}
