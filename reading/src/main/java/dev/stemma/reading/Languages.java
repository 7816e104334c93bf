package dev.stemma.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells the language of a text with Apache OpenNLP's detector (character n-grams). Opens its model
 * on first use. Thread-safe: calls take turns.
 */
public final class Languages {
  /** Below this confidence the language is unknown. */
  private static final double THRESHOLD = 0.05;

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
          Map.entry("cmn", "zh"));

  private Optional<LanguageDetectorME> detector = Optional.empty();

  /**
   * The ISO 639-1 code of a text's language (639-3 where it has none); empty for a text that is too
   * short or undecided.
   */
  public synchronized Optional<String> of(String text) {
    String sample = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
    if (sample.codePoints().filter(Character::isLetter).count() < TOO_SHORT) {
      return Optional.empty();
    }
    Language best = detector().predictLanguage(sample);
    return best.getConfidence() < THRESHOLD
        ? Optional.empty()
        : Optional.of(CODES.getOrDefault(best.getLang(), best.getLang()));
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
