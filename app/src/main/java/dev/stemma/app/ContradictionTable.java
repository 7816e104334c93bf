package dev.stemma.app;

import dev.stemma.desk.ExactWords;
import dev.stemma.desk.Folding;
import dev.stemma.dossiers.Contradiction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stands against what, with the words that say so. */
final class ContradictionTable {
  /** So much of a sentence shows what it denies. */
  private static final int MOST = 240;

  private final LineWords lines;
  private final ExactWords words;
  private final Terminal terminal;
  private final Folding folding;

  ContradictionTable(LineWords lines, ExactWords words, Terminal terminal, Folding folding) {
    this.lines = lines;
    this.words = words;
    this.terminal = terminal;
    this.folding = folding;
  }

  String of(List<Contradiction> contradictions, int most) {
    List<Contradiction> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Contradiction.Kind kind : Contradiction.Kind.values()) {
      contradictions.stream()
          .filter(c -> c.kind() == kind && !folding.isFolded(c.line()))
          .filter(c -> seen.add(place(c)))
          .forEach(all::add);
    }
    List<List<String>> rows =
        all.stream().limit(most).map(c -> List.of(kind(c.kind()), said(c))).toList();
    return Layout.table("  ", rows, terminal.width())
        + DossierText.more(all.size() - rows.size(), "--all shows them", terminal);
  }

  /** A report is quoted once for what it says once, in however many of its lines. */
  private static String place(Contradiction contradiction) {
    return String.join(
        " ",
        contradiction.kind().label(),
        Long.toString(contradiction.line().line().report().document()),
        contradiction.why(),
        contradiction.why().isEmpty() ? contradiction.line().origin() : "");
  }

  private String kind(Contradiction.Kind kind) {
    return kind == Contradiction.Kind.DENIAL || kind == Contradiction.Kind.RETRACTION
        ? terminal.colours().denied(kind.label())
        : kind.label();
  }

  private String said(Contradiction contradiction) {
    String at = "(" + lines.at(contradiction.line()) + ")";
    return switch (contradiction.kind()) {
      case DENIAL ->
          lines.origin(contradiction.line().origin())
              + ": "
              + quoted(words.of(contradiction.line().line()).orElse("words redacted"))
              + " "
              + at
              + copies(contradiction)
              + against(contradiction, "; against ");
      case RETRACTION, UNVERIFIED -> quoted(contradiction.why()) + " " + at;
      default ->
          LineWords.plain(contradiction.why())
              + ": "
              + lines.origin(contradiction.line().origin())
              + " "
              + at
              + against(contradiction, " and ");
    };
  }

  private String against(Contradiction contradiction, String before) {
    return contradiction
        .against()
        .map(t -> before + lines.origin(t.origin()) + " (" + lines.at(t) + ")")
        .orElse(
            contradiction.kind() == Contradiction.Kind.DENIAL
                ? "; what it denies is not in the case"
                : "");
  }

  private String copies(Contradiction contradiction) {
    int copies = folding.copies(contradiction.line()).size();
    return copies == 0 ? "" : copies == 1 ? " + 1 copy" : " + " + copies + " copies";
  }

  private static String quoted(String text) {
    String plain = LineWords.plain(text);
    int end = plain.offsetByCodePoints(0, Math.min(MOST, plain.codePointCount(0, plain.length())));
    return "“" + plain.substring(0, end) + (end < plain.length() ? "…" : "") + "”";
  }
}
