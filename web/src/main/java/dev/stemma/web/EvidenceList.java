package dev.stemma.web;

import dev.stemma.desk.ExactWords;
import dev.stemma.dossiers.Dossier;
import dev.stemma.dossiers.Line;
import dev.stemma.dossiers.Origin;
import dev.stemma.dossiers.Traced;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of a dossier, as many as fit on a page, by origin, polarity and days. */
final class EvidenceList {
  /** So many lines stand on a page. */
  static final int SHOWN = 50;

  private final Dossier dossier;
  private final Called called;
  private final ExactWords exact;
  private final Request request;
  private final Words words;
  private final String path;
  private final Optional<String> origin;
  private final Optional<String> polarity;
  private final Optional<LocalDate> from;
  private final Optional<LocalDate> to;
  private final Map<String, Origin> origins = new HashMap<>();

  EvidenceList(Dossier dossier, Called called, ExactWords exact, Request request, String path) {
    this.dossier = dossier;
    this.called = called;
    this.exact = exact;
    this.request = request;
    this.words = request.words();
    this.path = path;
    this.origin = request.first("origin");
    this.polarity = request.first("polarity").filter(p -> p.matches("affirmed|denied"));
    this.from = day("from");
    this.to = day("to");
    dossier.origins().forEach(o -> origins.put(o.id(), o));
  }

  private Optional<LocalDate> day(String name) {
    try {
      return request.first(name).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw Problem.wrong(Trouble.DAY, name);
    }
  }

  private boolean isWanted(Traced traced) {
    return origin.filter(o -> !o.equals(traced.origin())).isEmpty()
        && polarity.filter(p -> !p.equals(traced.line().polarity().label())).isEmpty()
        && inTime(traced.line().report().published());
  }

  private boolean inTime(Optional<LocalDate> day) {
    return (from.isEmpty() || day.filter(d -> !d.isBefore(from.get())).isPresent())
        && (to.isEmpty() || day.filter(d -> !d.isAfter(to.get())).isPresent());
  }

  DossierPage.Evidence evidence() {
    List<Traced> found = dossier.lines().stream().filter(this::isWanted).toList();
    int start = (int) request.number("line", 1, 1, Integer.MAX_VALUE) - 1;
    start = Math.min(start, Math.max(0, found.size() - 1));
    int end = Math.min(found.size(), start + SHOWN);
    exact.read(found.subList(start, end).stream().map(Traced::line).toList());
    return new DossierPage.Evidence(
        found.subList(start, end).stream().map(this::line).toList(),
        found.size(),
        dossier.lines().size(),
        start + 1,
        end < found.size() ? Optional.of(query(end + 1)) : Optional.empty(),
        start > 0 ? Optional.of(query(Math.max(0, start - SHOWN) + 1)) : Optional.empty(),
        originOptions(),
        polarityOptions(),
        days(),
        origin.isPresent() || polarity.isPresent() || from.isPresent() || to.isPresent());
  }

  private Optional<String> days() {
    return from.isEmpty() && to.isEmpty()
        ? Optional.empty()
        : Optional.of(
            from.equals(to)
                ? words.day(from)
                : words.of(
                    "interval", from.map(words::day).orElse("…"), to.map(words::day).orElse("…")));
  }

  private String query(int line) {
    List<String> parts = new ArrayList<>();
    origin.ifPresent(o -> parts.add("origin=" + Called.encoded(o)));
    polarity.ifPresent(p -> parts.add("polarity=" + p));
    from.ifPresent(d -> parts.add("from=" + d));
    to.ifPresent(d -> parts.add("to=" + d));
    parts.add("line=" + line);
    return path + "?" + String.join("&", parts) + "#evidence";
  }

  private List<DossierPage.Option> originOptions() {
    List<DossierPage.Option> options = new ArrayList<>();
    options.add(new DossierPage.Option("", words.of("evidence.any.origin"), origin.isEmpty()));
    dossier.origins().stream()
        .limit(200)
        .forEach(
            o ->
                options.add(
                    new DossierPage.Option(
                        o.id(),
                        called.name(o.id()) + " (" + words.number(o.lines()) + ")",
                        origin.filter(o.id()::equals).isPresent())));
    return options;
  }

  private List<DossierPage.Option> polarityOptions() {
    List<DossierPage.Option> options = new ArrayList<>();
    options.add(new DossierPage.Option("", words.of("evidence.any.polarity"), polarity.isEmpty()));
    for (String each : List.of("affirmed", "denied")) {
      options.add(
          new DossierPage.Option(
              each, words.label("polarity", each), polarity.filter(each::equals).isPresent()));
    }
    return options;
  }

  private DossierPage.EvidenceLine line(Traced traced) {
    Line line = traced.line();
    Origin of = origins.get(traced.origin());
    return new DossierPage.EvidenceLine(
        DossierView.where(line),
        line.report().document(),
        exact.language(line),
        exact.of(line),
        called.name(traced.origin()),
        line.denies() ? "denied" : of == null ? "unknown" : StemmaTree.tone(of),
        line.denies(),
        traced.restates(),
        line.stage().map(s -> s.label()),
        line.certainty().label(),
        line.term().map(Provenance::plain),
        line.lexicon(),
        Provenance.of(traced, called, words),
        traced.copyOf().map(p -> p.name().orElseGet(p::id)).map(Provenance::plain));
  }
}
