package dev.stemma.app;

import dev.stemma.desk.Folding;
import dev.stemma.desk.Printable;
import dev.stemma.desk.Titles;
import dev.stemma.dossiers.Line;
import dev.stemma.dossiers.Link;
import dev.stemma.dossiers.Origin;
import dev.stemma.dossiers.Traced;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lines, reports and origins in a few words each. */
final class LineWords {
  private final Titles titles;
  private final Colours colours;

  LineWords(Titles titles, Colours colours) {
    this.titles = titles;
    this.colours = colours;
  }

  static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("undated");
  }

  /** Who published a report; its id where it does not say. */
  String outlet(Line.Place report) {
    return Printable.line(report.name().orElseGet(report::id));
  }

  /** A line's report, day and claim: {@code Reuters, 2022-09-06, #3}. */
  String at(Traced traced) {
    Line line = traced.line();
    return outlet(line.report()) + ", " + day(line.report().published()) + ", #" + line.claim();
  }

  /** The name of an origin. */
  String origin(String id) {
    return id.equals(Origin.UNKNOWN) ? "unknown" : titles.name(id);
  }

  /** Why an origin does not count, with the name of the one that it points to. */
  String why(Origin origin) {
    String other = origin.why().other();
    return Printable.line(origin.why().label().replace('-', ' '))
        + (other.isEmpty() ? "" : " " + titles.name(other));
  }

  /** How it is said: denied, at which stage, how surely, with the term. */
  String manner(Line line) {
    String said =
        line.denies() ? colours.denied("denies") : line.stage().map(s -> s.label()).orElse("");
    String certainty = line.certainty().label().replace('-', ' ');
    String term = line.term().map(t -> " “" + plain(t) + "”").orElse("");
    return (said.isEmpty() ? "" : said + ", ")
        + (certainty.equals("stated") ? "stated" : colours.hedged(certainty))
        + term;
  }

  /** Through whom it came: the chain's words with their cues. */
  static String chain(List<Link> chain) {
    return chain.stream().map(LineWords::link).collect(Collectors.joining(" ← "));
  }

  /** A source as the report calls it, with the words that attribute. */
  static String link(Link link) {
    return plain(link.words()) + (link.cue().isBlank() ? "" : " “" + plain(link.cue()) + "”");
  }

  static String plain(String words) {
    return Printable.line(words.replaceAll("\\s+", " "));
  }

  /** How a copy repeats its original. */
  String copy(Folding.Copied copied) {
    Line.Place report = copied.line().line().report();
    return outlet(report)
        + " "
        + day(report.published())
        + copied
            .copy()
            .map(c -> " (" + c.kind().label() + ", " + Math.round(100 * c.shared()) + " % shared)")
            .orElse("");
  }
}
