package dev.stemma.desk;

import dev.stemma.dossiers.Summary;
import dev.stemma.ledger.Judgement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The record of an outlet as JSON. */
public final class OutletJson {
  private OutletJson() {}

  /** The record, with the grade that a user gave. */
  public static Map<String, @Nullable Object> of(
      OutletRecord record, String name, Optional<Judgement> own) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("outlet", record.tally().slug());
    json.put("name", name);
    json.put("reliability", own.map(DossierJson::judgement).orElse(null));
    json.put("reports", record.tally().reports());
    json.put("copies", record.tally().copies());
    json.put("retracted_or_corrected", record.tally().retracted());
    json.put("carried_first", record.first().stream().map(Summary::key).toList());
    json.put("confirmed", record.confirmed());
    json.put("denied", record.denied());
    return json;
  }
}
