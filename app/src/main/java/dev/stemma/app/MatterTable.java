package dev.stemma.app;

import dev.stemma.desk.Printable;
import dev.stemma.desk.Titles;
import dev.stemma.dossiers.Summary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Lists matters for a person: what counts about each in a row, its key below. */
final class MatterTable {
  private final Terminal terminal;
  private final Titles titles;

  MatterTable(Terminal terminal, Titles titles) {
    this.terminal = terminal;
    this.titles = titles;
  }

  /** The rows with a heading. */
  String of(List<Summary> matters) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            faint("reports"),
            faint("origins"),
            faint("denied"),
            faint("grade"),
            faint("days"),
            faint("matter")));
    matters.forEach(summary -> rows.add(row(summary)));
    StringBuilder out = new StringBuilder();
    String[] lines = Layout.table("", rows, Integer.MAX_VALUE).split("\n", -1);
    int indent = Layout.width(lines[0]) - "matter".length();
    out.append(lines[0]).append('\n');
    for (int i = 0; i < matters.size(); i++) {
      below(lines[i + 1], matters.get(i), indent, out);
    }
    return out.toString();
  }

  /** A row, with the key behind its title where both fit on a line, else below it. */
  private void below(String line, Summary summary, int indent, StringBuilder out) {
    String key = Printable.line(summary.key());
    String title = titles.of(summary);
    String start = line.substring(0, line.length() - title.length());
    boolean fits = indent + Layout.width(title) + 2 + Layout.width(key) <= terminal.width();
    if (fits) {
      out.append(line).append("  ").append(faint(key)).append('\n');
    } else {
      out.append(Layout.hanging(start, title, terminal.width()))
          .append(" ".repeat(indent))
          .append(faint(key))
          .append('\n');
    }
  }

  private List<String> row(Summary summary) {
    return List.of(
        Layout.right(Integer.toString(summary.reports()), "reports".length()),
        Layout.right(Integer.toString(summary.origins()), "origins".length()),
        Layout.right(denials(summary), "denied".length()),
        grade(summary),
        days(summary),
        titles.of(summary));
  }

  private String denials(Summary summary) {
    return summary.denials() == 0
        ? "–"
        : terminal.colours().denied(Integer.toString(summary.denials()));
  }

  /** The suggested grade; a user's own stands before it. */
  private String grade(Summary summary) {
    String suggested = summary.grade().equals("6") ? "–" : summary.grade();
    String marked =
        summary.grade().equals("contested") ? terminal.colours().hedged(suggested) : suggested;
    return summary.own().map(own -> own + " (" + suggested + ")").orElse(marked);
  }

  private static String days(Summary summary) {
    String first = summary.first().map(LocalDate::toString).orElse("undated");
    String last = summary.last().map(LocalDate::toString).orElse(first);
    return first.equals(last)
        ? first
        : first + " – " + (last.startsWith(first.substring(0, 4)) ? last.substring(5) : last);
  }

  private String faint(String text) {
    return terminal.colours().faint(text);
  }
}
