package dev.stemma.claims;

import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.SourceKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Whose make goods are: the firm that is named with them, else their state. */
final class Makers {
  private final Syntax syntax;
  private final Mentions mentions;
  private final PartyFillers parties;
  private final Ownership ownership;

  Makers(Syntax syntax, Mentions mentions, PartyFillers parties) {
    this.syntax = syntax;
    this.mentions = mentions;
    this.parties = parties;
    this.ownership = new Ownership(syntax);
  }

  /** Whether a party is a firm, or a name of which nothing else is known. */
  boolean isFirm(Filler.Party party) {
    return headOf(party)
        .flatMap(mentions::actor)
        .filter(a -> a.kind() == SourceKind.ORGANISATION || !a.known())
        .isPresent();
  }

  /** The head of the words for a party, be a name behind it or not. */
  private Optional<Integer> headOf(Filler.Party party) {
    return ownership
        .headOf(party)
        .or(
            () ->
                IntStream.range(0, syntax.size())
                    .filter(syntax::isNominal)
                    .boxed()
                    .filter(i -> party.words().equals(mentions.naming().fullWords(i)))
                    .findFirst());
  }

  /** A party's state, and the state of a firm that the tables know. */
  Set<String> states(Filler.Party party) {
    Set<String> states = new HashSet<>();
    party.id().ifPresent(states::add);
    headOf(party).stream()
        .flatMap(h -> syntax.nounPhrases().withAppositions(h).stream())
        .flatMap(w -> syntax.terms(w, Term.Kind.NAME).stream())
        .filter(m -> isOrganisation(m.value()))
        .forEach(m -> states.add(m.value().fact().cell("state")));
    return states;
  }

  private static boolean isOrganisation(Term term) {
    return term.fact().file().endsWith("organisations.tsv");
  }

  /** The firm that made or sold goods and is named with them, else the state of their make. */
  List<Filler.Party> of(int goods) {
    for (int c : syntax.children(goods)) {
      List<Filler.Party> makers = syntax.has(c, "acl") ? madeBy(c) : firms(c);
      if (!makers.isEmpty()) {
        return makers;
      }
    }
    return owner(goods).or(() -> ownership.provenance(goods)).stream().toList();
  }

  /** "its chips", "Intel's chips": those of a firm. */
  private Optional<Filler.Party> owner(int goods) {
    return syntax.children(goods).stream()
        .filter(c -> syntax.isPossessive(c) || syntax.word(c).relation().equals("nmod:poss"))
        .flatMap(c -> mentions.actor(c).stream())
        .filter(a -> a.known() && a.kind() == SourceKind.ORGANISATION)
        .filter(a -> a.id().filter(i -> !syntax.pack().sorts().isGroup(i)).isPresent())
        .findFirst()
        .map(a -> new Filler.Party(a.words(), a.id()));
  }

  /** "chips made by Intel and AMD", "engines that Rotax built". */
  private List<Filler.Party> madeBy(int verb) {
    boolean making =
        syntax.pack().predicates().at(syntax, verb).stream()
            .anyMatch(
                m ->
                    m.value().type() == ClaimType.PRODUCTION
                        || m.value().type() == ClaimType.TRANSFER
                            && m.value().frame().roles(Argument.SUBJECT).contains(Role.SUPPLIER));
    return (making ? syntax.children(verb) : List.<Integer>of())
        .stream()
            .filter(c -> syntax.has(c, "nsubj") || syntax.hasPreposition(c, WordClass.AGENT))
            .flatMap(c -> syntax.coordinated(c).stream())
            .filter(c -> !mentions.isPronoun(c))
            .flatMap(c -> parties.party(Role.SUPPLIER, c).stream())
            .toList();
  }

  /** "parts from the Dutch maker NXP", "puces de la société Velto", "Intel chips". */
  private List<Filler.Party> firms(int word) {
    boolean beside =
        syntax.has(word, "nmod")
            && (syntax.pack().isGenitive(syntax.preposition(word))
                || syntax.preposition(word).isEmpty()
                || syntax.hasPreposition(word, WordClass.AGENT)
                || syntax.hasPreposition(word, WordClass.PROVENANCE));
    boolean name =
        syntax.terms(word, Term.Kind.NAME).stream().anyMatch(m -> isOrganisation(m.value()));
    return (beside || name ? syntax.coordinated(word) : List.<Integer>of())
        .stream()
            .filter(
                c -> mentions.actor(c).filter(a -> a.kind() == SourceKind.ORGANISATION).isPresent())
            .flatMap(c -> parties.party(Role.SUPPLIER, c).stream())
            .toList();
  }
}
