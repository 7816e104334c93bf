package dev.stemma.claims;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Reason;
import dev.stemma.evidence.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * "The order could run to dozens of planes", "was making the purchase": a noun that takes up a
 * transfer spoken of before. It has that transfer's parties and goods where a source says something
 * of it: who takes part, how much it is, or how far it has come.
 */
final class Restatement {
  private static final List<Role> PARTIES = List.of(Role.SUPPLIER, Role.RECIPIENT);

  private final Syntax syntax;
  private final Mentions mentions;
  private final Memory memory;
  private final List<Attribution> attributions;

  Restatement(Syntax syntax, Mentions mentions, Memory memory, List<Attribution> attributions) {
    this.syntax = syntax;
    this.mentions = mentions;
    this.memory = memory;
    this.attributions = attributions;
  }

  /**
   * "Russia was buying the munitions": goods spoken of before, and one of their two parties. The
   * other one is that of the transfer before.
   */
  private boolean sameGoods(Heads.Match<Predicate> match, Fillers.Filled filled) {
    List<Filler> items = filled.roles().getOrDefault(Role.ITEMS, List.of());
    boolean known =
        match.value().pos().equals("verb")
            && sharesParty(filled)
            && !filled.roles().keySet().containsAll(PARTIES)
            && items.size() == 1
            && new Ownership(syntax)
                .headOf(items.get(0))
                .filter(mentions.naming()::definite)
                .isPresent();
    Optional<Claim> before =
        known
            ? memory
                .lastTransfer(syntax.number())
                .filter(c -> agrees(c, filled) && generic(items.get(0), c))
            : Optional.empty();
    for (Role role : before.isPresent() ? PARTIES : List.<Role>of()) {
      if (!filled.roles().containsKey(role)) {
        List<Filler> fillers = before.get().fillers(role);
        filled.roles().put(role, new ArrayList<>(fillers));
        filled
            .reasons()
            .add(new Reason(role.label(), Rule.SPOKEN_OF_BEFORE, "", fillers.get(0).words()));
      }
    }
    return before.isPresent();
  }

  /** Whether goods may be those of a transfer: of one category, or by a word for all munitions. */
  private static boolean generic(Filler goods, Claim before) {
    return goods instanceof Filler.Item item
        && before.fillers(Role.ITEMS).stream()
            .anyMatch(
                f ->
                    f instanceof Filler.Item i
                        && (i.category() == item.category()
                            || item.category() == Category.AMMUNITION
                            || item.category() == Category.MATERIEL));
  }

  /** Fills the roles that a word leaves open; whether it did. */
  boolean complete(Heads.Match<Predicate> match, Fillers.Filled filled) {
    if (match.value().type() == ClaimType.TRANSFER && sameGoods(match, filled)) {
      return true;
    }
    int noun = match.head();
    List<Filler> items = filled.roles().getOrDefault(Role.ITEMS, List.of());
    boolean counted = items.size() == 1 && isCounted(noun);
    boolean deal =
        match.value().type() == ClaimType.TRANSFER
            && match.value().pos().equals("noun")
            && (mentions.naming().definite(noun) || isSuch(noun) || isThere(noun))
            && (counted || !filled.roles().containsKey(Role.ITEMS))
            && (counted
                || attributions.stream().anyMatch(a -> !a.links().isEmpty() && a.covers(noun)));
    if (!deal
        || !(sharesParty(filled) || isJudged(noun) || isCounted(noun) || happened(noun))
        || isNegated(noun)) {
      return false;
    }
    Optional<Claim> before = memory.lastTransfer(syntax.number()).filter(c -> agrees(c, filled));
    before = before.filter(c -> !counted || generic(items.get(0), c));
    if (before.isEmpty()) {
      return false;
    }
    for (Role role : List.of(Role.SUPPLIER, Role.RECIPIENT, Role.ITEMS)) {
      List<Filler> fillers = before.get().fillers(role);
      if (!filled.roles().containsKey(role) && !fillers.isEmpty()) {
        filled
            .roles()
            .put(role, new ArrayList<>(role == Role.ITEMS ? goods(noun, fillers) : fillers));
        filled
            .reasons()
            .add(new Reason(role.label(), Rule.SPOKEN_OF_BEFORE, "", fillers.get(0).words()));
      }
    }
    return true;
  }

