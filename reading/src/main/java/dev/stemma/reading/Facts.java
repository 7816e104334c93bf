package dev.stemma.reading;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one file of language data: tab-separated, a header that names the columns, {@code #}
 * comments, {@code -} for an empty cell, {@code |} between spellings.
 */
public final class Facts {
  /**
   * One line.
   *
   * @param file name for explanations: {@code fr/predicates.tsv}
   * @param number line number, from 1
   * @param columns names and values of its cells
   */
  public record Fact(String file, int number, Map<String, String> columns) {
    public Fact {
      columns = Map.copyOf(columns);
    }

    /** The cell of a column; the empty string for an empty cell. */
    public String cell(String column) {
      @Nullable String value = columns.get(column);
      if (value == null) {
        throw new IllegalArgumentException(file + " has no column " + column);
      }
      return value.equals("-") ? "" : value;
    }

    /** The spellings in a cell. */
    public List<String> forms(String column) {
      String value = cell(column);
      return value.isEmpty() ? List.of() : List.of(value.split("\\|", -1));
    }

    /** Where it stands: {@code fr/predicates.tsv:12}. */
    public String place() {
      return file + ":" + number;
    }
  }

  private Facts() {}

  /**
   * Reads a file.
   *
   * @throws IOException where it is missing, is not UTF-8, or a line has another number of cells
   *     than the header; names file and line
   */
  public static List<Fact> read(Path file) throws IOException {
    Path path = file.toAbsolutePath();
    int last = path.getNameCount();
    String name = path.subpath(Math.max(0, last - 2), last).toString().replace('\\', '/');
    List<String> lines = lines(file);
    List<Fact> facts = new ArrayList<>();
    String[] header = {};
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (header.length == 0) {
        header = cells;
      } else if (cells.length == header.length) {
        facts.add(new Fact(name, i + 1, columns(header, cells)));
      } else {
        throw new IOException(
            "%s:%d: %d cells, but the header names %d"
                .formatted(name, i + 1, cells.length, header.length));
      }
    }
    return facts;
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": language data is missing; fetch the whole repository", e);
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not UTF-8", e);
    }
  }

  private static Map<String, String> columns(String[] header, String[] cells) {
    Map<String, String> columns = new HashMap<>();
    for (int c = 0; c < header.length; c++) {
      columns.put(header[c], cells[c]);
    }
    return columns;
  }
}
