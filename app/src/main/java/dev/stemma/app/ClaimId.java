package dev.stemma.app;

import dev.stemma.evidence.Claim;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The id of a claim: the SHA-256 of its document's hash, type, evidence span, roles, stage,
 * certainty, polarity and time in canonical JSON (RFC 8785).
 */
final class ClaimId {
  private ClaimId() {}

  static String of(Claim claim, String documentHash) {
    Map<String, @Nullable Object> parts = new LinkedHashMap<>();
    parts.put("certainty", claim.certainty().label());
    parts.put("document", documentHash);
    parts.put("evidence", List.of(claim.evidence().begin(), claim.evidence().end()));
    parts.put("polarity", claim.polarity().label());
    parts.put("roles", ClaimJson.roles(claim));
    parts.put("stage", claim.stage().map(s -> s.label()).orElse(null));
    parts.put("time", claim.time().map(ClaimJson::interval).orElse(null));
    parts.put("type", claim.type().label());
    return sha256(Json.canonical(parts).getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
