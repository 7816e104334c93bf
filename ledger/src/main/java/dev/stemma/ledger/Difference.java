package dev.stemma.ledger;

import dev.stemma.evidence.Claim;
import java.util.ArrayList;
import java.util.List;

/**
 * What another reading of a document would change.
 *
 * @param added claims that only the new reading has
 * @param removed claims that only the old reading has
 * @param changed pairs of the same type and sentence whose fields differ
 * @param orphans reviews that would belong to no claim
 */
public record Difference(
    List<Claim> added, List<Claim> removed, List<Change> changed, List<Review> orphans) {
  /** A claim before and after. */
  public record Change(Claim before, Claim after) {}

  public Difference {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
    orphans = List.copyOf(orphans);
  }

  /** Whether nothing would change. */
  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }

  /** The difference between a reading and the document's current one, as it was read. */
  static Difference of(List<Claim> before, Finding finding, List<Review> reviews) {
    String hash = finding.document().sha256();
    List<Claim> removed = new ArrayList<>(before);
    List<Claim> added = new ArrayList<>();
    List<String> known = before.stream().map(c -> ClaimId.of(c, hash)).toList();
    List<String> ids = finding.claims().stream().map(c -> ClaimId.of(c, hash)).toList();
    for (Claim claim : finding.claims()) {
      if (!known.contains(ClaimId.of(claim, hash))) {
        added.add(claim);
      }
    }
    removed.removeIf(c -> ids.contains(ClaimId.of(c, hash)));
    List<Change> changed = new ArrayList<>();
    for (Claim after : List.copyOf(added)) {
      removed.stream()
          .filter(c -> c.type() == after.type() && c.evidence().overlaps(after.evidence()))
          .findFirst()
          .ifPresent(
              c -> {
                changed.add(new Change(c, after));
                removed.remove(c);
                added.remove(after);
              });
    }
    List<tools.jackson.databind.JsonNode> claims =
        finding.claims().stream()
            .map(c -> JsonTree.of(ClaimJson.of(c, finding.document().text(), hash)))
            .toList();
    return new Difference(added, removed, changed, Standings.of(claims, reviews).unattached());
  }
}
