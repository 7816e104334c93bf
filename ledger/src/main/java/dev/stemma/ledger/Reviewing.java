package dev.stemma.ledger;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Refusal;
import dev.stemma.evidence.Span;
import dev.stemma.ledger.Tables.ClaimRow;
import dev.stemma.ledger.Tables.DocumentRow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Puts what a person says of a claim, or a claim of their own, into the log, in a transaction. */
final class Reviewing {
  /** What tells a claim and is never corrected. */
  private static final List<String> FIXED = List.of("id", "number", "evidence");

  private final Tables tables;
  private final Log log;
  private final Clock clock;

  Reviewing(Tables tables, Log log, Clock clock) {
    this.tables = tables;
    this.log = log;
    this.clock = clock;
  }

  HeldClaim review(
      String key, Review.Verdict verdict, Optional<JsonNode> changes, String by, String reason) {
    if (verdict == Review.Verdict.ADD) {
      throw Refusal.of(Fault.ADDED_TO_CLAIM);
    }
    changes.ifPresent(Reviewing::checkFixed);
    Finder finder = new Finder(tables);
    Hit hit =
        finder
            .claim(key)
            .orElseThrow(
                () ->
                    finder.isPast(key)
                        ? ConflictException.of(Fault.CLAIM_GONE, key)
                        : LedgerException.of(Fault.NO_CLAIM, key));
    Document document = hit.document().document();
    Claim claim = hit.claim().claim();
    return write(document, hit.claim().id(), claim, verdict, changes, by, reason);
  }

  private static void checkFixed(JsonNode changes) {
    for (String name : FIXED) {
      if (changes.has(name)) {
        throw Refusal.of(Fault.FIXED_FIELD, name);
      }
    }
  }

  HeldClaim add(String key, Claim claim, String by, String reason) {
    DocumentRow row =
        new Finder(tables).row(key).orElseThrow(() -> LedgerException.of(Fault.NO_DOCUMENT, key));
    if (row.redacted()) {
      throw ConflictException.of(Fault.REDACTED, row.number());
    }
    Document document = new Holdings(tables).read(row);
    Anchored.in(document.text(), claim);
    String id = ClaimId.of(claim, document.sha256());
    List<ClaimRow> same = tables.claimsBeginning(id);
    if (same.stream().anyMatch(ClaimRow::live)) {
      throw ConflictException.of(Fault.CLAIM_KNOWN, same.get(0).number());
    }
    long number = same.isEmpty() ? tables.lastClaim() + 1 : same.get(0).number();
    Map<String, @Nullable Object> json = ClaimJson.of(claim, document.text(), document.sha256());
    json.put("number", number);
    Optional<JsonNode> whole = Optional.of(JsonTree.of(json));
    return write(document, id, claim, Review.Verdict.ADD, whole, by, reason);
  }

  private HeldClaim write(
      Document document,
      String id,
      Claim claim,
      Review.Verdict verdict,
      Optional<JsonNode> changes,
      String by,
      String reason) {
    Span evidence = claim.evidence();
    String type = claim.type().label();
    Review review =
        new Review(
            clock.instant(), by, document.sha256(), id, type, evidence, verdict, changes, reason);
    log.add(Entry.Kind.REVIEW, by, review.body());
    DocumentRow row = tables.document(document.sha256()).orElseThrow();
    return new Holdings(tables)
        .document(row).claims().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }
}
