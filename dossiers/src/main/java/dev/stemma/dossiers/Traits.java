package dev.stemma.dossiers;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.Source;
import dev.stemma.ledger.Facet;
import dev.stemma.ledger.HeldClaim;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The attributes of a claim that lists of choices are counted by: what search finds it by, without
 * its words. Parties and sources have a place here only by their ids.
 *
 * @param values the values of each attribute; none for one that it does not have
 */
public record Traits(Map<Facet, List<String>> values) {
  private static final int MOST = 8;
  private static final int LONGEST = 80;
  private static final Facet[] FACETS = Facet.values();

  public Traits {
    values = Map.copyOf(values);
  }

  /** The values of an attribute. */
  public List<String> of(Facet facet) {
    return values.getOrDefault(facet, List.of());
  }

  /** Those of a claim as it stands. */
  static Traits of(HeldClaim held, Document document) {
    Claim claim = held.claim();
    Map<Facet, Set<String>> found = new EnumMap<>(Facet.class);
    add(found, Facet.TYPE, claim.type().label());
    claim.stage().ifPresent(s -> add(found, Facet.STAGE, s.label()));
    add(found, Facet.CERTAINTY, claim.certainty().label());
    add(found, Facet.POLARITY, claim.polarity().label());
    add(found, Facet.STANDING, held.standing());
    document.language().ifPresent(l -> add(found, Facet.LANGUAGE, l));
    document.publisher().ifPresent(p -> add(found, Facet.OUTLET, p.strip()));
    claim.roles().forEach((role, fillers) -> fillers.forEach(f -> filler(found, role, f)));
    for (Source source : claim.sources()) {
      source.id().ifPresent(id -> add(found, Facet.SOURCE, id));
    }
    Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
    found.forEach((facet, all) -> values.put(facet, List.copyOf(all)));
    return new Traits(values);
  }

  private static void filler(Map<Facet, Set<String>> found, Role role, Filler filler) {
    if (filler instanceof Filler.Item item) {
      add(found, Facet.ITEM, item.category().label());
      item.designation().ifPresent(d -> add(found, Facet.ITEM, d));
    } else if (filler instanceof Filler.Party party && party.id().isPresent()) {
      String id = party.id().get();
      add(found, Facet.PARTY, id);
      if (role == Role.SUPPLIER) {
        add(found, Facet.SUPPLIER, id);
      } else if (role == Role.RECIPIENT) {
        add(found, Facet.RECIPIENT, id);
      }
    }
  }

  private static void add(Map<Facet, Set<String>> found, Facet facet, String value) {
    Set<String> all = found.computeIfAbsent(facet, f -> new LinkedHashSet<>());
    boolean plain = value.chars().noneMatch(Character::isISOControl);
    if (plain && !value.isBlank() && value.length() <= LONGEST && all.size() < MOST) {
      all.add(value);
    }
  }

  /** One line a value, behind the letter of its attribute. */
  byte[] bytes() {
    StringBuilder lines = new StringBuilder();
    for (Facet facet : FACETS) {
      of(facet).forEach(v -> lines.append(facet.letter()).append(v).append('\n'));
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  static Traits of(byte[] bytes) {
    Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
    String lines = new String(bytes, StandardCharsets.UTF_8);
    for (int at = 0; at < lines.length(); ) {
      int end = lines.indexOf('\n', at);
      facet(lines.charAt(at)).ifPresent(add(values, lines.substring(at + 1, end)));
      at = end + 1;
    }
    return new Traits(values);
  }

  private static java.util.function.Consumer<Facet> add(
      Map<Facet, List<String>> values, String value) {
    return facet -> values.computeIfAbsent(facet, f -> new ArrayList<>()).add(value);
  }

  private static Optional<Facet> facet(char letter) {
    return Arrays.stream(FACETS).filter(facet -> facet.letter() == letter).findFirst();
  }
}
