package dev.stemma.claims;

import dev.stemma.evidence.Quote;
import dev.stemma.evidence.SourceKind;
import java.util.List;
import java.util.Optional;

/** Who wrote the documents that a text cites, and who has them at hand. */
final class Papers {
  private final Syntax syntax;
  private final Mentions mentions;

  Papers(Syntax syntax, Mentions mentions) {
    this.syntax = syntax;
    this.mentions = mentions;
  }

  /** "a report by the UN panel of experts": the body that wrote what is cited; -1 if none. */
  int author(int noun) {
    boolean document =
        mentions.actor(noun).filter(a -> a.kind() == SourceKind.DOCUMENT).isPresent();
    for (int c : document ? syntax.children(noun, "nmod") : List.<Integer>of()) {
      boolean writes =
          syntax.hasTerm(c, Term.Kind.TITLE)
              && (syntax.hasPreposition(c, WordClass.AGENT)
                  || syntax.hasPreposition(c, WordClass.AUTHOR));
      boolean body =
          writes
              && mentions
                  .actor(c)
                  .filter(a -> a.kind() == SourceKind.ORGANISATION && a.id().isPresent())
                  .isPresent();
      if (body) {
        return c;
      }
    }
    return -1;
  }

  /** The link of an author. */
  Optional<Attribution.Link> link(int author) {
    int preposition = author < 0 ? -1 : syntax.child(author, "case");
    return preposition < 0
        ? Optional.empty()
        : mentions
            .actor(author)
            .map(
                a ->
                    new Attribution.Link(
                        a, Quote.of(syntax.text(), syntax.word(preposition).span()), false));
  }

  /** "a cable in which the envoy says": the document of a clause on it. */
  Optional<Attribution.Link> holding(int verb) {
    int noun = syntax.has(verb, "acl") ? syntax.head(verb) : -1;
    for (int c : noun < 0 ? List.<Integer>of() : syntax.children(verb, "obl")) {
      boolean which =
          syntax.hasPreposition(c, WordClass.VESSEL)
              && (syntax.word(c).feature("PronType").equals("Rel")
                  || syntax.isWord(c, WordClass.RELATIVE));
      Optional<Actor> paper =
          which
              ? mentions.actor(noun).filter(a -> a.kind() == SourceKind.DOCUMENT)
              : Optional.empty();
      if (paper.isPresent()) {
        Quote words = Quote.of(syntax.text(), syntax.word(syntax.child(c, "case")).span());
        return Optional.of(new Attribution.Link(paper.get(), words, false));
      }
    }
    return Optional.empty();
  }

  /** "von CNN ausgewertete Bilder": participles before a noun that name who acts. */
  List<Integer> participles(int noun) {
    return syntax.children(noun, "amod").stream()
        .filter(
            c ->
                syntax.children(c, "obl").stream()
                    .anyMatch(o -> syntax.hasPreposition(o, WordClass.AGENT)))
        .toList();
  }

  /** "ein Dokument, das dem Spiegel vorliegt": the outlet in the dative; -1 where none is. */
  int lying(int verb) {
    return syntax.children(verb).stream()
        .filter(c -> syntax.has(c, "iobj") || syntax.has(c, "obl") || syntax.has(c, "obj"))
        .filter(c -> syntax.preposition(c).isEmpty())
        .filter(c -> mentions.actor(c).filter(a -> a.isPress() && a.known()).isPresent())
        .findFirst()
        .orElse(-1);
  }
}
