package dev.stemma.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells the language of a text with Apache OpenNLP's detector (character n-grams). Opens its model
 * on first use. Thread-safe: calls take turns.
 */
public final class Languages {
  /** From this confidence on the likeliest of all 183 languages is taken. */
  private static final double SURE = 0.05;

  /**
   * Below it, as for a sentence or two, a language of {@link #CODES} is taken that is nearly the
   * likeliest of all and this much likelier than the next of them.
   */
  private static final double LEAD = 1.15;

  private static final double NEARLY = 0.75;

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final int ENOUGH = 2000;
  private static final int TOO_SHORT = 20;
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("eng", "en"),
          Map.entry("fra", "fr"),
          Map.entry("deu", "de"),
          Map.entry("spa", "es"),
          Map.entry("por", "pt"),
          Map.entry("rus", "ru"),
          Map.entry("ukr", "uk"),
          Map.entry("pes", "fa"),
          Map.entry("fas", "fa"),
          Map.entry("kor", "ko"),
          Map.entry("ara", "ar"),
          Map.entry("ita", "it"),
          Map.entry("nld", "nl"),
          Map.entry("pol", "pl"),
          Map.entry("tur", "tr"),
          Map.entry("jpn", "ja"),
          Map.entry("cmn", "zh"),
          Map.entry("swe", "sv"),
          Map.entry("nob", "nb"),
          Map.entry("dan", "da"),
          Map.entry("ces", "cs"),
          Map.entry("ron", "ro"));

  /**
   * Function words that tell a language at a glance, so that the detector's model (10 MB) is opened
   * for doubtful texts alone. None is a common word of another language of {@link #CODES}.
   */
  private static final Map<String, Set<String>> TELLING =
      Map.of(
          "en",
          Set.of(
              "the", "of", "and", "that", "with", "from", "by", "his", "its", "their", "which",
              "were", "has", "have", "had", "been", "would", "said", "it", "for"),
          "fr",
          Set.of(
              "les", "des", "une", "est", "dans", "qui", "aux", "pour", "avec", "sur", "ont", "été",
              "du", "au", "ce", "cette", "leur", "sont", "selon", "pas", "et"),
          "de",
          Set.of(
              "der", "und", "das", "nicht", "ist", "eine", "einen", "einer", "auf", "für", "sich",
              "auch", "nach", "wurde", "werden", "dass", "aus", "zu", "im", "bei"));

  private static final double SHARE = 0.15;
  private static final double OTHERS = 0.03;
  private static final int MANY = 40;

  private Optional<LanguageDetectorME> detector = Optional.empty();

  /**
   * The ISO 639-1 code of a text's language (639-3 where it has none); empty for a text that is too
   * short or undecided.
   */
  public synchronized Optional<String> of(String text) {
    String sample = sample(text);
    if (sample.codePoints().filter(Character::isLetter).count() < TOO_SHORT) {
      return Optional.empty();
    }
    Optional<String> plain = atAGlance(sample);
    if (plain.isPresent()) {
      return plain;
    }
    Language[] likely = detector().predictLanguages(sample);
    if (likely[0].getConfidence() >= SURE) {
      return Optional.of(CODES.getOrDefault(likely[0].getLang(), likely[0].getLang()));
    }
    List<Language> known =
        Arrays.stream(likely).filter(l -> CODES.containsKey(l.getLang())).limit(2).toList();
    double best = known.get(0).getConfidence();
    boolean clear =
        best >= NEARLY * likely[0].getConfidence() && best >= LEAD * known.get(1).getConfidence();
    return clear ? Optional.of(known.get(0).getLang()).map(CODES::get) : Optional.empty();
  }

  /** The beginning of a text, without the marks and figures before its first words. */
  private static String sample(String text) {
    int first = 0;
    while (first < text.length() && !Character.isLetter(text.charAt(first))) {
      first++;
    }
    return text.substring(first, Math.min(text.length(), first + ENOUGH));
  }

  /** The language whose function words are many where no other's are; empty in any doubt. */
  private static Optional<String> atAGlance(String sample) {
    String[] words = NO_LETTERS.split(sample.toLowerCase(Locale.ROOT), -1);
    Map<String, Integer> counts = new HashMap<>();
    for (String word : words) {
      TELLING.forEach(
          (code, telling) -> counts.merge(code, telling.contains(word) ? 1 : 0, Integer::sum));
    }
    double most = 0;
    double next = 0;
    String best = "";
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      double share = (double) count.getValue() / words.length;
      next = Math.max(next, Math.min(most, share));
      best = share > most ? count.getKey() : best;
      most = Math.max(most, share);
    }
    return words.length >= MANY && most >= SHARE && next <= OTHERS
        ? Optional.of(best)
        : Optional.empty();
  }

  private LanguageDetectorME detector() {
    if (detector.isEmpty()) {
      detector = Optional.of(new LanguageDetectorME(model()));
    }
    return detector.get();
  }

  private static LanguageDetectorModel model() {
    try (InputStream in = Languages.class.getResourceAsStream("/" + RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new IllegalStateException("the language detector's model does not load", e);
    }
  }

  private static final String RESOURCE = "langdetect-183.bin";
}
