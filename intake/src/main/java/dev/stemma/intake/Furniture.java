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
 */
record Furniture(Set<String> whole, List<String> beginnings) {
  private static final int SHORT = 200;

  /** The phrases that come with this room. */
  static final Furniture USUAL = load();

  Furniture {
    whole = Set.copyOf(whole);
    beginnings = List.copyOf(beginnings);
  }

  boolean isFurniture(String line) {
    if (line.length() >= SHORT) {
      return false;
    }
    String plain = line.toLowerCase(Locale.ROOT);
    return whole.contains(plain.replaceAll("[\\s.:!…»>→*|-]+$", ""))
        || beginnings.stream().anyMatch(plain::startsWith);
  }

  private static Furniture load() {
    Set<String> whole = new HashSet<>();
    List<String> beginnings = new ArrayList<>();
    for (String row : rows()) {
      String[] cells = row.split("\t", -1);
      if (cells[0].equals("whole")) {
        whole.add(cells[1]);
      } else if (cells[0].equals("begins")) {
        beginnings.add(cells[1]);
      }
    }
    return new Furniture(whole, beginnings);
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
