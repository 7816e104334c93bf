package dev.stemma.desk;

import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.Refusal;
import dev.stemma.evidence.Stage;
import dev.stemma.ledger.Facet;
import dev.stemma.ledger.Query;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is searched for, as people write it: names and values of options or of an address. What it
 * refuses it says in words that name the option.
 *
 * <pre>{@code
 * new Search(names, "--").query("drones", Map.of("supplier", List.of("Iran")), Long.MAX_VALUE, 20);
 * }</pre>
 */
public final class Search {
  /** The attributes that people name, in the order of forms. */
  public static final List<Facet> FACETS =
      List.of(
          Facet.TYPE,
          Facet.STAGE,
          Facet.CERTAINTY,
          Facet.POLARITY,
          Facet.SUPPLIER,
          Facet.RECIPIENT,
          Facet.PARTY,
          Facet.ITEM,
          Facet.SOURCE,
          Facet.OUTLET,
          Facet.LANGUAGE,
          Facet.STANDING);

  /** The first and the last day of publication. */
  public static final List<String> DAYS = List.of("from", "to");

  /** What reviewers made of a claim. */
  public static final List<String> STANDINGS =
      List.of("unreviewed", "accepted", "corrected", "added", "rejected");

  private static final int LONGEST_WORDS = 1000;
  private static final int LONGEST_VALUE = 200;
  private static final int MOST_VALUES = 20;

  private final Names names;
  private final String prefix;

  /**
   * Reads searches.
   *
   * @param names codes by names
   * @param prefix what stands before the name of an option: {@code --}, or nothing
   */
  public Search(Names names, String prefix) {
    this.names = names;
    this.prefix = prefix;
  }

  /** The values that an attribute may have; empty where any will do. */
  public static List<String> vocabulary(Facet facet) {
    return switch (facet) {
      case TYPE -> labels(ClaimType.values(), ClaimType::label);
      case STAGE -> labels(Stage.values(), Stage::label);
      case CERTAINTY -> labels(Certainty.values(), Certainty::label);
      case POLARITY -> labels(Polarity.values(), Polarity::label);
      case STANDING -> STANDINGS;
      default -> List.of();
    };
  }

  private static <T> List<String> labels(T[] all, Function<T, String> label) {
    return Arrays.stream(all).map(label).toList();
  }

  /**
   * The query.
   *
   * @param words words that must all be there
   * @param values by the labels of {@link #FACETS} and by {@link #DAYS}; other names are no matter
   * @throws IllegalArgumentException where a value makes no sense; says which would
   */
  public Query query(String words, Map<String, List<String>> values, long before, int limit) {
    if (words.length() > LONGEST_WORDS) {
      throw Refusal.of(Objection.LONG_WORDS, LONGEST_WORDS);
    }
    Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
    for (Facet facet : FACETS) {
      List<String> given =
          values.getOrDefault(facet.label(), List.of()).stream().filter(v -> !v.isBlank()).toList();
      if (!given.isEmpty()) {
        filters.put(facet, checked(facet, given));
      }
    }
    return new Query(words, filters, day("from", values), day("to", values), before, limit);
  }

  private List<String> checked(Facet facet, List<String> given) {
    String option = prefix + facet.label();
    if (given.size() > MOST_VALUES || given.stream().anyMatch(v -> v.length() > LONGEST_VALUE)) {
      throw Refusal.of(Objection.MANY_VALUES, option, MOST_VALUES, LONGEST_VALUE);
    }
    List<String> known = vocabulary(facet);
    for (String value : given) {
      if (!known.isEmpty() && known.stream().noneMatch(k -> plain(k).equals(plain(value)))) {
        throw Refusal.of(
            Objection.NO_VALUE, option, String.join(", ", known), Printable.line(value));
      }
    }
    return switch (facet) {
      case SUPPLIER, RECIPIENT, PARTY, SOURCE -> names.withCodes(given);
      default -> given;
    };
  }

  private static String plain(String label) {
    return label.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }

  private Optional<LocalDate> day(String name, Map<String, List<String>> values) {
    Optional<String> given =
        values.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).findFirst();
    try {
      return given.map(String::strip).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw Refusal.of(Objection.NO_DAY, prefix + name, Printable.line(given.get()));
    }
  }
}
