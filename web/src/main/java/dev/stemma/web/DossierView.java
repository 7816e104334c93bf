package dev.stemma.web;

import dev.stemma.desk.Desk;
import dev.stemma.desk.ExactWords;
import dev.stemma.desk.Folding;
import dev.stemma.desk.Regrouping;
import dev.stemma.desk.Titles;
import dev.stemma.dossiers.Contradiction;
import dev.stemma.dossiers.Decisions;
import dev.stemma.dossiers.Development;
import dev.stemma.dossiers.Dossier;
import dev.stemma.dossiers.Line;
import dev.stemma.dossiers.Origin;
import dev.stemma.dossiers.Verdict;
import dev.stemma.ledger.Judgement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes the page of a dossier, in the language of the page. */
final class DossierView {
  private static final int ORIGINS = 24;
  private static final int NAMES = 4;
  private static final int CLASHES = 20;
  private static final int RELATED = 12;
  private static final int WORDINGS = 40;
  private static final int SENTENCE = 280;

  private final Desk desk;
  private final Shelf.Shelved shelved;
  private final Dossier dossier;
  private final Request request;
  private final Words words;
  private final Titles titles;
  private final Called called;
  private final Folding folding;
  private final ExactWords exact;
  private final Decisions decisions;
  private final String path;

  DossierView(Desk desk, Shelf.Shelved shelved, Request request) {
    this.desk = desk;
    this.shelved = shelved;
    this.dossier = shelved.dossier();
    this.request = request;
    this.words = request.words();
    this.titles = new Titles(desk.world(), dossier, words.language());
    this.called = new Called(titles, words);
    this.folding = shelved.folding();
    this.exact = new ExactWords(desk.ledger());
    this.decisions = desk.dossiers().decisions();
    this.path = MatterRow.path(dossier.matter().key());
  }

  DossierPage page(Optional<DossierPage.Notice> notice) {
    String key = dossier.matter().key();
    Development development = dossier.development();
    Set<String> open = new HashSet<>(request.all("open"));
    List<StemmaNode> roots =
        new StemmaTree(folding, called, words, path, open).of(shelved.stemma());
    Shelf.Told told = shelved.told(words.language(), this::told);
    StemmaGraph graph = StemmaGraph.of(roots);
    List<Contradiction> clashes = clashes();
    exact.read(clashes.stream().limit(CLASHES).map(c -> c.line().line()).toList());
    return new DossierPage(
        key,
        path,
        titles.of(key),
        dossier.matter().type(),
        told.verdict(),
        shelved.reports(),
        dossier.independentOrigins(),
        dossier.denials().size(),
        development.first(),
        development.last(),
        development.silence(),
        dossier.origins().stream().limit(ORIGINS).map(this::origin).toList(),
        Math.max(0, dossier.origins().size() - ORIGINS),
        graph,
        graph.places().stream()
            .anyMatch(p -> p.node().kind().equals("more") || p.node().unfold().isPresent()),
        told.timeline(),
        Ranges.of(dossier, called, words),
        Math.max(0, development.quantities().size() - Ranges.MOST),
        development.certainties().stream().limit(WORDINGS).map(this::wording).toList(),
        clashes.stream().limit(CLASHES).map(this::clash).toList(),
        Math.max(0, clashes.size() - CLASHES),
        graded(),
        new EvidenceList(dossier, called, exact, request, path).evidence(),
        Regrouping.said(decisions, key).stream().map(this::said).toList(),
        desk.dossiers().related(dossier).stream()
            .limit(RELATED)
            .map(s -> MatterRow.of(s, titles))
            .toList(),
        notice,
        Typed.of(request));
  }

  private Shelf.Told told() {
    return new Shelf.Told(
        Verdict.of(dossier, desk.world(), words.language()),
        TimelineDrawing.of(dossier, called, words, path));
  }

