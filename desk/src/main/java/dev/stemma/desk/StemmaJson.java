package dev.stemma.desk;

import dev.stemma.dossiers.Dossier;
import dev.stemma.dossiers.Line;
import dev.stemma.dossiers.Traced;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stemma as JSON, as a tree; the shape is in docs/dossiers.md. */
public final class StemmaJson {
  private final Titles titles;
  private final Folding folding;

  public StemmaJson(Titles titles, Folding folding) {
    this.titles = titles;
    this.folding = folding;
  }

  public Map<String, @Nullable Object> of(
      Dossier dossier, Optional<Long> claim, List<Stemma.Root> roots) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("key", dossier.matter().key());
    json.put("title", titles.of(dossier.matter().key()));
    json.put("claim", claim.orElse(null));
    json.put("origins", roots.stream().map(this::root).toList());
    return json;
  }

  private Map<String, @Nullable Object> root(Stemma.Root root) {
    Map<String, @Nullable Object> json = DossierJson.origin(root.origin());
    json.put("children", root.children().stream().map(this::node).toList());
    return json;
  }

  private Map<String, @Nullable Object> node(Stemma.Node node) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("outlet", node.outlet());
    json.put("name", node.name());
    node.line().ifPresent(line -> report(line, json));
    json.put("children", node.children().stream().map(this::node).toList());
    return json;
  }

  private void report(Traced traced, Map<String, @Nullable Object> json) {
    place(traced, json);
    json.put("polarity", traced.line().polarity().label());
    json.put("edges", traced.edges().stream().map(DossierJson::edge).toList());
    json.put("said_again", folding.restated(traced).stream().map(t -> t.line().claim()).toList());
    json.put("copies", folding.copies(traced).stream().map(StemmaJson::copy).toList());
  }

  private static Map<String, @Nullable Object> copy(Folding.Copied copied) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    place(copied.line(), json);
    copied
        .copy()
        .ifPresent(
            copy -> {
              json.put("kind", copy.kind().label());
              json.put("shared_percent", Math.round(100 * copy.shared()));
            });
    return json;
  }

  private static void place(Traced traced, Map<String, @Nullable Object> json) {
    Line line = traced.line();
    json.put("id", line.report().id());
    json.put("document", line.report().document());
    json.put("publisher", line.report().name().orElse(null));
    json.put("published", DossierJson.day(line.report().published()));
    json.put("claim", line.claim());
  }
}
