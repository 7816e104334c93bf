package dev.stemma.reading;

import dev.stemma.evidence.Document;
import dev.stemma.evidence.Span;
import dev.stemma.evidence.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads the documents of one language: sentences, words and trees. Thread-safe; sentences of a
 * document are parsed side by side in the caller's fork-join pool, and each alone, so that a
 * document's reading depends on nothing but its text.
 */
public final class Reader {
  private final String language;
  private final SyntaxModel model;
  private final Splitter splitter;
  private final Tokenizer tokenizer;

  /**
   * Makes a reader for a language.
   *
   * @param language ISO 639-1 code
   * @param pack the language's folder; its {@code sentences.tsv} is read
   * @param model shared by all readers; stays the caller's to close
   */
  public Reader(String language, Path pack, SyntaxModel model) throws IOException {
    this.language = language;
    this.model = model;
    this.splitter = Sentences.splitter(pack);
    this.tokenizer = new Tokenizer(language);
  }

  /** Says which of a document's sentences are worth a parse. */
  @FunctionalInterface
  public interface Choice {
    /**
     * The indexes of those that are.
     *
     * @param sentences the places of each sentence's words
     */
    BitSet of(Text text, List<List<Span>> sentences);
  }

  /** Reads every sentence. */
  public Reading read(Document document) {
    return read(
        document,
        (text, sentences) -> {
          BitSet all = new BitSet();
          all.set(0, sentences.size());
          return all;
        });
  }

  /** Reads a document; sentences that are not chosen are left unparsed. */
  public Reading read(Document document, Choice choice) {
    Text text = document.text();
    List<Splitter.Piece> pieces = splitter.split(text);
    List<List<Span>> words =
        pieces.stream().parallel().map(p -> tokenizer.words(text, p.span())).toList();
    BitSet chosen = choice.of(text, words);
    List<Sentence> sentences =
        IntStream.range(0, pieces.size())
            .parallel()
            .mapToObj(i -> sentence(text, pieces.get(i), words.get(i), chosen.get(i)))
            .toList();
    return new Reading(document, language, sentences);
  }

  private Sentence sentence(Text text, Splitter.Piece piece, List<Span> spans, boolean chosen) {
    if (spans.isEmpty() || !chosen) {
      return new Sentence(piece.span(), List.of(), piece.paragraph());
    }
    List<String> forms = spans.stream().map(text::slice).toList();
    List<SyntaxModel.Analysis> analyses = model.analyse(forms);
    List<Word> words = new ArrayList<>(forms.size());
    for (int i = 0; i < forms.size(); i++) {
      SyntaxModel.Analysis a = analyses.get(i);
      words.add(
          new Word(
              i,
              spans.get(i),
              forms.get(i),
              a.lemma(),
              a.upos(),
              a.features(),
              a.head(),
              a.relation()));
    }
    return new Sentence(piece.span(), words, piece.paragraph());
  }
}
