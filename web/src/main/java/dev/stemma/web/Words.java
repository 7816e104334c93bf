package dev.stemma.web;

import dev.stemma.evidence.Message;
import dev.stemma.evidence.Phrase;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * The words of pages in one language, from {@code words/*_en.properties} and {@code
 * words/*_fr.properties}: what all pages need, and one file a section.
 */
public final class Words {
  /** The languages of pages. */
  public static final List<String> LANGUAGES = List.of("en", "fr");

  /** The files of words, each in every language. */
  static final List<String> FILES =
      List.of(
          "pages",
          "vocabulary",
          "overview",
          "search",
          "reader",
          "matters",
          "sources",
          "intake",
          "ledger",
          "access",
          "api");

  /** What all rooms say; a file for each language but English, which the rooms speak themselves. */
  static final String PHRASES = "phrases";

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  /** Read once: a page asks for hundreds of words. */
  private static final Map<String, Words> ALL =
      LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(l -> l, Words::new));

  private final String language;
  private final Locale locale;
  private final Map<String, String> patterns = new HashMap<>();
  private final Optional<ResourceBundle> phrases;

  private Words(String language) {
    this.language = language;
    this.locale = Locale.forLanguageTag(language);
    for (String file : FILES) {
      ResourceBundle bundle = bundle(file);
      bundle.keySet().forEach(key -> patterns.putIfAbsent(key, bundle.getString(key)));
    }
    this.phrases = language.equals("en") ? Optional.empty() : Optional.of(bundle(PHRASES));
  }

  private ResourceBundle bundle(String file) {
    return ResourceBundle.getBundle(
        "dev.stemma.web.words." + file,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private Optional<String> found(String key) {
    return Optional.ofNullable(patterns.get(key));
  }

  /** The words of a language of pages; English for all others. */
  public static Words in(String language) {
    return Objects.requireNonNull(ALL.get(LANGUAGES.contains(language) ? language : "en"));
  }

  /** The first language of a browser's list that pages are written in. */
  public static Words accepted(String acceptLanguage) {
    try {
      Optional<Locale> best =
          Optional.ofNullable(
              Locale.lookup(
                  Locale.LanguageRange.parse(acceptLanguage),
                  LANGUAGES.stream().map(Locale::forLanguageTag).toList()));
      return in(best.map(Locale::getLanguage).orElse("en"));
    } catch (IllegalArgumentException e) {
      return in("en");
    }
  }

  /** Its locale. */
  Locale locale() {
    return locale;
  }

  /** Its code. */
  public String language() {
    return language;
  }

  /** Whether there are words for a key. */
  boolean has(String key) {
    return found(key).isPresent();
  }

  /** The words of a key, with values filled in. */
  public String of(String key, Object... values) {
    String pattern =
        found(key).orElseThrow(() -> new IllegalArgumentException("no words for " + key));
    return values.length == 0 && !pattern.contains("''")
        ? pattern
        : new MessageFormat(pattern, locale).format(values);
  }

  /** What a room says. */
  public String of(Message message) {
    return message.in(locale, this::pattern);
  }

  private String pattern(Phrase phrase) {
    return phrases
        .filter(table -> table.containsKey(phrase.key()))
        .map(table -> table.getString(phrase.key()))
        .orElseGet(phrase::english);
  }

  /** The word for a value of the vocabulary: {@code label("stage", "delivered")}. */
  public String label(String kind, String value) {
    String key = kind + "." + value;
    return found(key).orElseGet(() -> value.replace('-', ' '));
  }

  /** A day in words. */
  public String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
  }

  /** A day in words, or that it is not known. */
  public String day(Optional<LocalDate> day) {
    return day.map(this::day).orElseGet(() -> of("undated"));
  }

  /** A moment in words, in universal time. */
  public String moment(Instant moment) {
    ZonedDateTime time = moment.atZone(ZoneOffset.UTC);
    return day(time.toLocalDate()) + ", " + time.format(HOUR) + " UTC";
  }

  /** A number as the language writes it. */
  public String number(long number) {
    return String.format(locale, "%,d", number);
  }

  /** A stretch of days, or that it cannot be resolved. */
  public String interval(Optional<LocalDate> begin, Optional<LocalDate> end) {
    if (begin.isEmpty() && end.isEmpty()) {
      return of("unresolved");
    }
    if (begin.equals(end)) {
      return day(begin);
    }
    return of("interval", begin.map(this::day).orElse("…"), end.map(this::day).orElse("…"));
  }

  /** A grade of credibility as a mark: its number, or a word where it has none. */
  public String grade(String grade) {
    return grade.length() == 1 ? grade : label("grade", grade);
  }
}
