package dev.stemma.desk;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Interval;
import dev.stemma.evidence.Probability;
import dev.stemma.evidence.Quantity;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.Source;
import dev.stemma.ledger.ClaimId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Claims as comma-separated values (RFC 4180), one a row. Several fillers of a role stand in one
 * cell, joined by {@code |}. A cell that a spreadsheet would take for a formula gets an apostrophe
 * before it.
 */
public final class Csv {
  private static final List<Role> ROLES = List.of(Role.values());

  private Csv() {}

  public static String header() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "document",
                "source",
                "publisher",
                "published",
                "claim",
                "type",
                "stage",
                "polarity",
                "certainty",
                "certainty_words",
                "certainty_lexicon",
                "probability_low",
                "probability_high",
                "chain",
                "chain_kinds",
                "chain_ids"));
    for (Role role : ROLES) {
      names.add(role.label());
      if (role != Role.ITEMS) {
        names.add(role.label() + "_id");
      }
    }
    names.addAll(
        List.of(
            "category",
            "designation",
            "quantity_min",
            "quantity_max",
            "quantity_unit",
            "time_words",
            "time_begin",
            "time_end",
            "evidence_begin",
            "evidence_end",
            "evidence"));
    return String.join(",", names) + "\r\n";
  }

  public static String row(Document document, Claim claim) {
    return row(document, ClaimId.of(claim, document.sha256()), claim);
  }

  /** A claim of a known id. */
  public static String row(Document document, String id, Claim claim) {
    List<String> cells = new ArrayList<>();
    cells.add(document.id());
    cells.add(document.source());
    cells.add(document.publisher().orElse(""));
    cells.add(document.published().map(LocalDate::toString).orElse(""));
    cells.add(id);
    cells.add(claim.type().label());
    cells.add(claim.stage().map(s -> s.label()).orElse(""));
    cells.add(claim.polarity().label());
    cells.add(claim.certainty().label());
    cells.add(claim.marker().map(m -> m.words().text()).orElse(""));
    cells.add(claim.marker().map(m -> m.lexicon()).orElse(""));
    cells.add(claim.probability().map(Probability::low).map(String::valueOf).orElse(""));
    cells.add(claim.probability().map(Probability::high).map(String::valueOf).orElse(""));
    cells.add(join(claim.sources(), s -> s.words().text()));
    cells.add(join(claim.sources(), s -> s.kind().label()));
    cells.add(join(claim.sources(), (Source s) -> s.id().orElse("")));
    for (Role role : ROLES) {
      cells.add(join(claim.fillers(role), f -> f.words().text()));
      if (role != Role.ITEMS) {
        cells.add(
            join(claim.fillers(role), f -> f instanceof Filler.Party p ? p.id().orElse("") : ""));
      }
    }
    items(claim, cells);
    cells.add(claim.time().map(t -> t.words().text()).orElse(""));
    cells.add(claim.time().flatMap(Interval::begin).map(LocalDate::toString).orElse(""));
    cells.add(claim.time().flatMap(Interval::end).map(LocalDate::toString).orElse(""));
    cells.add(String.valueOf(claim.evidence().begin()));
    cells.add(String.valueOf(claim.evidence().end()));
    cells.add(document.text().slice(claim.evidence()));
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static void items(Claim claim, List<String> cells) {
    List<Filler.Item> items =
        claim.fillers(Role.ITEMS).stream()
            .filter(Filler.Item.class::isInstance)
            .map(Filler.Item.class::cast)
            .toList();
    cells.add(join(items, i -> i.category().label()));
    cells.add(join(items, i -> i.designation().orElse("")));
    cells.add(join(items, i -> i.quantity().map(Csv::min).orElse("")));
    cells.add(join(items, i -> i.quantity().map(Csv::max).orElse("")));
    cells.add(join(items, i -> i.quantity().flatMap(Quantity::unit).orElse("")));
  }

  private static String min(Quantity quantity) {
    return quantity.min().isPresent() ? String.valueOf(quantity.min().getAsLong()) : "";
  }

  private static String max(Quantity quantity) {
    return quantity.max().isPresent() ? String.valueOf(quantity.max().getAsLong()) : "";
  }

  private static <T> String join(List<T> values, Function<T, String> text) {
    return values.stream().map(text).collect(Collectors.joining("|"));
  }

  public static String cell(String value) {
    String plain = steady(value);
    int first = 0;
    while (first < plain.length() && isBlank(plain.charAt(first))) {
      first++;
    }
    boolean formula = first < plain.length() && "=+-@".indexOf(plain.charAt(first)) >= 0;
    String safe = formula ? "'" + plain : plain;
    boolean quote = safe.chars().anyMatch(c -> ",;\"\n\r\t".indexOf(c) >= 0);
    return quote ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  /** Without what would steer a terminal that the table is shown on. */
  private static String steady(String value) {
    StringBuilder out = new StringBuilder(value.length());
    value
        .chars()
        .filter(c -> c != 0)
        .mapToObj(c -> String.valueOf((char) c))
        .map(c -> "\t\n\r".contains(c) || !isControl(c) ? c : Printable.line(c))
        .forEach(out::append);
    return out.toString();
  }

  private static boolean isControl(String character) {
    return Character.isISOControl(character.charAt(0));
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
