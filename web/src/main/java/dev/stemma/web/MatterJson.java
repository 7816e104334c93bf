package dev.stemma.web;

import dev.stemma.desk.DossierJson;
import dev.stemma.desk.Titles;
import dev.stemma.dossiers.Summary;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A matter of a list as data. */
final class MatterJson {
  private MatterJson() {}

  static Map<String, @Nullable Object> of(Summary summary, Titles titles) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("key", summary.key());
    json.put("title", titles.of(summary));
    json.put("type", summary.type());
    json.put("actors", summary.actors());
    json.put("category", summary.category().orElse(null));
    json.put("reports", summary.reports());
    json.put("independent_origins", summary.origins());
    json.put("denials", summary.denials());
    json.put("contested", summary.contested());
    json.put("first", DossierJson.day(summary.first()));
    json.put("last", DossierJson.day(summary.last()));
    Map<String, @Nullable Object> grade = new LinkedHashMap<>();
    grade.put("suggested", summary.grade());
    grade.put("own", summary.own().orElse(null));
    json.put("grade", grade);
    return json;
  }
}
