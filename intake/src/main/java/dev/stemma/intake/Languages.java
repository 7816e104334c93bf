package dev.stemma.intake;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;

/** Language tags as pages write them ({@code fr-FR}, {@code en_GB}, {@code fra}) to ISO 639-1. */
final class Languages {
  private Languages() {}

  /** The code of two letters (three where there is none of two); empty where it is no tag. */
  static Optional<String> code(String tag) {
    String first = tag.strip().toLowerCase(Locale.ROOT).split("[-_,; ]", 2)[0];
    if (!first.matches("[a-z]{2,3}")) {
      return Optional.empty();
    }
    return Optional.of(first.length() == 2 ? first : shortened(first));
  }

  private static String shortened(String three) {
    for (String two : Locale.getISOLanguages()) {
      try {
        if (Locale.forLanguageTag(two).getISO3Language().equals(three)) {
          return two;
        }
      } catch (MissingResourceException e) {
        // a language that has no code of three letters is not meant
      }
    }
    return three;
  }
}
