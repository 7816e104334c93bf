package dev.stemma.claims;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Reason;
import dev.stemma.evidence.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Completes and weighs the roles that a frame has filled. */
final class Completion {
  private Completion() {}

  /** Adds what the predicate's own words say beside its arguments. */
  static void complete(
      Syntax syntax, Mentions mentions, Heads.Match<Predicate> match, Fillers.Filled filled) {
    switch (match.value().type()) {
      case TRANSFER -> supplier(syntax, mentions, filled);
      case SANCTION -> measure(syntax, mentions, match, filled);
      case LOSS -> downing(filled);
      default -> {}
    }
  }

  /** "Moscow received Iranian drones": the goods' provenance is their supplier. */
  private static void supplier(Syntax syntax, Mentions mentions, Fillers.Filled filled) {
    if (filled.roles().containsKey(Role.SUPPLIER) || !filled.roles().containsKey(Role.RECIPIENT)) {
      return;
    }
    List<Filler> items = filled.roles().getOrDefault(Role.ITEMS, List.of());
    for (Filler item : items) {
      Optional<Filler.Party> origin = provenance(syntax, mentions, item);
      boolean own =
          origin.isPresent()
              && ids(filled.roles(), Role.RECIPIENT).contains(origin.get().id().orElse(""));
      if (origin.isPresent() && !own) {
        filled.roles().put(Role.SUPPLIER, new ArrayList<>(List.of(origin.get())));
        filled
            .reasons()
            .add(new Reason("supplier", "provenance of the goods", "", origin.get().words()));
        return;
      }
    }
  }

  /** "sanctions against Russia", "froze its assets": the predicate itself names the measure. */
  private static void measure(
      Syntax syntax, Mentions mentions, Heads.Match<Predicate> match, Fillers.Filled filled) {
    if (filled.roles().containsKey(Role.MEASURE)) {
      return;
    }
    List<Integer> words = new ArrayList<>(List.of(match.head()));
    words.addAll(match.parts());
    for (int word : words) {
      Optional<Phrases.Match<Term>> term =
          syntax.terms(word, Term.Kind.MEASURE).stream().findFirst();
      if (term.isPresent()) {
        Quote quote =
            syntax.isNoun(word)
                ? mentions.words(word)
                : Quote.of(syntax.text(), syntax.word(word).span());
        Filler measure = new Filler.Party(quote, Optional.of(term.get().value().value()));
        filled.roles().put(Role.MEASURE, new ArrayList<>(List.of(measure)));
        filled
            .reasons()
            .add(
                new Reason(
                    "measure", "named by the predicate", term.get().value().fact().place(), quote));
        return;
      }
    }
  }

  /** Who downs or destroys goods is the cause of their loss, by combat. */
  private static void downing(Fillers.Filled filled) {
    List<Filler> causes = filled.roles().getOrDefault(Role.CAUSE, List.of());
    if (!causes.isEmpty() && Argument.SUBJECT.equals(filled.by().getOrDefault(Role.CAUSE, ""))) {
      filled
          .roles()
          .put(
              Role.CAUSE,
              new ArrayList<>(
                  causes.stream()
                      .map(c -> (Filler) new Filler.Party(c.words(), Optional.of("combat-losses")))
                      .toList()));
    }
  }

  private static Optional<Filler.Party> provenance(Syntax syntax, Mentions mentions, Filler item) {
    for (int word = 0; word < syntax.size(); word++) {
      int i = word;
      boolean head =
          syntax.isNominal(i)
              && item.words().span().filter(s -> s.equals(syntax.phraseSpan(i))).isPresent();
      if (head) {
        return mentions.provenance(i);
      }
    }
    return Optional.empty();
  }

  static List<String> ids(Map<Role, List<Filler>> roles, Role role) {
    return roles.getOrDefault(role, List.of()).stream()
        .map(f -> f instanceof Filler.Party p ? p.id().orElse("") : "")
        .filter(id -> !id.isEmpty())
        .toList();
  }

  /** Whether the roles make sense together. */
  static boolean plausible(Candidate candidate) {
    Map<Role, List<Filler>> roles = candidate.roles();
    ClaimType type = candidate.match().value().type();
    if (type == ClaimType.TRANSFER) {
      List<String> suppliers = ids(roles, Role.SUPPLIER);
      List<String> recipients = ids(roles, Role.RECIPIENT);
      boolean toItself = !suppliers.isEmpty() && suppliers.equals(recipients);
      return !toItself && !(onlyWeak(roles) && (suppliers.isEmpty() || recipients.isEmpty()));
    }
    return true;
  }

  /** Money and fuel alone, or unspecified goods, need both parties to be a transfer. */
  private static boolean onlyWeak(Map<Role, List<Filler>> roles) {
    List<Filler> items = roles.getOrDefault(Role.ITEMS, List.of());
    return !items.isEmpty()
        && items.stream()
            .allMatch(
                f ->
                    f instanceof Filler.Item i
                        && (i.category() == Category.MONEY
                            || i.category() == Category.FUEL
                            || i.category() == Category.OTHER));
  }
}
