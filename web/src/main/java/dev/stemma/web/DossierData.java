package dev.stemma.web;

import dev.stemma.desk.Desk;
import dev.stemma.desk.DossierCsv;
import dev.stemma.desk.DossierJson;
import dev.stemma.desk.ExactWords;
import dev.stemma.desk.Folding;
import dev.stemma.desk.Regrouping;
import dev.stemma.desk.StemmaJson;
import dev.stemma.desk.Titles;
import dev.stemma.dossiers.Dossier;
import dev.stemma.dossiers.Line;
import dev.stemma.dossiers.Summary;
import dev.stemma.dossiers.Traced;
import dev.stemma.dossiers.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A dossier as data. */
final class DossierData {
  private static final int LINES = 200;
  private static final int MOST = 1000;

  private final Desk desk;

  DossierData(Desk desk) {
    this.desk = desk;
  }

  /** The dossier with its verdict, and as many lines as were asked for. */
  Answer dossier(Dossier dossier, Request request) {
    String language = request.words().language();
    Titles titles = new Titles(desk.world(), dossier, language);
    List<Traced> lines = lines(dossier, request);
    int limit = (int) request.number("limit", LINES, 1, MOST);
    List<Traced> shown = lines.subList(0, Math.min(limit, lines.size()));
    Set<Long> claims = shown.stream().map(t -> t.line().claim()).collect(Collectors.toSet());
    ExactWords words = new ExactWords(desk.ledger());
    Map<String, @Nullable Object> json =
        new DossierJson(titles, desk.dossiers().decisions())
            .of(
                new Dossier(
                    dossier.matter(),
                    shown,
                    dossier.origins(),
                    dossier.contradictions(),
                    dossier.development(),
                    dossier.grade()),
                line -> claims.contains(line.claim()) ? words.of(line) : Optional.empty());
    json.put("reports", dossier.documents().size());
    json.put("verdict", Verdict.of(dossier, desk.world(), language));
    json.put("related", desk.dossiers().related(dossier).stream().map(Summary::key).toList());
    json.put(
        "said",
        Regrouping.said(desk.dossiers().decisions(), dossier.matter().key()).stream()
            .map(DossierJson::said)
            .toList());
    json.put(
        "next", shown.size() < lines.size() ? shown.get(shown.size() - 1).line().claim() : null);
    return Answer.Json.of(json);
  }

  /** The lines behind the one whose claim is given. */
  private static List<Traced> lines(Dossier dossier, Request request) {
    long after = request.number("after", 0, 0, Long.MAX_VALUE);
    if (after == 0) {
      return dossier.lines();
    }
    List<Traced> lines = dossier.lines();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).line().claim() == after) {
        return lines.subList(i + 1, lines.size());
      }
    }
    throw Problem.wrong(Trouble.CLAIM_ELSEWHERE, Long.toString(after), dossier.matter().key());
  }

  Answer stemma(Shelf.Shelved shelved, Request request) {
    Dossier dossier = shelved.dossier();
    Titles titles = new Titles(desk.world(), dossier, request.words().language());
    Folding folding = shelved.folding();
    return Answer.Json.of(
        new StemmaJson(titles, folding).of(dossier, Optional.empty(), shelved.stemma()));
  }

  /** The lines with their words, as a file. */
  Answer csv(Dossier dossier) {
    return new Answer.Streamed(
        "text/csv; charset=utf-8",
        Optional.of("stemma-" + dossier.matter().key() + ".csv"),
        out -> DossierCsv.write(dossier, this::words, out));
  }

  /** Each document is read for each of its lines, so that none is kept. */
  private Optional<String> words(Line line) {
    return new ExactWords(desk.ledger()).of(line);
  }
}
