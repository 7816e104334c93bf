package dev.stemma.claims;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds the statements of verbs that quote and cite, around the statement of whom they quote. */
final class Citations {
  private final Syntax syntax;
  private final Subjects subjects;
  private final Mentions mentions;
  private final Contents contents;
  private final Chains chains;

  Citations(Syntax syntax, Subjects subjects, Mentions mentions, Contents contents, Chains chains) {
    this.syntax = syntax;
    this.subjects = subjects;
    this.mentions = mentions;
    this.contents = contents;
    this.chains = chains;
  }

  /** "was quoted by AP", "AP citing officials": chain words around another statement. */
  Optional<Attribution> of(Heads.Match<Cue> match) {
    int verb = match.head();
    Cue.Kind kind = match.value().kind();
    boolean passive = subjects.isPassive(verb);
    if (passive && syntax.child(verb, "xcomp") < 0 && syntax.child(verb, "advcl") < 0) {
      return Optional.empty();
    }
    BitSet content = new BitSet();
    if (passive) {
      for (int c : syntax.children(verb)) {
        if (syntax.has(c, "xcomp") || syntax.has(c, "advcl")) {
          contents.add(content, c);
        }
      }
      int agent = Attributions.agent(syntax, verb);
      int speaker = syntax.child(verb, "nsubj");
      List<Attribution.Link> links = new ArrayList<>();
      if (agent >= 0) {
        links.addAll(chains.links(agent, match, Attribution.words(syntax, match)));
      }
      if (speaker >= 0) {
        links.addAll(chains.links(speaker, match, Attribution.words(syntax, match)));
      }
      content.clear(verb);
      return content.isEmpty()
          ? Optional.empty()
          : Optional.of(
              Attribution.of(
                  syntax, match, Cue.Kind.SAY, links, content, speaker >= 0 ? speaker : agent));
    }
    int object = chains.cited(verb, match);
    Optional<Attribution> open = kind == Cue.Kind.CITE ? openly(match, object) : Optional.empty();
    if (open.isPresent()) {
      return open;
    }
    boolean free =
        syntax.has(verb, "advcl")
            || syntax.has(verb, "acl")
            || syntax.has(verb, "parataxis")
            || syntax.has(verb, "obl");
    if (kind == Cue.Kind.CITE && object >= 0 && free && mentions.actor(object).isPresent()) {
      contents.inquits().clauseAround(verb, content);
      contents.inquits().inquitAround(verb, content);
      syntax.subtreeOf(verb).forEach(content::clear);
      syntax.children(verb, "ccomp").forEach(c -> contents.add(content, c));
      List<Attribution.Link> links =
          new ArrayList<>(chains.links(object, match, Attribution.words(syntax, match)));
      return content.isEmpty()
          ? Optional.empty()
          : Optional.of(Attribution.of(syntax, match, kind, links, content, object));
    }
    return Optional.empty();
  }

  /** "The paper quoted a colonel as saying that", "cites an envoy who says that": who cites. */
  private Optional<Attribution> openly(Heads.Match<Cue> match, int object) {
    int verb = match.head();
    int subject = object < 0 ? -1 : syntax.child(verb, "nsubj");
    BitSet content = new BitSet();
    for (int c : subject < 0 ? List.<Integer>of() : syntax.children(verb, "advcl")) {
      if (syntax.children(c, "mark").stream().anyMatch(m -> syntax.isWord(m, WordClass.AS))) {
        contents.add(content, c);
      }
    }
    for (int c : subject < 0 ? List.<Integer>of() : syntax.children(object)) {
      if (syntax.word(c).relation().equals("acl:relcl")) {
        contents.add(content, c);
      }
    }
    boolean known = subject >= 0 && mentions.actor(subject).isPresent();
    return content.isEmpty() || !known || mentions.actor(object).isEmpty()
        ? Optional.empty()
        : Optional.of(
            Attribution.of(
                syntax,
                match,
                Cue.Kind.REPORT,
                chains.links(subject, match, Attribution.words(syntax, match)),
                content,
                subject));
  }
}
