package dev.stemma.desk;

import dev.stemma.ledger.ClaimJson;
import dev.stemma.ledger.DocumentLine;
import dev.stemma.ledger.HeldClaim;
import dev.stemma.ledger.HeldDocument;
import dev.stemma.ledger.Hit;
import dev.stemma.ledger.Review;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a case holds, as JSON; the shapes are in docs/case-file.md. */
public final class HeldJson {
  private HeldJson() {}

  /** A claim that was found as one line of JSON. */
  public static Map<String, @Nullable Object> json(Hit hit) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("number", hit.claim().number());
    map.put("standing", hit.claim().standing());
    hit.claim().addition().ifPresent(review -> map.put("added_by", review.by()));
    map.put("document", DocumentLine.header(hit.document().document()));
    map.put("claim", claim(hit.claim(), hit.document()));
    map.put("words", hit.words().stream().map(w -> List.of(w.begin(), w.end())).toList());
    return map;
  }

  /** A claim as it stands, as a document line has it. */
  public static Map<String, @Nullable Object> claim(HeldClaim claim, HeldDocument document) {
    Map<String, @Nullable Object> map =
        ClaimJson.of(claim.claim(), document.document().text(), document.document().sha256());
    map.put("id", claim.id());
    return map;
  }

  /** A document line (as {@code read} writes it) with corrected claims, without rejected ones. */
  public static Map<String, @Nullable Object> line(HeldDocument held) {
    Map<String, @Nullable Object> map = DocumentLine.header(held.document());
    map.put("text", held.document().text().value());
    map.put("statements", held.statements().stream().map(DocumentLine::statement).toList());
    map.put("claims", held.accepted().stream().map(c -> claim(c, held)).toList());
    return map;
  }

  /** A document with all that is known of it as one line of JSON. */
  public static Map<String, @Nullable Object> json(HeldDocument held) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("number", held.number());
    map.putAll(DocumentLine.header(held.document()));
    map.put("added", held.added().toString());
    map.put("media_type", held.mediaType());
    map.put("gzipped", held.gzipped());
    List<Object> captures = new ArrayList<>();
    for (HeldDocument.Taken taken : held.captures()) {
      Map<String, @Nullable Object> capture = new LinkedHashMap<>();
      capture.put("location", taken.capture().location());
      capture.put("method", taken.capture().method().label());
      capture.put("taken", taken.capture().taken().map(Object::toString).orElse(null));
      capture.put("noted", taken.noted().toString());
      capture.put(
          "headers",
          taken.capture().headers().stream().map(h -> List.of(h.name(), h.value())).toList());
      captures.add(capture);
    }
    map.put("captures", captures);
    map.put("redacted", held.redacted().orElse(null));
    map.put("text", held.document().text().value());
    map.put("statements", held.statements().stream().map(DocumentLine::statement).toList());
    List<Object> claims = new ArrayList<>();
    for (HeldClaim claim : held.claims()) {
      Map<String, @Nullable Object> line = new LinkedHashMap<>();
      line.put("number", claim.number());
      line.put("standing", claim.standing());
      claim.addition().ifPresent(review -> line.put("added_by", review.by()));
      line.putAll(claim(claim, held));
      line.put("reviews", claim.reviews().stream().map(HeldJson::json).toList());
      claims.add(line);
    }
    map.put("claims", claims);
    return map;
  }

  /** What somebody said of a claim. */
  public static Map<String, @Nullable Object> json(Review review) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("verdict", review.verdict().label());
    map.put("by", review.by());
    map.put("time", review.time().toString());
    map.put("reason", review.reason());
    return map;
  }
}
