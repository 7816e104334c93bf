package dev.stemma.app;

import dev.stemma.desk.Folding;
import dev.stemma.desk.Stemma;
import dev.stemma.desk.Titles;
import dev.stemma.dossiers.Line;
import dev.stemma.dossiers.Link;
import dev.stemma.dossiers.Origin;
import dev.stemma.dossiers.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws a stemma as a tree of lines. */
final class StemmaText {
  private final LineWords words;
  private final Titles titles;
  private final Terminal terminal;
  private final Folding folding;
  private final Branches branches;
  private final Optional<Long> marked;
  private final StringBuilder out = new StringBuilder();

  /** The strokes of a tree. */
  record Branches(String fork, String last, String down, String none, String mark) {
    static final Branches LINES = new Branches("├─ ", "└─ ", "│  ", "   ", "◀ this claim");
    static final Branches ASCII = new Branches("|- ", "`- ", "|  ", "   ", "<- this claim");
  }

  /**
   * Draws a stemma.
   *
   * @param marked the claim that was asked for
   */
  StemmaText(
      Titles titles, Terminal terminal, Folding folding, Branches branches, Optional<Long> marked) {
    this.words = new LineWords(titles, terminal.colours());
    this.titles = titles;
    this.terminal = terminal;
    this.folding = folding;
    this.branches = branches;
    this.marked = marked;
  }

  String of(List<Stemma.Root> roots) {
    for (Stemma.Root root : roots) {
      out.append('\n').append(Layout.hanging("", root(root.origin()), terminal.width()));
      nodes(root.children(), "");
    }
    return out.toString();
  }

  private String root(Origin origin) {
    if (origin.id().equals(Origin.UNKNOWN)) {
      return terminal.colours().strong("unknown lineage") + "  no source given; counts for nothing";
    }
    String counted = origin.counted() ? "independent origin" : "not counted: " + words.why(origin);
    String denies = origin.denies() && !origin.affirms() ? ", denies it" : "";
    return terminal.colours().strong(words.origin(origin.id())) + "  " + counted + denies;
  }

  private void nodes(List<Stemma.Node> nodes, String before) {
    for (int i = 0; i < nodes.size(); i++) {
      boolean last = i == nodes.size() - 1;
      node(nodes.get(i), before, last);
      nodes(nodes.get(i).children(), before + (last ? branches.none() : branches.down()));
    }
  }

  private void node(Stemma.Node node, String before, boolean last) {
    String first = before + (last ? branches.last() : branches.fork());
    String under = before + (last ? branches.none() : branches.down());
    String more = under + (node.children().isEmpty() ? branches.none() : branches.down());
    String text = node.line().map(this::report).orElseGet(() -> outlet(node));
    block(first, more, text);
    node.line().ifPresent(line -> below(line, more));
  }

  /** A text behind a branch, its further lines behind what goes on below it. */
  private void block(String first, String more, String text) {
    List<String> lines = Layout.lines(text, terminal.width() - Layout.width(first));
    out.append(faint(first)).append(lines.get(0)).append('\n');
    lines
        .subList(1, lines.size())
        .forEach(line -> out.append(faint(more)).append(line).append('\n'));
  }

  private String outlet(Stemma.Node node) {
    return terminal.colours().strong(LineWords.plain(node.name()))
        + "  "
        + faint("cited; no report of its own here");
  }

  private String report(Traced traced) {
    Line line = traced.line();
    return LineWords.day(line.report().published())
        + " "
        + terminal.colours().strong(words.outlet(line.report()))
        + " "
        + faint("#" + line.claim())
        + (line.denies() ? " " + terminal.colours().denied("denies") : "")
        + mark(traced);
  }

  private String mark(Traced traced) {
    boolean here =
        marked.isPresent()
            && (is(traced)
                || folding.restated(traced).stream().anyMatch(this::is)
                || folding.copies(traced).stream().anyMatch(c -> is(c.line())));
    return here ? "  " + terminal.colours().strong(branches.mark()) : "";
  }

  private boolean is(Traced traced) {
    return marked.filter(claim -> claim == traced.line().claim()).isPresent();
  }

  private void below(Traced traced, String more) {
    String evidence = evidence(traced);
    if (!evidence.isEmpty()) {
      block(more, more, evidence);
    }
    for (Folding.Copied copy : folding.copies(traced)) {
      block(more, more, "+ " + words.copy(copy) + " " + faint("#" + copy.line().line().claim()));
    }
  }

  /** On what each step of the lineage rests, with the words that say so. */
  private String evidence(Traced traced) {
    List<String> steps = new ArrayList<>();
    List<Link> chain = traced.line().chain();
    int link = 0;
    for (Traced.Edge edge : traced.edges()) {
      if (edge.evidence() == Traced.Evidence.CITATION && link < chain.size()) {
        steps.add((link == 0 ? "cites " : "") + LineWords.link(chain.get(link++)));
      } else {
        steps.add(step(edge));
      }
    }
    return String.join(" ← ", steps);
  }

  private String step(Traced.Edge edge) {
    return switch (edge.evidence()) {
      case CITATION -> "cites " + LineWords.plain(edge.to());
      case CREDIT -> "credits " + titles.name(edge.to());
      case STATE_VOICE -> "speaks for " + titles.name(edge.to());
      case COPY -> "repeats the text of " + LineWords.plain(edge.words());
      case CITED_REPORT -> "as the report of " + titles.name(edge.words()) + " has it";
      case SHARED_QUOTATION -> "has the quotation of an earlier report";
      case SHARED_FIGURE -> "has the number " + LineWords.plain(edge.words());
      case SAME_REPORT -> "named elsewhere in the report";
    };
  }

  private String faint(String text) {
    return terminal.colours().faint(text);
  }
}
