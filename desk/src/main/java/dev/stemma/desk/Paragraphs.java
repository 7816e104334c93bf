package dev.stemma.desk;

import dev.stemma.evidence.Document;
import dev.stemma.evidence.Span;
import dev.stemma.evidence.Text;
import dev.stemma.reading.Sentences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The paragraphs and sentences of documents, as they are read. Thread-safe. */
public final class Paragraphs {
  private static final String OTHERS = "en";

  private final Path languages;
  private final Map<String, Sentences> tongues = new ConcurrentHashMap<>();

  /** By the languages under {@code home}. */
  public Paragraphs(Path home) {
    this.languages = home.resolve("languages");
  }

  /** The sentences of each paragraph of a stretch of a document; places are those of its text. */
  public List<List<Span>> of(Document document, Span stretch) {
    Text part = new Text(document.text().slice(stretch));
    List<List<Span>> paragraphs = new ArrayList<>();
    int last = -1;
    for (Sentences.Place place : sentences(document).of(part)) {
      if (place.paragraph() != last) {
        paragraphs.add(new ArrayList<>());
        last = place.paragraph();
      }
      Span span = place.span();
      paragraphs
          .get(paragraphs.size() - 1)
          .add(new Span(stretch.begin() + span.begin(), stretch.begin() + span.end()));
    }
    return paragraphs;
  }

  private Sentences sentences(Document document) {
    String language = document.language().orElse(OTHERS).toLowerCase(Locale.ROOT);
    boolean known =
        language.matches("[a-z]{2,3}")
            && Files.isRegularFile(languages.resolve(language).resolve("sentences.tsv"));
    return tongues.computeIfAbsent(known ? language : OTHERS, this::load);
  }

  private Sentences load(String language) {
    try {
      return Sentences.load(languages.resolve(language));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
