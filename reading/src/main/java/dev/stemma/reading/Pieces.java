package dev.stemma.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts words into the pieces of the model's vocabulary: WordPiece, as the model card states ("From
 * words to pieces").
 */
final class Pieces {
  static final int CLS = 2;
  static final int SEP = 3;
  private static final int UNKNOWN = 1;
  private static final int MAX_PER_WORD = 12;
  private static final int MAX_CHUNK = 100;

  private final Map<String, Integer> vocabulary;
  private final Map<Integer, String> normalise;

  Pieces(Path vocabularyFile, Map<Integer, String> normalise) throws IOException {
    List<String> lines = Files.readAllLines(vocabularyFile, StandardCharsets.UTF_8);
    this.vocabulary = new HashMap<>(lines.size() * 2);
    for (int i = 0; i < lines.size(); i++) {
      vocabulary.put(lines.get(i), i);
    }
    this.normalise = normalise;
    if (piece("[CLS]") != CLS || piece("[SEP]") != SEP || piece("[UNK]") != UNKNOWN) {
      throw new IOException(vocabularyFile + ": not the vocabulary of the syntax model");
    }
  }

  private int piece(String text) {
    return vocabulary.getOrDefault(text, -1);
  }

  /** The ids of one word's pieces: 1 to 12 of them. */
  List<Integer> cut(String word) {
    List<Integer> ids = new ArrayList<>();
    for (String chunk : chunks(normalised(word))) {
      if (ids.size() >= MAX_PER_WORD) {
        break;
      }
      cutChunk(chunk, ids);
    }
    if (ids.isEmpty()) {
      ids.add(UNKNOWN);
    }
    return ids.size() > MAX_PER_WORD ? ids.subList(0, MAX_PER_WORD) : ids;
  }

  private String normalised(String word) {
    String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
    StringBuilder out = new StringBuilder(composed.length());
    composed
        .codePoints()
        .forEach(
            c -> {
              @Nullable String other = normalise.get(c);
              if (other == null) {
                out.appendCodePoint(c);
              } else {
                out.append(other);
              }
            });
    return out.toString();
  }

  private static List<String> chunks(String word) {
    List<String> found = new ArrayList<>();
    StringBuilder chunk = new StringBuilder();
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      i += Character.charCount(c);
      boolean alone = isPunctuation(c) || isIdeograph(c);
      if (alone || isDropped(c)) {
        if (!chunk.isEmpty()) {
          found.add(chunk.toString());
          chunk.setLength(0);
        }
        if (alone) {
          found.add(Character.toString(c));
        }
      } else {
        chunk.appendCodePoint(c);
      }
    }
    if (!chunk.isEmpty()) {
      found.add(chunk.toString());
    }
    return found;
  }

  private static boolean isDropped(int c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  private static boolean isPunctuation(int c) {
    if ((c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96)) {
      return true;
    }
    if (c >= 123 && c <= 126) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** The blocks that BERT's tokenizer treats as CJK ideographs. */
  private static boolean isIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }

  private void cutChunk(String chunk, List<Integer> ids) {
    int length = chunk.codePointCount(0, chunk.length());
    if (length > MAX_CHUNK) {
      ids.add(UNKNOWN);
      return;
    }
    List<Integer> found = new ArrayList<>();
    for (int begin = 0; begin < chunk.length(); ) {
      int end = chunk.length();
      int id = -1;
      while (end > begin) {
        id = piece((begin == 0 ? "" : "##") + chunk.substring(begin, end));
        if (id >= 0) {
          break;
        }
        end = chunk.offsetByCodePoints(end, -1);
      }
      if (id < 0) {
        ids.add(UNKNOWN);
        return;
      }
      found.add(id);
      begin = end;
    }
    ids.addAll(found);
  }
}
