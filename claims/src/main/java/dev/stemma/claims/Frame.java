package dev.stemma.claims;

import dev.stemma.evidence.Role;
import dev.stemma.reading.Facts.Fact;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How the words of one sort state a claim.
 *
 * @param functions which grammatical function may fill which roles, in order of preference
 * @param traits what their claims need beside the roles of their type
 */
record Frame(Map<String, List<Role>> functions, Set<Trait> traits) {
  Frame {
    functions = Map.copyOf(functions);
    traits = Set.copyOf(traits);
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
    /** Only where goods are named: others sign contracts too. */
    GOODS,
    /** Only of goods that do not move by themselves: a warship that leaves is no transfer. */
    CARGO,
    /** Says in what goods lie, a weapon or somebody's hands: whose it is got them. */
    INSIDE,
    /** The verb itself is an asset freeze. */
    FREEZE,
    /** Only what is done to the goods is meant: "were meant for the rebels". */
    PASSIVE
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
    return new Frame(functions, traits(fact));
  }

  private static Set<Trait> traits(Fact fact) throws IOException {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    String labels = fact.cell("trait");
    for (String label : labels.isEmpty() ? List.<String>of() : List.of(labels.split(" ", -1))) {
      traits.add(
          Arrays.stream(Trait.values())
              .filter(t -> t.name().toLowerCase(Locale.ROOT).equals(label))
              .findFirst()
              .orElseThrow(() -> new IOException(fact.place() + ": no trait " + label)));
    }
    return traits;
  }

  /** The roles that a function may fill, the likeliest first; none where it fills none. */
  List<Role> roles(String function) {
    return functions.getOrDefault(function, List.of());
  }
}
