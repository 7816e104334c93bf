package dev.stemma.app;

import dev.stemma.dossiers.Copy;
import dev.stemma.dossiers.Dossier;
import dev.stemma.dossiers.Line;
import dev.stemma.dossiers.Link;
import dev.stemma.dossiers.Origin;
import dev.stemma.dossiers.Traced;
import dev.stemma.evidence.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dossiers as JSON; the shape is in docs/dossiers.md. */
final class DossierJson {
  private DossierJson() {}

  static Map<String, @Nullable Object> of(Dossier dossier) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("key", dossier.matter().key());
    json.put("type", dossier.matter().type());
    json.put("independent_origins", dossier.independentOrigins());
    json.put("origins", dossier.origins().stream().map(DossierJson::origin).toList());
    json.put("documents", dossier.lines().stream().map(DossierJson::line).toList());
    return json;
  }

  private static Map<String, @Nullable Object> origin(Origin origin) {
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

  private static Map<String, @Nullable Object> line(Traced traced) {
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
    List<Object> edges = new ArrayList<>();
    for (Traced.Edge edge : traced.edges()) {
      Map<String, @Nullable Object> step = new LinkedHashMap<>();
      step.put("from", edge.from());
      step.put("to", edge.to());
      step.put("evidence", edge.evidence().label());
      step.put("words", edge.words());
      edges.add(step);
    }
    json.put("edges", edges);
    return json;
  }

  static @Nullable String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }

  /** Pairs of ids and the kind, the parent first. */
  static List<Object> copies(List<Copy> copies, java.util.function.LongFunction<String> id) {
    List<Object> pairs = new ArrayList<>();
    for (Copy copy : copies) {
      pairs.add(List.of(id.apply(copy.parent()), id.apply(copy.copy()), copy.kind().label()));
    }
    return pairs;
  }
}
