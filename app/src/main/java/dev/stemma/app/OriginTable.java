package dev.stemma.app;

import dev.stemma.desk.Titles;
import dev.stemma.dossiers.Dossier;
import dev.stemma.dossiers.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The origins of a dossier as a table: who, whether it counts, what it says, through whom. */
final class OriginTable {
  /** A body is called by many words; the first ones do. */
  private static final int SOURCES = 4;

  private final LineWords words;
  private final Titles titles;
  private final Terminal terminal;

  OriginTable(LineWords words, Titles titles, Terminal terminal) {
    this.words = words;
    this.titles = titles;
    this.terminal = terminal;
  }

  String of(Dossier dossier, int most) {
    List<Origin> origins = dossier.origins().subList(0, Math.min(most, dossier.origins().size()));
    List<List<String>> rows = new ArrayList<>();
    rows.add(Stream.of("", "lines", "since", "says").map(this::faint).toList());
    for (Origin origin : origins) {
      rows.add(
          List.of(
              (origin.counted() ? "● " : "○ ") + name(origin),
              Layout.right(Integer.toString(origin.lines()), "lines".length()),
              LineWords.day(origin.since()),
              says(origin)));
    }
    String[] lines = Layout.table("  ", rows, Integer.MAX_VALUE).split("\n", -1);
    StringBuilder out = new StringBuilder(lines[0]).append('\n');
    for (int i = 0; i < origins.size(); i++) {
      out.append(lines[i + 1]).append('\n');
      through(origins.get(i), out);
    }
    out.append(
        DossierText.more(dossier.origins().size() - origins.size(), "--all shows them", terminal));
    return out.append(legend(dossier)).toString();
  }

  private String name(Origin origin) {
    String name = words.origin(origin.id());
    return origin.counted() ? terminal.colours().strong(name) : name;
  }

  private String says(Origin origin) {
    String denies = terminal.colours().denied("denies");
    String says =
        origin.affirms() && origin.denies()
            ? "affirms, " + denies
            : origin.affirms() ? "affirms" : denies;
    return origin.counted() ? says : says + "; not counted: " + words.why(origin);
  }

  private void through(Origin origin, StringBuilder out) {
    String channels =
        origin.channels().stream().map(titles::name).collect(Collectors.joining(", "));
    if (!channels.isEmpty()) {
      out.append(Layout.hanging("      " + faint("through") + "  ", channels, terminal.width()));
    }
    String sources =
        origin.sources().stream()
            .limit(SOURCES)
            .map(link -> "“" + LineWords.plain(link.words()) + "”")
            .collect(Collectors.joining(", "));
    if (!sources.isEmpty()) {
      int more = origin.sources().size() - SOURCES;
      String all = sources + (more > 0 ? " and " + more + " more" : "");
      out.append(Layout.hanging("      " + faint("as") + "       ", all, terminal.width()));
    }
  }

  private String legend(Dossier dossier) {
    boolean both =
        dossier.origins().stream().anyMatch(Origin::counted)
            && dossier.origins().stream().anyMatch(o -> !o.counted());
    return both ? faint("  ● counts as an independent origin   ○ does not") + "\n" : "";
  }

  private String faint(String text) {
    return text.isEmpty() ? text : terminal.colours().faint(text);
  }
}
