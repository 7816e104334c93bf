package dev.stemma.claims;

import dev.stemma.evidence.Role;
import dev.stemma.reading.Facts.Fact;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How the words of one sort state a claim.
 *
 * @param functions which grammatical function may fill which roles, in order of preference
 * @param trait what their claims need beside the roles of their type
 */
record Frame(Map<String, List<Role>> functions, Optional<Trait> trait) {
  Frame {
    functions = Map.copyOf(functions);
  }

  /** What the claims of a frame need, or mean, beside the roles of their type. */
  enum Trait {
    /** Says where fighters are or fight: of other goods it states nothing. */
    SERVICE,
    /** No transfer unless somebody gets: "unveiled a package for", "denied them arms". */
    DELIVERY,
    /** Takes goods in flight. */
    INTERCEPTION,
    /**
     * Only what an authority does is meant: "customs found rifles", "the Treasury listed a firm".
     */
    AUTHORITY,
    /** The verb itself is an asset freeze. */
    FREEZE
  }

  /**
   * Reads a line of {@code frames.tsv}.
   *
   * @throws IOException where it names no such role or trait
   */
  static Frame of(Fact fact) throws IOException {
    Map<String, List<Role>> functions = new LinkedHashMap<>();
    for (String part : fact.cell("functions").split(" ", -1)) {
      String[] pair = part.split("=", -1);
      if (pair.length != 2) {
        throw new IOException(fact.place() + ": not FUNCTION=ROLE: " + part);
      }
      functions.put(pair[0], Arrays.stream(pair[1].split("/", -1)).map(Role::of).toList());
    }
    return new Frame(functions, trait(fact));
  }

  private static Optional<Trait> trait(Fact fact) throws IOException {
    String label = fact.cell("trait");
    Optional<Trait> found =
        Arrays.stream(Trait.values())
            .filter(t -> t.name().toLowerCase(Locale.ROOT).equals(label))
            .findFirst();
    if (found.isEmpty() && !label.isEmpty()) {
      throw new IOException(fact.place() + ": no trait " + label);
    }
    return found;
  }

  /** The roles that a function may fill, the likeliest first; none where it fills none. */
  List<Role> roles(String function) {
    return functions.getOrDefault(function, List.of());
  }
}
