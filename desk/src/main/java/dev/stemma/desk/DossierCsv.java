package dev.stemma.desk;

import dev.stemma.dossiers.Dossier;
import dev.stemma.dossiers.Line;
import dev.stemma.dossiers.Link;
import dev.stemma.dossiers.Traced;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lines of a dossier as comma-separated values (RFC 4180), one a row, with their words. */
public final class DossierCsv {
  private static final List<String> NAMES =
      List.of(
          "matter",
          "document",
          "id",
          "publisher",
          "published",
          "claim",
          "origin",
          "counted",
          "restates",
          "polarity",
          "stage",
          "certainty",
          "certainty_words",
          "certainty_lexicon",
          "chain",
          "evidence",
          "copy_of",
          "quantity",
          "words");

  private DossierCsv() {}

  /** Writes all lines. */
  public static void write(Dossier dossier, Function<Line, Optional<String>> words, Writer out)
      throws IOException {
    out.write(String.join(",", NAMES) + "\r\n");
    for (Traced traced : dossier.lines()) {
      out.write(
          row(dossier, traced, words).stream().map(Csv::cell).collect(Collectors.joining(","))
              + "\r\n");
    }
  }

  private static List<String> row(
      Dossier dossier, Traced traced, Function<Line, Optional<String>> words) {
    Line line = traced.line();
    boolean counted =
        dossier.origins().stream().anyMatch(o -> o.counted() && o.id().equals(traced.origin()));
    return List.of(
        dossier.matter().key(),
        Long.toString(line.report().document()),
        line.report().id(),
        line.report().name().orElse(""),
        line.report().published().map(LocalDate::toString).orElse(""),
        Long.toString(line.claim()),
        traced.origin(),
        Boolean.toString(counted),
        Boolean.toString(traced.restates()),
        line.polarity().label(),
        line.stage().map(s -> s.label()).orElse(""),
        line.certainty().label(),
        line.term().orElse(""),
        line.lexicon().orElse(""),
        line.chain().stream().map(Link::words).collect(Collectors.joining("|")),
        traced.edges().stream().map(e -> e.evidence().label()).collect(Collectors.joining("|")),
        traced.copyOf().map(Line.Place::id).orElse(""),
        line.goods().stream()
            .map(good -> good.amount())
            .filter(amount -> !amount.isEmpty())
            .collect(Collectors.joining("|")),
        words.apply(line).orElse(""));
  }
}
