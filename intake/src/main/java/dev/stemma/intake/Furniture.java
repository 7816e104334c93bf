package dev.stemma.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Lines that sites set between and around paragraphs, whatever the article. The phrases are data:
 * {@code furniture.tsv} beside this class, a phrase a line.
 *
 * @param whole lines that are furniture as a whole, lower case
 * @param beginnings what a short line of furniture begins with, lower case
 * @param labels what is set before a dash as if it were a place, lower case ("breaking")
 */
record Furniture(Set<String> whole, List<String> beginnings, Set<String> labels) {
  private static final int SHORT = 200;

  /** The phrases that come with this room. */
  static final Furniture USUAL = load();

  Furniture {
    whole = Set.copyOf(whole);
    beginnings = List.copyOf(beginnings);
    labels = Set.copyOf(labels);
  }

  boolean isFurniture(String line) {
    if (line.length() >= SHORT) {
      return false;
    }
    String plain = line.toLowerCase(Locale.ROOT);
    return whole.contains(plain.replaceAll("[\\s.:!…»>→*|-]+$", ""))
        || beginnings.stream().anyMatch(plain::startsWith);
  }

  /** Whether words are a label of the kind of article, and no place. */
  boolean isLabel(String words) {
    return labels.contains(words.toLowerCase(Locale.ROOT));
  }

  private static Furniture load() {
    Set<String> whole = new HashSet<>();
    Set<String> labels = new HashSet<>();
    List<String> beginnings = new ArrayList<>();
    for (String row : rows()) {
      String[] cells = row.split("\t", -1);
      if (cells[0].equals("whole")) {
        whole.add(cells[1]);
      } else if (cells[0].equals("begins")) {
        beginnings.add(cells[1]);
      } else if (cells[0].equals("label")) {
        labels.add(cells[1]);
      }
    }
    return new Furniture(whole, beginnings, labels);
  }

  private static List<String> rows() {
    try (InputStream in = Furniture.class.getResourceAsStream("furniture.tsv")) {
      if (in == null) {
        throw new IllegalStateException("furniture.tsv is missing from this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
