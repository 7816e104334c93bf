package dev.stemma.app;

import dev.stemma.claims.ClaimReader.Findings;
import dev.stemma.claims.ClaimReader.Silent;
import dev.stemma.desk.Printable;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Shows a document's claims to a person: who says it, how surely, what, from whom to whom, in which
 * words.
 */
final class Tables {
  private final Colours colours;
  private final int width;
  private final boolean coverage;
  private final ClaimTable shown;

  Tables(Colours colours, int width, boolean explain, boolean coverage) {
    this.colours = colours;
    this.width = width;
    this.coverage = coverage;
    this.shown = new ClaimTable(colours, width, explain);
  }

  String write(Document document, Findings findings) {
    StringBuilder out = new StringBuilder();
    out.append(heading(document)).append('\n');
    int number = 1;
    for (Claim claim : findings.claims()) {
      out.append('\n');
      shown.write(claim, document, String.format("%3d", number++), List.of(), out);
    }
    int claims = findings.claims().size();
    int statements = findings.statements().size();
    out.append('\n')
        .append(
            colours.faint(
                counted(claims, "claim") + ", " + counted(statements, "attributed statement")))
        .append("\n");
    if (coverage) {
      silent(document, findings.silent(), out);
    }
    return out.toString();
  }

  private static String counted(int n, String what) {
    return (n == 0 ? "no" : Integer.toString(n)) + " " + what + (n == 1 ? "" : "s");
  }

  String heading(Document document) {
    List<String> parts = new ArrayList<>();
    parts.add(
        colours.strong(
            Printable.line(
                document.id().equals(document.sha256())
                    ? document.source()
                    : document.source() + " " + document.id())));
    document.publisher().map(Printable::line).ifPresent(parts::add);
    parts.add(document.published().map(LocalDate::toString).orElse("undated"));
    document.language().ifPresent(parts::add);
    String line = String.join(" · ", parts);
    return document.title().map(t -> line + "\n" + Printable.line(t)).orElse(line);
  }

  private void silent(Document document, List<Silent> silent, StringBuilder out) {
    out.append(colours.faint("sentences without a claim:")).append('\n');
    Map<Message, List<Silent>> byReason =
        silent.stream()
            .collect(
                Collectors.groupingBy(
                    Silent::why, java.util.LinkedHashMap::new, Collectors.toList()));
    byReason.forEach(
        (why, sentences) -> {
          out.append("  ").append(why).append('\n');
          for (Silent s : sentences) {
            out.append(ClaimTable.wrap("– " + plain(document.text().slice(s.sentence())), width))
                .append('\n');
          }
        });
  }

  private static String plain(String words) {
    return Printable.line(words.replace('\n', ' '));
  }
}
