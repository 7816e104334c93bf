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

  private final Set<String> particles;
  private final Set<String> endings;

  Spelling(String language, Path folder, Grammar grammar) throws IOException {
    this.particles = grammar.words(WordClass.PARTICLE);
    this.endings = grammar.words(WordClass.OWNING);
    for (Facts.Fact fact : Facts.read(folder.resolve("contractions.tsv"))) {
      contractions.put(fact.cell("form"), fact.cell("stands_for"));
    }
    for (Facts.Fact fact : Facts.read(folder.resolve("irregular.tsv"))) {
      for (String form : fact.forms("forms")) {
        irregular
            .computeIfAbsent(oneS(form.toLowerCase(Locale.ROOT)), f -> new LinkedHashSet<>())
            .add(oneS(fact.cell("lemma").toLowerCase(Locale.ROOT)));
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
    return oneS(contractions.getOrDefault(key, key));
  }

  /** German spellings before and after 1996 are one. */
  private static String oneS(String word) {
    return word.indexOf('ß') < 0 ? word : word.replace("ß", "ss");
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
    Set<String> plain = irregular.getOrDefault(form, Set.of());
    if (particles.isEmpty()) {
      return plain;
    }
    Set<String> lemmas = new LinkedHashSet<>(plain);
    for (String particle : particles) {
      if (form.startsWith(particle) && form.length() > particle.length() + 2) {
        String rest = form.substring(particle.length());
        irregular.getOrDefault(rest, Set.of()).forEach(l -> lemmas.add(particle + l));
        if (rest.startsWith("zu")) {
          lemmas.add(particle + rest.substring(2));
        }
      }
    }
    return lemmas;
  }

  /** The noun of which a form is the irregular plural; itself where it is none. */
  String singular(String form) {
    return irregular.getOrDefault(form, Set.of(form)).stream().findFirst().orElse(form);
  }

  /** The words that, split off, begin their verb. */
  Set<String> particles() {
    return particles;
  }

  /** The keys by which a word of a sentence meets names: itself, and without an owner's ending. */
  Set<String> nameKeys(Word word) {
    String form = exact(word.form());
    if (endings.isEmpty() || !Character.isUpperCase(form.codePointAt(0))) {
      return Set.of(form);
    }
    Set<String> keys = new LinkedHashSet<>(List.of(form));
    for (String ending : endings) {
      if (form.endsWith(ending) && form.length() > ending.length() + 2) {
        keys.add(form.substring(0, form.length() - ending.length()));
      }
    }
    return keys;
  }

  /** The keys by which a word of a sentence meets entries without capitals. */
  Set<String> keys(Word word) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(folded(word.form()));
    keys.add(exact(word.form()).toLowerCase(Locale.ROOT));
    keys.add(folded(word.lemma()));
    if (Set.of("VERB", "AUX", "ADV").contains(word.upos())) {
      keys.addAll(irregular(folded(word.form())));
      if (!particles.isEmpty()) {
        keys.addAll(irregular(folded(word.lemma())));
      }
    } else if (word.upos().equals("NOUN") && !particles.isEmpty()) {
      keys.addAll(irregular.getOrDefault(folded(word.form()), Set.of()));
    }
    return keys;
  }
}
