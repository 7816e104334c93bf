package dev.stemma.claims;

import dev.stemma.evidence.Filler;
import dev.stemma.evidence.SourceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Words that stand for a state or an armed group named before by what it is: "the kingdom", "the
 * Gulf state", "the militia". They do where exactly one of that sort was named.
 */
final class Descriptions {
  /** How many sentences back a word that suits companies and clubs too may reach. */
  private static final int NEAR = 3;

  private static final Set<String> PLAIN = Set.of("det", "case", "punct", "conj", "cc", "dep");

  private final Syntax syntax;
  private final Mentions mentions;
  private final Memory memory;
  private final Sorts sorts;

  Descriptions(Syntax syntax, Mentions mentions, Memory memory) {
    this.syntax = syntax;
    this.mentions = mentions;
    this.memory = memory;
    this.sorts = syntax.pack().sorts();
  }

  /** The state or group that the phrase stands for; empty where it is none or more than one. */
  Optional<Actor> actor(int head) {
    Optional<Filler.Party> leader =
        ofNoun(head).contains(Sorts.FORCE)
            ? mentions
                .affiliation()
                .of(head)
                .filter(p -> p.id().filter(i -> sorts.is(i, Sorts.GROUP)).isPresent())
            : Optional.empty();
    if (leader.isPresent()) {
      return Optional.of(actor(head, leader.get().id().orElseThrow()));
    }
    Set<String> of = described(head);
    if (of.stream().allMatch(s -> saysNothingAlone(s))) {
      return Optional.empty();
    }
    List<String> fit = new ArrayList<>();
    Set<String> here = here(head);
    Set<String> all = new HashSet<>(memory.roll().ids());
    all.addAll(here);
    for (String id : all) {
      if (of.stream().allMatch(s -> sorts.is(id, s))) {
        fit.add(id);
      }
    }
    if (fit.size() != 1) {
      return Optional.empty();
    }
    String id = fit.get(0);
    boolean vague =
        of.equals(Set.of(Sorts.GROUP))
            && (syntax.number() - memory.roll().last(id) > NEAR && !here.contains(id)
                || memory.namesFirm(sorts::isGroup));
    if (vague || memory.roll().isBlurred(id, of)) {
      return Optional.empty();
    }
    return Optional.of(actor(head, id));
  }

  private Actor actor(int head, String id) {
    SourceKind kind = sorts.is(id, Sorts.STATE) ? SourceKind.GOVERNMENT : SourceKind.ORGANISATION;
    boolean plural = syntax.word(head).feature("Number").equals("Plur");
    return new Actor(
        mentions.words(head), Optional.of(id), kind, false, true, mentions.key(head, id), plural);
  }

  /** "the state", "the Russian forces": no group, and no state in particular. */
  private boolean saysNothingAlone(String sort) {
    return sort.equals(Sorts.STATE) || sort.equals(Sorts.FORCE) || sorts.is(sort, Sorts.STATE);
  }

  /** What the words of a phrase call whom they stand for; nothing where they stand for nobody. */
  private Set<String> described(int head) {
    Set<String> found = ofNoun(head);
    if (found.isEmpty() || !isDefinite(head) || namesInside(head)) {
      return Set.of();
    }
    for (int c : syntax.children(head)) {
      if (PLAIN.contains(syntax.word(c).relation()) && !syntax.isPossessive(c) || isAside(c)) {
        continue;
      }
      if (syntax.isWord(c, WordClass.BACKED) && (syntax.has(c, "amod") || syntax.has(c, "acl"))) {
        continue;
      }
      Set<String> more = modifier(c);
      if (more.isEmpty()) {
        return Set.of();
      }
      found.addAll(more);
    }
    return found;
  }

  /** Also "gave the rebels guns", where the parser gives the article to the goods. */
  private boolean isDefinite(int head) {
    boolean before =
        head > 0
            && syntax.has(head, "compound")
            && syntax.head(head) == head + 1
            && syntax.head(head - 1) == head + 1
            && syntax.word(head - 1).feature("Definite").equals("Def");
    return before || mentions.naming().definite(head);
  }

