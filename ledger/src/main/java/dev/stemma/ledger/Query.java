package dev.stemma.ledger;

import dev.stemma.evidence.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is searched for.
 *
 * @param words words that must all be there, in any order; {@code "in quotes"} one after another;
 *     {@code art*} a beginning; {@code -not} a word that must not be there
 * @param filters for each attribute the values of which one must be there; where none is given for
 *     {@link Facet#STANDING}, rejected claims are left out
 * @param from first day of publication
 * @param to last day of publication
 * @param before only what was added before the claim or document of this number; the number of the
 *     last on one page gives the next page, whatever is added meanwhile
 * @param limit most results, 1 to {@value #MOST}
 */
public record Query(
    String words,
    Map<Facet, List<String>> filters,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    long before,
    int limit) {
  /** Most results of one page. */
  public static final int MOST = 1000;

  private static final int FIRST_YEAR = 1940;
  private static final int LAST_YEAR = 2059;

  public Query {
    EnumMap<Facet, List<String>> copy = new EnumMap<>(Facet.class);
    filters.forEach((facet, values) -> copy.put(facet, List.copyOf(values)));
    filters = java.util.Collections.unmodifiableMap(copy);
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("a page has 1 to " + MOST + " results");
    }
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw Refusal.of(Fault.DAYS_TURNED);
    }
  }

  /** A search for words alone. */
  public static Query of(String words, int limit) {
    return new Query(words, Map.of(), Optional.empty(), Optional.empty(), Long.MAX_VALUE, limit);
  }

  /** The same search for the page after a result. */
  public Query before(long number) {
    return new Query(words, filters, from, to, number, limit);
  }

  /**
   * What the index is asked.
   *
   * @param names gives all values that mean the same as those given
   * @param claims whether claims are searched, not documents
   */
  Terms terms(UnaryOperator<List<String>> names, boolean claims) {
    List<List<Terms.Phrase>> all = new ArrayList<>();
    List<Terms.Phrase> none = new ArrayList<>();
    for (WordQuery.Part part : WordQuery.parts(words)) {
      if (part.excluded()) {
        none.add(part.phrase());
      } else {
        all.add(List.of(part.phrase()));
      }
    }
    filters.forEach(
        (facet, values) ->
            all.add(names.apply(values).stream().flatMap(v -> facet.phrases(v).stream()).toList()));
    if (from.isPresent() || to.isPresent()) {
      all.add(days(from.orElse(LocalDate.MIN), to.orElse(LocalDate.MAX)));
    }
    if (claims && !filters.containsKey(Facet.STANDING)) {
      none.add(Terms.Phrase.of(Facet.STANDING.token("rejected")));
    }
    if (all.isEmpty() && !none.isEmpty()) {
      all.add(List.of(Terms.Phrase.of(Facet.EVERYTHING)));
    }
    return new Terms(all, none);
  }

  /** The whole years, months and days that make up a stretch of time. */
  private static List<Terms.Phrase> days(LocalDate from, LocalDate to) {
    LocalDate at = later(from, LocalDate.of(FIRST_YEAR, 1, 1));
    LocalDate end =
        to.isAfter(LocalDate.of(LAST_YEAR, 12, 31)) ? LocalDate.of(LAST_YEAR, 12, 31) : to;
    List<Terms.Phrase> phrases = new ArrayList<>();
    while (!at.isAfter(end)) {
      if (at.getDayOfYear() == 1 && !at.withDayOfYear(at.lengthOfYear()).isAfter(end)) {
        phrases.add(Terms.Phrase.of(IndexWords.year(at.getYear())));
        at = at.plusYears(1);
      } else if (at.getDayOfMonth() == 1 && !at.withDayOfMonth(at.lengthOfMonth()).isAfter(end)) {
        phrases.add(Terms.Phrase.of(IndexWords.month(at.getYear(), at.getMonthValue())));
        at = at.plusMonths(1);
      } else {
        phrases.add(Terms.Phrase.of(IndexWords.day(at)));
        at = at.plusDays(1);
      }
    }
    return phrases.isEmpty() ? List.of(Terms.Phrase.of(IndexWords.year(0))) : phrases;
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
