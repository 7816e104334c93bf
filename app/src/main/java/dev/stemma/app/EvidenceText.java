package dev.stemma.app;

import dev.stemma.desk.ExactWords;
import dev.stemma.desk.Folding;
import dev.stemma.dossiers.Line;
import dev.stemma.dossiers.Traced;
import java.util.List;
import java.util.stream.Collectors;

/** The lines of a dossier, each with its report's exact words; copies under their original. */
final class EvidenceText {
  private static final String INDENT = "      ";

  private final LineWords lines;
  private final ExactWords words;
  private final Terminal terminal;
  private final Folding folding;

  EvidenceText(LineWords lines, ExactWords words, Terminal terminal, Folding folding) {
    this.lines = lines;
    this.words = words;
    this.terminal = terminal;
    this.folding = folding;
  }

  String of(int most) {
    List<Traced> kept = folding.lines();
    StringBuilder out = new StringBuilder();
    kept.stream().limit(most).forEach(line -> line(line, out));
    return out.append(DossierText.more(kept.size() - most, "--all shows them", terminal))
        .toString();
  }

  private void line(Traced traced, StringBuilder out) {
    Line line = traced.line();
    String head =
        terminal.colours().strong(lines.outlet(line.report()))
            + "  "
            + terminal.colours().faint("#" + line.claim())
            + "  "
            + lines.origin(traced.origin())
            + ": "
            + lines.manner(line);
    out.append(
        Layout.hanging(
            "  " + LineWords.day(line.report().published()) + "  ", head, terminal.width()));
    indented("← ", LineWords.chain(line.chain()), out);
    indented(
        "« ",
        words.of(line).map(LineWords::plain).orElse("the report's bytes were redacted") + " »",
        out);
    indented("+ ", copies(folding.copies(traced)), out);
    indented("= ", restated(folding.restated(traced)), out);
  }

  private String copies(List<Folding.Copied> copies) {
    return copies.isEmpty()
        ? ""
        : copies.size()
            + (copies.size() == 1 ? " copy: " : " copies: ")
            + copies.stream().map(lines::copy).collect(Collectors.joining("; "));
  }

  private static String restated(List<Traced> restated) {
    return restated.isEmpty()
        ? ""
        : "said again in "
            + restated.stream().map(t -> "#" + t.line().claim()).collect(Collectors.joining(", "));
  }

  private void indented(String mark, String text, StringBuilder out) {
    if (!text.isEmpty()) {
      out.append(Layout.hanging(INDENT + mark, text, terminal.width()));
    }
  }
}
