package dev.stemma.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * How a lemma is made from a form: replace {@code cut} code points at each end ({@code
 * labels.json}, {@code lemma_script_format}).
 */
record LemmaScript(char mode, int prefixCut, String prefix, int suffixCut, String suffix) {

  static LemmaScript parse(String script) {
    if (script.startsWith("=")) {
      return new LemmaScript('=', 0, script.substring(1), 0, "");
    }
    String[] parts = script.split("\\|", -1);
    return new LemmaScript(
        parts[0].charAt(0),
        Integer.parseInt(parts[1]),
        parts[2],
        Integer.parseInt(parts[3]),
        parts[4]);
  }

  /** The lemma of a form, or empty where the script does not apply to it. */
  Optional<String> apply(String form) {
    if (mode == '=') {
      return Optional.of(prefix);
    }
    String word = cased(Normalizer.normalize(form, Normalizer.Form.NFC));
    int length = word.codePointCount(0, word.length());
    int cut = prefixCut + suffixCut;
    if (cut > length || (cut == length && prefix.isEmpty() && suffix.isEmpty())) {
      return Optional.empty();
    }
    int begin = word.offsetByCodePoints(0, prefixCut);
    int end = word.offsetByCodePoints(0, length - suffixCut);
    return Optional.of(prefix + word.substring(begin, end) + suffix);
  }

  private String cased(String word) {
    if (mode == 'L') {
      return word.toLowerCase(Locale.ROOT);
    }
    if (mode == 'T' && !word.isEmpty()) {
      int first = word.offsetByCodePoints(0, 1);
      return word.substring(0, first).toUpperCase(Locale.ROOT)
          + word.substring(first).toLowerCase(Locale.ROOT);
    }
    return word;
  }
}
