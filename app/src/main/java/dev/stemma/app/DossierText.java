package dev.stemma.app;

import dev.stemma.desk.ExactWords;
import dev.stemma.desk.Folding;
import dev.stemma.desk.GradeWords;
import dev.stemma.desk.Printable;
import dev.stemma.desk.Titles;
import dev.stemma.dossiers.Dossier;
import dev.stemma.dossiers.Dossiers;
import dev.stemma.dossiers.Summary;
import dev.stemma.ledger.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A dossier for a person: from the verdict down to the words that it rests on. */
final class DossierText {
  /** So much of each section is shown, unless all is asked for. */
  static final int SHOWN = 20;

  private static final int MOST = Integer.MAX_VALUE;
  private static final int RELATED = 8;

  private final Titles titles;
  private final Terminal terminal;
  private final Dossiers dossiers;
  private final LineWords lines;
  private final ExactWords words;

  DossierText(Titles titles, Terminal terminal, Dossiers dossiers, ExactWords words) {
    this.titles = titles;
    this.terminal = terminal;
    this.dossiers = dossiers;
    this.lines = new LineWords(titles, terminal.colours());
    this.words = words;
  }

  /** The page. */
  String of(Dossier dossier, String verdict, List<Summary> related, boolean all) {
    StringBuilder out = new StringBuilder();
    String key = dossier.matter().key();
    Folding folding = new Folding(dossier, dossiers);
    out.append(terminal.colours().strong(titles.of(key))).append('\n');
    out.append(terminal.colours().faint(Printable.line(key))).append("\n\n");
    out.append(String.join("\n", Layout.lines(Printable.line(verdict), terminal.width())))
        .append('\n');
    section(
        "Origins", new OriginTable(lines, titles, terminal).of(dossier, all ? MOST : SHOWN), out);
    section(
        "Contradictions",
        new ContradictionTable(lines, words, terminal, folding)
            .of(dossier.contradictions(), all ? MOST : SHOWN),
        out);
    section(
        "Development",
        new DevelopmentTable(lines, terminal).of(dossier.development(), all ? MOST : SHOWN),
        out);
    section("Grade", grade(dossier), out);
    section(
        "Evidence", new EvidenceText(lines, words, terminal, folding).of(all ? MOST : SHOWN), out);
    section("Related", related(related), out);
    return out.toString();
  }

  private void section(String name, String text, StringBuilder out) {
    if (!text.isEmpty()) {
      out.append('\n').append(terminal.colours().strong(name)).append('\n').append(text);
    }
  }

  private String grade(Dossier dossier) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            terminal.colours().faint("suggested"),
            GradeWords.of(dossier.grade().grade())
                + ": "
                + GradeWords.rule(dossier.grade().rule())));
    Optional<Judgement> own = dossiers.decisions().credibility(dossier);
    own.ifPresent(
        grade ->
            rows.add(
                List.of(
                    terminal.colours().faint("given"),
                    GradeWords.of(grade.value().orElse("")) + " " + GradeWords.who(grade))));
    return Layout.table("  ", rows, terminal.width());
  }

  private String related(List<Summary> related) {
    if (related.isEmpty()) {
      return "";
    }
    int shown = Math.min(RELATED, related.size());
    return new MatterTable(terminal, titles).of(related.subList(0, shown)).indent(2)
        + more(related.size() - shown, "stemma dossiers shows them", terminal);
  }

  /** Says that there is more, and how to see it. */
  static String more(int more, String how, Terminal terminal) {
    return more <= 0 ? "" : terminal.colours().faint("  " + more + " more; " + how) + "\n";
  }
}
