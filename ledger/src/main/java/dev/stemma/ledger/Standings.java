package dev.stemma.ledger;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * What reviewers made of the claims of one document. A review belongs to the claim of its id; where
 * the document was read again and no claim has that id, to the claim of its type whose evidence
 * overlaps its own most; else to none.
 */
final class Standings {
  private final List<Standing> claims;
  private final List<Review> unattached;

  /** What became of a claim. */
  enum Verdict {
    UNREVIEWED,
    ACCEPTED,
    REJECTED,
    CORRECTED;

    String standing() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A claim as it stands.
   *
   * @param claim with all corrections
   * @param json the same, as it is written
   * @param reviews all that were said of it, in order
   */
  record Standing(String id, Claim claim, JsonNode json, Verdict verdict, List<Review> reviews) {
    Standing {
      reviews = List.copyOf(reviews);
    }
  }

  private Standings(List<Standing> claims, List<Review> unattached) {
    this.claims = List.copyOf(claims);
    this.unattached = List.copyOf(unattached);
  }

  /**
   * The claims of a reading as they stand.
   *
   * @param read the claims as they were read
   * @param reviews the reviews of the document, in order
   */
  static Standings of(List<JsonNode> read, List<Review> reviews) {
    List<List<Review>> attached = new ArrayList<>();
    read.forEach(claim -> attached.add(new ArrayList<>()));
    List<Review> unattached = new ArrayList<>();
    for (Review review : reviews) {
      int at = place(read, review);
      (at < 0 ? unattached : attached.get(at)).add(review);
    }
    List<Standing> standings = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      standings.add(standing(read.get(i), attached.get(i)));
    }
    return new Standings(standings, unattached);
  }

  private static int place(List<JsonNode> read, Review review) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < read.size(); i++) {
      JsonNode claim = read.get(i);
      if (ClaimParser.text(claim, "id").equals(review.claim())) {
        return i;
      }
      int shared =
          ClaimParser.text(claim, "type").equals(review.type())
              ? shared(claim.path("evidence"), review.evidence())
              : 0;
      if (shared > most) {
        best = i;
        most = shared;
      }
    }
    return best;
  }

  private static int shared(JsonNode evidence, Span span) {
    int begin = Math.max(evidence.path("begin").intValue(), span.begin());
    return Math.min(evidence.path("end").intValue(), span.end()) - begin;
  }

  private static Standing standing(JsonNode read, List<Review> reviews) {
    List<Review> valid = new ArrayList<>();
    for (Review review : reviews) {
      if (review.verdict() != Review.Verdict.UNDO) {
        valid.add(review);
      } else if (!valid.isEmpty()) {
        valid.remove(valid.size() - 1);
      }
    }
    Verdict verdict = Verdict.UNREVIEWED;
    for (Review review : valid) {
      verdict = verdict(review.verdict(), verdict);
    }
    JsonNode json = corrected(read, valid);
    return new Standing(
        ClaimParser.text(read, "id"), ClaimParser.claim(json), json, verdict, reviews);
  }

  private static JsonNode corrected(JsonNode read, List<Review> valid) {
    JsonNode json = read;
    for (Review review : valid) {
      JsonNode before = json;
      json = review.changes().map(c -> JsonTree.merged(before, c)).orElse(before);
    }
    return json;
  }

  private static Verdict verdict(Review.Verdict said, Verdict before) {
    return switch (said) {
      case ACCEPT -> before == Verdict.CORRECTED ? Verdict.CORRECTED : Verdict.ACCEPTED;
      case REJECT -> Verdict.REJECTED;
      case CORRECT -> Verdict.CORRECTED;
      case UNDO -> before;
    };
  }

  /** The claims, in the order of the reading. */
  List<Standing> claims() {
    return claims;
  }

  /** Reviews that belong to no claim of the reading. */
  List<Review> unattached() {
    return unattached;
  }
}
