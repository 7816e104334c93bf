package dev.stemma.ledger;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Content;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The id of a claim: the SHA-256 of its document's hash, type, evidence span, roles, stage,
 * certainty, polarity and time in canonical JSON (RFC 8785).
 */
public final class ClaimId {
  private ClaimId() {}

  /** The id of a claim of the document with the given SHA-256. */
  public static String of(Claim claim, String documentHash) {
    Map<String, @Nullable Object> parts = new LinkedHashMap<>();
    parts.put("certainty", claim.certainty().label());
    parts.put("document", documentHash);
    parts.put("evidence", List.of(claim.evidence().begin(), claim.evidence().end()));
    parts.put("polarity", claim.polarity().label());
    parts.put("roles", ClaimJson.roles(claim));
    parts.put("stage", claim.stage().map(s -> s.label()).orElse(null));
    parts.put("time", claim.time().map(ClaimJson::interval).orElse(null));
    parts.put("type", claim.type().label());
    return Content.of(Json.canonical(parts).getBytes(StandardCharsets.UTF_8)).sha256();
  }
}