  private DossierPage.OriginRow origin(Origin origin) {
    return new DossierPage.OriginRow(
        called.name(origin.id()),
        Called.path(origin.id()),
        path + "?origin=" + Called.encoded(origin.id()) + "#evidence",
        origin.counted(),
        StemmaTree.tone(origin),
        origin.counted() ? Optional.empty() : Optional.of(called.why(origin)),
        origin.affirms(),
        origin.denies(),
        origin.since(),
        origin.channels().stream().limit(NAMES).map(called::name).toList(),
        Math.max(0, origin.channels().size() - NAMES),
        origin.sources().stream().limit(NAMES).map(link -> Provenance.plain(link.words())).toList(),
        Math.max(0, origin.sources().size() - NAMES),
        origin.lines());
  }

  private DossierPage.Wording wording(Development.Wording wording) {
    return new DossierPage.Wording(
        called.name(wording.origin()),
        wording.certainty().label(),
        wording.term().map(Provenance::plain),
        wording.lexicon(),
        StemmaTree.path(wording.line().line()),
        Optional.empty());
  }

  /** A report is quoted once for what it says once; copies stand with their original. */
  private List<Contradiction> clashes() {
    List<Contradiction> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Contradiction.Kind kind : Contradiction.Kind.values()) {
      dossier.contradictions().stream()
          .filter(c -> c.kind() == kind && !folding.isFolded(c.line()) && seen.add(place(c)))
          .forEach(all::add);
    }
    return all;
  }

  private static String place(Contradiction clash) {
    return String.join(
        " ",
        clash.kind().label(),
        Long.toString(clash.line().line().report().document()),
        clash.why(),
        clash.why().isEmpty() ? clash.line().origin() : "");
  }

  private DossierPage.Clash clash(Contradiction clash) {
    Line line = clash.line().line();
    boolean quoted =
        switch (clash.kind()) {
          case DENIAL, RETRACTION, UNVERIFIED -> true;
          default -> false;
        };
    String quote =
        clash.kind() == Contradiction.Kind.DENIAL
            ? exact.of(line).orElse("")
            : quoted ? Provenance.plain(clash.why()) : "";
    return new DossierPage.Clash(
        clash.kind().label(),
        called.name(clash.line().origin()),
        StemmaGraph.cut(quote, SENTENCE),
        exact.language(line),
        quoted ? "" : values(clash),
        where(line),
        clash.against().map(t -> called.name(t.origin())),
        clash.against().map(t -> where(t.line())),
        folding.copies(clash.line()).size());
  }

  /** What clashes; stages in the language of the page. */
  private String values(Contradiction clash) {
    String plain = Provenance.plain(clash.why());
    if (clash.kind() != Contradiction.Kind.STAGE) {
      return plain;
    }
    List<String> stages = new ArrayList<>();
    for (String stage : plain.split(" / ", -1)) {
      stages.add(words.label("stage", stage));
    }
    return String.join(" / ", stages);
  }

  private DossierPage.Graded graded() {
    Optional<Judgement> own = decisions.credibility(dossier);
    return new DossierPage.Graded(
        dossier.grade().grade(),
        words.of(
            "rule." + dossier.grade().rule().name().toLowerCase(Locale.ROOT).replace('_', '-')),
        own.flatMap(Judgement::value),
        own.map(DossierView::judged));
  }

  private static DossierPage.Judged judged(Judgement judgement) {
    return new DossierPage.Judged(
        judgement.by(),
        LocalDate.ofInstant(judgement.time(), ZoneOffset.UTC),
        judgement.reason().strip());
  }

  private DossierPage.Said said(Judgement judgement) {
    boolean merge = judgement.kind() == Judgement.Kind.MERGE;
    String part = Regrouping.part(judgement);
    String text =
        merge
            ? words.of("regrouped.merged", judgement.subject(), judgement.value().orElse(""))
            : words.of("regrouped.split", judgement.claims().size(), judgement.subject(), part);
    return new DossierPage.Said(text, judged(judgement), merge ? judgement.subject() : part);
  }

  static DossierPage.Where where(Line line) {
    return new DossierPage.Where(
        StemmaTree.outlet(line), line.report().published(), line.claim(), StemmaTree.path(line));
  }
}
