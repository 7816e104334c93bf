package dev.stemma.web;

import dev.stemma.desk.DossierJson;
import dev.stemma.desk.Flow;
import dev.stemma.desk.Titles;
import dev.stemma.dossiers.Summary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Matters of a list, and flows, as JSON. */
final class SummaryJson {
  private SummaryJson() {}

  static Map<String, @Nullable Object> of(Summary summary, Titles titles) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("key", summary.key());
    json.put("title", titles.of(summary));
    json.put("type", summary.type());
    json.put("independent_origins", summary.origins());
    json.put("denials", summary.denials());
    json.put("reports", summary.reports());
    json.put("first", DossierJson.day(summary.first()));
    json.put("last", DossierJson.day(summary.last()));
    json.put("grade", summary.own().orElse(summary.grade()));
    return json;
  }

  static Map<String, @Nullable Object> of(Flow flow) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("from", flow.from());
    json.put("to", flow.to());
    json.put("goods", List.copyOf(flow.goods()));
    json.put("independent_origins", flow.origins());
    json.put("denials", flow.denials());
    json.put("reports", flow.reports());
    json.put("first", DossierJson.day(flow.first()));
    json.put("last", DossierJson.day(flow.last()));
    json.put("matters", flow.matters());
    return json;
  }
}
