package dev.stemma.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Regular inflected forms of verbs, so that a verb of the lexicon is recognised where the model
 * gives a wrong lemma ("supplied": "supplie"). Only forms that the spelling rules of the language
 * make; irregular ones come from the model's lemma.
 */
final class Inflections {
  private static final List<String> FRENCH_ER =
      List.of(
          "e", "es", "ent", "é", "ée", "és", "ées", "er", "ant", "ait", "aient", "a", "èrent",
          "era", "eront", "erait", "eraient", "ons", "ez");
  private static final List<String> FRENCH_IR =
      List.of(
          "i",
          "ie",
          "is",
          "ies",
          "ir",
          "it",
          "issent",
          "issant",
          "issait",
          "issaient",
          "ira",
          "iront",
          "irait",
          "iraient",
          "irent");

  private Inflections() {}

  /**
   * The forms of a verb, its infinitive included.
   *
   * @param particles what may stand split off from a verb that begins with it
   */
  static Set<String> of(String language, String infinitive, Set<String> particles) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(infinitive);
    if (language.equals("en")) {
      english(infinitive, forms);
    } else if (language.equals("fr")) {
      french(infinitive, forms);
    } else if (language.equals("de")) {
      german("", infinitive, forms);
      particles.stream()
          .filter(p -> infinitive.startsWith(p) && infinitive.length() > p.length() + 3)
          .forEach(p -> german(p, infinitive.substring(p.length()), forms));
    }
    return forms;
  }

  /** liefern: lieferte, geliefert, gelieferten; einsetzen: einsetzte, eingesetzt, einzusetzen. */
  private static void german(String particle, String verb, Set<String> forms) {
    if (verb.length() < 4 || !verb.endsWith("n")) {
      return;
    }
    String stem = verb.substring(0, verb.length() - (verb.endsWith("en") ? 2 : 1));
    String link = stem.matches(".*(?:[dt]|[^aeiouhlmnräöü][mn])") ? "e" : "";
    for (String end : List.of("e", "en", link + "t", link + "te", link + "ten", "end", "ende")) {
      forms.add(particle + stem + end);
    }
    boolean bare = verb.matches("(?:be|ge|er|ver|zer|ent|emp|miss|über|unter|wider).*|.*ieren");
    for (String ge : bare ? List.of("") : List.of("ge")) {
      String participle = particle + ge + stem + link + "t";
      List.of("", "e", "en", "er", "es", "em").forEach(end -> forms.add(participle + end));
    }
    if (!particle.isEmpty()) {
      forms.add(particle + "zu" + verb);
    }
  }

  private static void english(String verb, Set<String> forms) {
    int n = verb.length();
    if (n < 3) {
      return;
    }
    char last = verb.charAt(n - 1);
    char before = verb.charAt(n - 2);
    String stem = verb.substring(0, n - 1);
    if (last == 'e') {
      forms.addAll(List.of(verb + "s", verb + "d", stem + "ing"));
    } else if (last == 'y' && !isVowel(before)) {
      forms.addAll(List.of(stem + "ies", stem + "ied", verb + "ing"));
    } else if (verb.matches(".*(?:s|x|z|ch|sh)")) {
      forms.addAll(List.of(verb + "es", verb + "ed", verb + "ing"));
    } else {
      forms.addAll(List.of(verb + "s", verb + "ed", verb + "ing"));
      if (!isVowel(last)
          && isVowel(before)
          && !isVowel(verb.charAt(n - 3))
          && "wxy".indexOf(last) < 0) {
        forms.addAll(List.of(verb + last + "ed", verb + last + "ing"));
      }
    }
  }

  private static void french(String verb, Set<String> forms) {
    if (verb.length() < 4) {
      return;
    }
    String stem = verb.substring(0, verb.length() - 2);
    if (verb.endsWith("er")) {
      FRENCH_ER.forEach(end -> forms.add(stem + end));
      soften(stem, forms);
    } else if (verb.endsWith("ir")
        && !verb.endsWith("oir")
        && !verb.matches(".*(?:ten|ven|vr|fr)ir")) {
      FRENCH_IR.forEach(end -> forms.add(stem + end));
    }
  }

  /** avancer: avançait; partager: partageait; acheter: achète; appeler: appelle; céder: cède. */
  private static void soften(String stem, Set<String> forms) {
    String soft =
        stem.endsWith("c")
            ? stem.substring(0, stem.length() - 1) + "ç"
            : stem.endsWith("g") ? stem + "e" : stem;
    if (!soft.equals(stem)) {
      List.of("ant", "ait", "aient", "a", "ons").forEach(end -> forms.add(soft + end));
    }
    if (stem.matches(".*[eé][^aeiouyé]")) {
      String open = stem.substring(0, stem.length() - 2) + "è" + stem.substring(stem.length() - 1);
      List.of("e", "es", "ent", "era", "eront", "erait", "eraient")
          .forEach(end -> forms.add(open + end));
    }
    if (stem.endsWith("y")) {
      String plain = stem.substring(0, stem.length() - 1) + "i";
      List.of("e", "es", "ent", "era", "eront", "erait", "eraient")
          .forEach(end -> forms.add(plain + end));
    }
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }
}
