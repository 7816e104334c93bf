package dev.stemma.ledger;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * What reviewers made of the claims of one document: those that were read, and behind them those
 * that a person added. A review belongs to the claim of its id; where the document was read again
 * and no claim has that id, to the read claim of its type whose evidence overlaps its own most;
 * else to none. What a person added stays whatever is read; where a reading has the very same
 * claim, the addition accepts it.
 */
final class Standings {
  private final List<Standing> claims;
  private final List<Review> unattached;

  /** What became of a claim. */
  enum Verdict {
    UNREVIEWED,
    ACCEPTED,
    REJECTED,
    CORRECTED,
    ADDED;

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
    List<JsonNode> all = withAdded(read, reviews);
    List<List<Review>> attached = new ArrayList<>();
    all.forEach(claim -> attached.add(new ArrayList<>()));
    List<Review> unattached = new ArrayList<>();
    for (Review review : reviews) {
      int at = place(all, read.size(), review);
      (at < 0 ? unattached : attached.get(at)).add(review);
    }
    List<Standing> standings = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      standings.add(standing(all.get(i), i < read.size(), attached.get(i)));
    }
    return new Standings(standings, unattached);
  }

  private static List<JsonNode> withAdded(List<JsonNode> read, List<Review> reviews) {
    List<JsonNode> all = new ArrayList<>(read);
    for (Review review : reviews) {
      review.added().filter(c -> all.stream().noneMatch(a -> isOf(a, review))).ifPresent(all::add);
    }
    return all;
  }

  private static boolean isOf(JsonNode claim, Review review) {
    return ClaimParser.text(claim, "id").equals(review.claim());
  }

  private static int place(List<JsonNode> all, int read, Review review) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < all.size(); i++) {
      JsonNode claim = all.get(i);
      if (isOf(claim, review)) {
        return i;
      }
      int shared =
          i < read && ClaimParser.text(claim, "type").equals(review.type())
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

  private static Standing standing(JsonNode claim, boolean read, List<Review> reviews) {
    List<Review> valid = new ArrayList<>();
    for (Review review : reviews) {
      if (review.verdict() != Review.Verdict.UNDO) {
        valid.add(review);
      } else if (!valid.isEmpty()) {
        valid.remove(valid.size() - 1);
      }
    }
    Verdict verdict = read ? Verdict.UNREVIEWED : Verdict.REJECTED;
    for (Review review : valid) {
      verdict = verdict(review.verdict(), verdict, read);
    }
    JsonNode json = corrected(claim, valid);
    return new Standing(
        ClaimParser.text(claim, "id"), ClaimParser.claim(json), json, verdict, reviews);
  }

  private static JsonNode corrected(JsonNode read, List<Review> valid) {
    JsonNode json = read;
    for (Review review : valid) {
      JsonNode before = json;
      json =
          review
              .changes()
              .filter(c -> review.verdict() != Review.Verdict.ADD)
              .map(c -> JsonTree.merged(before, c))
              .orElse(before);
    }
    return json;
  }

  private static Verdict verdict(Review.Verdict said, Verdict before, boolean read) {
    return switch (said) {
      case ADD -> read ? Verdict.ACCEPTED : Verdict.ADDED;
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