  private Set<String> ofNoun(int head) {
    return syntax.isNoun(head)
        ? sorts.ofNoun(syntax.pack().spelling().keys(syntax.word(head)))
        : new LinkedHashSet<>();
  }

  /** "Huthi-Miliz": the first part of a compound names it. */
  private boolean namesInside(int head) {
    return syntax.inside(head).stream().anyMatch(p -> isName(p.term()));
  }

  /** "the federation, which pleads for peace": what is said of it beside, behind a comma. */
  private boolean isAside(int clause) {
    int first = syntax.subtreeOf(clause).get(0);
    boolean comma = first > 0 && syntax.word(first - 1).form().equals(",");
    return syntax.word(clause).relation().equals("acl:relcl")
        && (comma || syntax.word(first).form().equals(","));
  }

  /** The sorts that a modifier adds; none where it says something else. */
  private Set<String> modifier(int word) {
    boolean beside =
        syntax.has(word, "amod")
            || syntax.has(word, "compound")
            || syntax.has(word, "nmod")
                && syntax.pack().isGenitive(syntax.preposition(word))
                && !syntax.isPossessive(word);
    if (!beside) {
      return Set.of();
    }
    Set<String> found = sorts.ofModifier(syntax.pack().spelling().keys(syntax.word(word)));
    if (found.isEmpty() && !syntax.has(word, "nmod")) {
      syntax.terms(word, Term.Kind.ADJECTIVE).stream()
          .map(m -> m.value().value())
          .filter(sorts::isKnown)
          .limit(1)
          .forEach(found::add);
    }
    return found;
  }

  /** What the sentence names before a word. */
  private Set<String> here(int head) {
    Set<String> found = new HashSet<>();
    for (int i = 0; i < head; i++) {
      found.addAll(names(i));
    }
    return found;
  }

  /** The states and groups that a word names, or is a word of. */
  private Set<String> names(int word) {
    Set<String> found = new HashSet<>();
    syntax.terms(word).stream()
        .filter(m -> isName(m.value()))
        .max(Comparator.comparingInt(m -> m.to() - m.from()))
        .map(m -> m.value().value())
        .filter(this::isParty)
        .ifPresent(found::add);
    for (Syntax.Part part : syntax.inside(word)) {
      if (isName(part.term()) && isParty(part.term().value())) {
        found.add(part.term().value());
      }
    }
    return found;
  }

  private static boolean isName(Term term) {
    return switch (term.kind()) {
      case NAME, ADJECTIVE, PEOPLE -> true;
      default -> false;
    };
  }

  private boolean isParty(String id) {
    return sorts.is(id, Sorts.STATE) || sorts.is(id, Sorts.GROUP);
  }

  /** Notes whom the sentence names, and groups that it speaks of without a name. */
  void remember() {
    for (int i = 0; i < syntax.size(); i++) {
      if (isNameless(i)) {
        ofNoun(i).forEach(s -> memory.roll().nameless(s, syntax.number()));
      }
    }
    for (int i = 0; i < syntax.size(); i++) {
      names(i).forEach(id -> memory.roll().name(id, syntax.number()));
    }
  }

  /** "a local militia", "other rebels": some of a sort that nothing says to be those named. */
  private boolean isNameless(int head) {
    Set<String> of = ofNoun(head);
    of.removeIf(s -> s.equals(Sorts.GROUP) || s.equals(Sorts.FORCE) || !sorts.isOfGroups(s));
    boolean said =
        syntax.has(head, "appos")
            || syntax.child(head, "appos") >= 0
            || syntax.child(head, "cop") >= 0
            || syntax.has(head, "compound")
            || syntax.has(head, "flat");
    return !of.isEmpty()
        && !said
        && mentions.actor(head).flatMap(Actor::id).filter(sorts::isGroup).isEmpty();
  }
}
