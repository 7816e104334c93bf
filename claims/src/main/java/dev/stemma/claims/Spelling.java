package dev.stemma.claims;

import dev.stemma.evidence.Span;
import dev.stemma.evidence.Text;
import dev.stemma.reading.Facts;
import dev.stemma.reading.Tokenizer;
import dev.stemma.reading.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The keys by which words and lexicon entries meet: one spelling of apostrophes and hyphens. */
final class Spelling {
  private final Tokenizer tokenizer;

  /** Elided and contracted words and what they stand for. */
  private final Map<String, String> contractions = new HashMap<>();

  /** Forms of irregular verbs and their lemmas. */
  private final Map<String, Set<String>> irregular = new HashMap<>();

  Spelling(String language, Path folder) throws IOException {
    for (Facts.Fact fact : Facts.read(folder.resolve("contractions.tsv"))) {
      contractions.put(fact.cell("form"), fact.cell("stands_for"));
    }
    for (Facts.Fact fact : Facts.read(folder.resolve("irregular.tsv"))) {
      for (String form : fact.forms("forms")) {
        irregular.computeIfAbsent(form, f -> new LinkedHashSet<>()).add(fact.cell("lemma"));
      }
    }
    this.tokenizer = new Tokenizer(language);
  }

  /** Straight apostrophes, plain hyphens; case kept. */
  static String exact(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      out.append(
          switch (c) {
            case '’', '‘', 'ʼ' -> '\'';
            case '‐', '‑' -> '-';
            case '\u00A0', '\u202F', '\u2009' -> ' ';
            default -> c;
          });
    }
    return out.toString();
  }

  /** The lower-case key of a word, contracted and elided words undone. */
  String folded(String word) {
    String key = exact(word).toLowerCase(Locale.ROOT);
    return contractions.getOrDefault(key, key);
  }

  /** The words of a lexicon entry, cut as text is. */
  List<String> tokens(String entry) {
    if (plain(entry)) {
      return List.of(entry.split(" ", -1));
    }
    Text text = new Text(entry);
    List<String> tokens = new ArrayList<>();
    for (Span span : tokenizer.words(text, new Span(0, text.length()))) {
      tokens.add(text.slice(span));
    }
    return tokens;
  }

  /** Letters and single spaces alone: what the tokenizer would cut at spaces and nowhere else. */
  private static boolean plain(String entry) {
    char before = ' ';
    for (int i = 0; i < entry.length(); i++) {
      char c = entry.charAt(i);
      boolean space = c == ' ' && before != ' ' && i + 1 < entry.length();
      if (!space && !Character.isLetter(c)) {
        return false;
      }
      before = c;
    }
    return !entry.equalsIgnoreCase("cannot");
  }

  /** The keys of a lexicon entry without capitals. */
  List<String> foldedTokens(String entry) {
    return tokens(entry).stream().map(this::folded).toList();
  }

  /** The keys of a name. */
  List<String> exactTokens(String entry) {
    return tokens(entry).stream().map(Spelling::exact).toList();
  }

  /** The lemmas of the irregular verbs that have this form. */
  Set<String> irregular(String form) {
    return irregular.getOrDefault(form, Set.of());
  }

  /** The keys by which a word of a sentence meets entries without capitals. */
  Set<String> keys(Word word) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(folded(word.form()));
    keys.add(exact(word.form()).toLowerCase(Locale.ROOT));
    keys.add(folded(word.lemma()));
    if (Set.of("VERB", "AUX", "ADV").contains(word.upos())) {
      keys.addAll(irregular(folded(word.form())));
    }
    return keys;
  }
}