  private static boolean sharesParty(Fillers.Filled filled) {
    return PARTIES.stream().anyMatch(r -> !Roles.ids(filled.roles(), r).isEmpty());
  }

  /** Whether the earlier transfer has the parties that the noun names. */
  private static boolean agrees(Claim before, Fillers.Filled filled) {
    return PARTIES.stream()
        .allMatch(r -> Roles.ids(before.roles(), r).containsAll(Roles.ids(filled.roles(), r)));
  }

  /** The subject or object of a word that says how much or how far: "could run to", "is signed". */
  private boolean isJudged(int noun) {
    int head = syntax.head(noun);
    return head >= 0
        && (syntax.has(noun, "nsubj") || syntax.has(noun, "obj"))
        && syntax.pack().operators().at(syntax, head).stream()
            .anyMatch(
                m -> m.value().pos().equals("verb") && !m.value().voids() && !m.value().denies());
  }

  /** "la commande pourrait porter sur dix chars": the subject of a word that says of how much. */
  private boolean isCounted(int noun) {
    int head = syntax.has(noun, "nsubj") ? syntax.head(noun) : -1;
    int inner = head < 0 ? -1 : syntax.child(head, "xcomp");
    return head >= 0
        && (syntax.isWord(head, WordClass.COVER)
            || inner >= 0 && syntax.isWord(inner, WordClass.COVER));
  }

  /** "such a transfer", "une telle livraison". */
  private boolean isSuch(int noun) {
    return syntax.children(noun).stream().anyMatch(c -> syntax.isWord(c, WordClass.SUCH));
  }

  /** "there were four shipments", "il y a eu dix livraisons": so many, of what was told. */
  private boolean isThere(int noun) {
    int verb = syntax.has(noun, "nsubj") || syntax.has(noun, "obj") ? syntax.head(noun) : -1;
    return verb >= 0
        && syntax.child(noun, "nummod") >= 0
        && syntax.child(verb, "expl") >= 0
        && (syntax.isWord(verb, WordClass.EXIST) || syntax.isWord(verb, WordClass.BE))
        && syntax.children(noun).stream()
            .noneMatch(c -> syntax.has(c, "compound") || syntax.has(c, "acl"));
  }

  /** "cette livraison a eu lieu", "the transfer was confirmed": of which it says nothing more. */
  private boolean happened(int noun) {
    int verb = syntax.has(noun, "nsubj") ? syntax.head(noun) : -1;
    if (isThere(noun)) {
      return true;
    }
    boolean bare =
        syntax.children(noun).stream()
            .noneMatch(
                c ->
                    (syntax.has(c, "nmod") || syntax.has(c, "compound") || syntax.has(c, "acl"))
                        && !syntax.isWord(c, WordClass.SUCH));
    return verb >= 0
        && bare
        && (syntax.isWord(verb, WordClass.EXIST)
            || syntax.isWord(verb, WordClass.ECHO)
                && syntax.children(verb).stream()
                    .anyMatch(c -> syntax.word(c).relation().equals("aux:pass")));
  }

  private boolean isNegated(int noun) {
    int head = syntax.head(noun);
    return head >= 0 && Negation.negated(syntax, head);
  }

  /** The goods as they are counted here, else as they were named before, uncounted. */
  private List<Filler> goods(int noun, List<Filler> before) {
    int head = syntax.head(noun);
    for (int c : head < 0 ? List.<Integer>of() : syntax.children(head)) {
      for (Filler.Item here : mentions.things().goods(c, true)) {
        boolean same =
            c != noun
                && before.stream()
                    .anyMatch(f -> f instanceof Filler.Item i && i.category() == here.category());
        if (same) {
          return List.of(here);
        }
      }
    }
    return before.stream()
        .map(
            f ->
                f instanceof Filler.Item i
                    ? (Filler)
                        new Filler.Item(i.words(), i.category(), i.designation(), Optional.empty())
                    : f)
        .toList();
  }
}
