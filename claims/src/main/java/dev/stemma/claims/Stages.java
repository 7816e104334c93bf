package dev.stemma.claims;

import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.Source;
import dev.stemma.evidence.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far a transfer or sanction has come, from its predicate and what stands above it. */
final class Stages {
  private Stages() {}

  /** The stage; empty for types that have none. */
  static Optional<Stage> stage(Syntax syntax, Candidate candidate, Authority authority) {
    Predicate predicate = candidate.match().value();
    Modality modality = candidate.modality();
    Map<Role, List<Filler>> roles = candidate.roles();
    if (predicate.type() == ClaimType.TRANSFER) {
      Stage own = modality.stage().or(predicate::stage).orElse(Stage.DELIVERED);
      boolean will = modality.certainty() == Certainty.EXPECTED && modality.stage().isEmpty();
      boolean promise = authority.kinds().contains(Cue.Kind.PROMISE);
      if ((will || promise)
          && own != Stage.SOUGHT
          && own != Stage.HALTED
          && bySupplier(authority, roles)) {
        return Optional.of(Stage.AGREED);
      }
      return Optional.of(own);
    }
    if (predicate.type() == ClaimType.SANCTION) {
      Stage stated = predicate.stage().orElse(Stage.IN_FORCE);
      Certainty certainty = modality.certainty();
      boolean stands = stated == Stage.IMPOSED && stands(syntax, candidate.match().head());
      boolean open = certainty == Certainty.POSSIBLE || certainty == Certainty.EXPECTED;
      Stage own =
          stands ? Stage.IN_FORCE : stated == Stage.IN_FORCE && open ? Stage.PROPOSED : stated;
      return Optional.of(
          modality
              .stage()
              .map(
                  s ->
                      switch (s) {
                        case SOUGHT -> Stage.PROPOSED;
                        case HALTED -> Stage.EASED;
                        case PROPOSED, IMPOSED, IN_FORCE, EASED, EVADED -> s;
                        case AGREED, SHIPPED, DELIVERED -> own;
                      })
              .orElse(own));
    }
    return Optional.empty();
  }

  /** "the sanctions imposed on Moscow", "is sanctioned by": what was imposed and stands. */
  private static boolean stands(Syntax syntax, int word) {
    if (!syntax.isVerb(word)) {
      return false;
    }
    boolean participle =
        syntax.word(word).relation().equals("acl") || syntax.word(word).relation().equals("amod");
    boolean plain = syntax.children(word, "aux").isEmpty();
    boolean present =
        syntax.children(word, "aux:pass").stream()
            .anyMatch(a -> syntax.word(a).feature("Tense").equals("Pres"));
    return participle && plain || present && syntax.children(word, "aux").size() == 1;
  }

  /** "will supply", said by the supplier, is agreed; said by others it is the verb's own step. */
  private static boolean bySupplier(Authority authority, Map<Role, List<Filler>> roles) {
    List<String> suppliers = Roles.ids(roles, Role.SUPPLIER);
    List<Source> sources = authority.sources();
    return !sources.isEmpty()
        && sources.get(sources.size() - 1).id().filter(suppliers::contains).isPresent();
  }
}
