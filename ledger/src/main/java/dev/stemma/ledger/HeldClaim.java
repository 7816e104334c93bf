package dev.stemma.ledger;

import dev.stemma.evidence.Claim;
import java.util.List;
import java.util.Optional;

/**
 * A claim as the case holds it.
 *
 * @param number its number in the case, from 1
 * @param id its hash as it was read
 * @param claim with all corrections
 * @param standing {@code unreviewed}, {@code accepted}, {@code rejected}, {@code corrected}, or
 *     {@code added} by a person
 * @param reviews all that was said of it, in order
 */
public record HeldClaim(
    long number, String id, Claim claim, String standing, List<Review> reviews) {
  public HeldClaim {
    reviews = List.copyOf(reviews);
  }

  /** By which a person added it; empty where it was only read. */
  public Optional<Review> addition() {
    return reviews.stream().filter(r -> r.verdict() == Review.Verdict.ADD).findFirst();
  }
}
