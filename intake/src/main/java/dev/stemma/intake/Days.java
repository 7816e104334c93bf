package dev.stemma.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as pages write them: ISO 8601 ({@code 2022-09-06T10:00Z}), RFC 1123 and with the month in
 * words ({@code 6 septembre 2022}, {@code Sept. 6, 2022}), or in an address ({@code /2022/09/06/},
 * {@code /2022/sep/06/}). The day is taken as written, whatever the zone. {@code 06/09/2022} is no
 * day: it is two.
 */
final class Days {
  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(-?)(\\d\\d)\\2(\\d\\d)(?!\\d)");
  private static final Pattern SLASHED =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[/.](\\d{1,2})[/.](\\d{1,2})(?!\\d)");
  private static final Pattern ADDRESS =
      Pattern.compile("[/-]((?:19|20)\\d\\d)([/-])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
  private static final Pattern WORDED_ADDRESS =
      Pattern.compile("/((?:19|20)\\d\\d)/([a-z]{3,9})/(\\d{1,2})(?:/|$)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:er|st|nd|rd|th|\\.)?\\s(?:de )?(\\p{L}{3,12})\\.?,?"
              + "\\s(?:de )?((?:19|20)\\d\\d)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}{3,12})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s((?:19|20)\\d\\d)");
  private static final Map<String, Integer> MONTHS = months();
  private static final int LONGEST = 200;

  private Days() {}

  static Optional<LocalDate> of(String value) {
    String text = Clean.squeezed(value.length() > LONGEST ? value.substring(0, LONGEST) : value);
    return numbers(ISO, text, 1, 3, 4)
        .or(() -> numbers(SLASHED, text, 1, 2, 3))
        .or(() -> words(DAY_FIRST, text, 3, 2, 1))
        .or(() -> words(MONTH_FIRST, text, 3, 1, 2));
  }

  /** The day in the path of an address. */
  static Optional<LocalDate> ofAddress(String address) {
    return numbers(ADDRESS, address, 1, 3, 4).or(() -> words(WORDED_ADDRESS, address, 1, 2, 3));
  }

  private static Optional<LocalDate> numbers(
      Pattern pattern, String text, int year, int month, int day) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find()
        ? day(matcher.group(year), Integer.parseInt(matcher.group(month)), matcher.group(day))
        : Optional.empty();
  }

  private static Optional<LocalDate> words(
      Pattern pattern, String text, int year, int month, int day) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int number = MONTHS.getOrDefault(matcher.group(month).toLowerCase(Locale.ROOT), 0);
    return number == 0 ? Optional.empty() : day(matcher.group(year), number, matcher.group(day));
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The months' names of the languages that the news is read in, long and short. */
  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>(Map.of("sept", 9));
    for (String language : new String[] {"en", "fr", "de", "es", "it", "pt"}) {
      for (Month month : Month.values()) {
        for (TextStyle style : new TextStyle[] {TextStyle.FULL, TextStyle.SHORT}) {
          String name = month.getDisplayName(style, Locale.forLanguageTag(language));
          months.putIfAbsent(name.toLowerCase(Locale.ROOT).replace(".", ""), month.getValue());
        }
      }
    }
    return months;
  }
}
