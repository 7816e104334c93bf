package dev.stemma.evidence;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A phrase with its values: {@code Message.of(Why.TOO_LONG, 8_000_000)}.
 *
 * @param values numbers, names of languages ({@link Locale}) and messages, which each language
 *     writes its own way; text, which stays as it is
 */
public record Message(Phrase phrase, List<Object> values) {
  public Message {
    values = List.copyOf(values);
  }

  /** A message. */
  public static Message of(Phrase phrase, Object... values) {
    return new Message(phrase, List.of(values));
  }

  /** In English. */
  public String english() {
    return in(Locale.ENGLISH, Phrase::english);
  }

  /**
   * In some language.
   *
   * @param patterns the phrases of that language
   */
  public String in(Locale locale, Function<Phrase, String> patterns) {
    Object[] filled = values.stream().map(value -> filled(value, locale, patterns)).toArray();
    return new MessageFormat(patterns.apply(phrase), locale).format(filled);
  }

  private static Object filled(Object value, Locale locale, Function<Phrase, String> patterns) {
    if (value instanceof Message message) {
      return message.in(locale, patterns);
    }
    return value instanceof Locale language ? language.getDisplayLanguage(locale) : value;
  }

  @Override
  public String toString() {
    return english();
  }
}
