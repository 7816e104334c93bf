package dev.stemma.evidence;

import java.util.Locale;

/**
 * A sentence that Stemma says to people, with places for values. A room lists what it says in an
 * enum, so that tables in other languages can be checked for every line of it.
 *
 * <pre>{@code
 * enum Why implements Phrase { TOO_LONG("a text of more than {0} characters"); … }
 * }</pre>
 */
public interface Phrase {
  /** The constant's name. */
  String name();

  /** The enum. */
  Class<?> getDeclaringClass();

  /** The sentence in English, as a pattern of {@link java.text.MessageFormat}. */
  String english();

  /** By which tables and programs know it: {@code why.too-long}. */
  default String key() {
    String key = getDeclaringClass().getSimpleName() + "." + name();
    return key.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
