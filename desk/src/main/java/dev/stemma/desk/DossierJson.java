package dev.stemma.desk;

import dev.stemma.dossiers.Contradiction;
import dev.stemma.dossiers.Decisions;
import dev.stemma.dossiers.Development;
import dev.stemma.dossiers.Dossier;
import dev.stemma.dossiers.Good;
import dev.stemma.dossiers.Line;
import dev.stemma.dossiers.Link;
import dev.stemma.dossiers.Origin;
import dev.stemma.dossiers.Traced;
import dev.stemma.evidence.Stage;
import dev.stemma.ledger.Judgement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Dossiers as JSON; the shape is in docs/dossiers.md. */
public final class DossierJson {
  private final Titles titles;
  private final Decisions decisions;

  public DossierJson(Titles titles, Decisions decisions) {
    this.titles = titles;
    this.decisions = decisions;
  }

  public Map<String, @Nullable Object> of(Dossier dossier) {
    return of(dossier, line -> Optional.empty());
  }

  /** A dossier, with the exact words of each line where they are at hand. */
  public Map<String, @Nullable Object> of(Dossier dossier, Function<Line, Optional<String>> words) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("key", dossier.matter().key());
    json.put("title", titles.of(dossier.matter().key()));
    json.put("type", dossier.matter().type());
    json.put("independent_origins", dossier.independentOrigins());
    json.put("first", day(dossier.development().first()));
    json.put("last", day(dossier.development().last()));
    json.put("grade", grade(dossier));
    json.put("origins", dossier.origins().stream().map(DossierJson::origin).toList());
    json.put(
        "contradictions",
        dossier.contradictions().stream().map(DossierJson::contradiction).toList());
    json.put("development", development(dossier.development()));
    json.put("documents", dossier.lines().stream().map(t -> line(t, words)).toList());
    return json;
  }

  public Map<String, @Nullable Object> grade(Dossier dossier) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("suggested", dossier.grade().grade());
    json.put("rule", label(dossier.grade().rule()));
    json.put("own", decisions.credibility(dossier).map(DossierJson::judgement).orElse(null));
    return json;
  }

  /** A grade that a user gave. */
  public static Map<String, @Nullable Object> judgement(Judgement judgement) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("value", judgement.value().orElse(null));
    json.put("by", judgement.by());
    json.put("time", judgement.time().toString());
    json.put("why", judgement.reason());
    return json;
  }

  /** What was merged or split, by whom and why. */
  public static Map<String, @Nullable Object> said(Judgement judgement) {
    boolean merge = judgement.kind() == Judgement.Kind.MERGE;
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("said", merge ? "merge" : "split");
    json.put("key", judgement.subject());
    json.put(merge ? "into" : "as", judgement.value().orElse(null));
    json.put("claims", judgement.claims().stream().map(Judgement.Part::claim).toList());
    json.put("by", judgement.by());
    json.put("time", judgement.time().toString());
    json.put("why", judgement.reason());
    return json;
  }

  public static Map<String, @Nullable Object> origin(Origin origin) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", origin.id());
    json.put("counted", origin.counted());
    json.put("why_not", origin.counted() ? null : origin.why().toString());
    json.put("polarity", origin.affirms() ? "affirmed" : "denied");
    json.put("affirms", origin.affirms());
    json.put("denies", origin.denies());
    json.put("channels", origin.channels());
    json.put("sources", origin.sources().stream().map(Link::words).toList());
    json.put("first_document", origin.first());
    json.put("date", day(origin.since()));
    json.put("lines", origin.lines());
    return json;
  }

  private static Map<String, @Nullable Object> contradiction(Contradiction contradiction) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("kind", contradiction.kind().label());
    json.put("document", contradiction.line().line().report().id());
    json.put("claim", contradiction.line().line().claim());
    json.put("origin", contradiction.line().origin());
    json.put("against", contradiction.against().map(t -> t.line().claim()).orElse(null));
    json.put("why", contradiction.why());
    return json;
  }

  private static Map<String, @Nullable Object> development(Development development) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("silence_days", development.silence());
    json.put("stages", development.stages().stream().map(DossierJson::stage).toList());
    json.put("certainties", development.certainties().stream().map(DossierJson::wording).toList());
    json.put("quantities", development.quantities().stream().map(DossierJson::amount).toList());
    return json;
  }

  private static Map<String, @Nullable Object> stage(Development.Step step) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("stage", step.stage().label());
    json.put("date", day(step.line().line().report().published()));
    json.put("claim", step.line().line().claim());
    return json;
  }

  private static Map<String, @Nullable Object> wording(Development.Wording wording) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("origin", wording.origin());
    json.put("certainty", wording.certainty().label());
    json.put("term", wording.term().orElse(null));
    json.put("lexicon", wording.lexicon().orElse(null));
    json.put("claim", wording.line().line().claim());
    return json;
  }

  private static Map<String, @Nullable Object> amount(Development.Amount amount) {
    Good good = amount.good();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("origin", amount.origin());
    json.put("category", good.category().label());
    json.put("designation", good.designation().orElse(null));
    json.put("words", good.amount());
    json.put("min", number(good.min()));
    json.put("max", number(good.max()));
    json.put("unit", good.unit().orElse(null));
    json.put("claim", amount.line().line().claim());
    return json;
  }

  private static @Nullable Long number(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }

  private static Map<String, @Nullable Object> line(
      Traced traced, Function<Line, Optional<String>> words) {
    Line line = traced.line();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", line.report().id());
    json.put("document", line.report().document());
    json.put("claim", line.claim());
    json.put("published", day(line.report().published()));
    json.put("publisher", line.report().name().orElse(null));
    json.put("origin", traced.origin());
    json.put("restates", traced.restates());
    json.put("polarity", line.polarity().label());
    json.put("stage", line.stage().map(Stage::label).orElse(null));
    json.put("certainty", line.certainty().label());
    json.put("term", line.term().orElse(null));
    json.put("copy_of", traced.copyOf().map(Line.Place::id).orElse(null));
    words.apply(line).ifPresent(text -> json.put("words", text));
    json.put("edges", traced.edges().stream().map(DossierJson::edge).toList());
    return json;
  }

  public static Map<String, @Nullable Object> edge(Traced.Edge edge) {
    Map<String, @Nullable Object> step = new LinkedHashMap<>();
    step.put("from", edge.from());
    step.put("to", edge.to());
    step.put("evidence", edge.evidence().label());
    step.put("words", edge.words());
    return step;
  }

  public static @Nullable String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
