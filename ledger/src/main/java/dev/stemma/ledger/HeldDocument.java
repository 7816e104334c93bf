package dev.stemma.ledger;

import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Original;
import dev.stemma.evidence.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A document as the case holds it.
 *
 * @param number its number in the case, from 1
 * @param document with the language and day that it was last read with; its text is empty where it
 *     was redacted
 * @param added when it came into the case
 * @param mediaType what its bytes are once unpacked
 * @param gzipped whether they are packed
 * @param data what was found about it, and on which evidence
 * @param captures how and when its bytes were taken, in order; without records, which {@link
 *     Ledger#records} gives
 * @param run what read it last
 * @param statements what was read, in text order
 * @param claims its claims as they stand, in text order
 * @param unattached reviews that belong to no claim of the current reading
 * @param redacted why its bytes were taken away
 */
public record HeldDocument(
    long number,
    Document document,
    Instant added,
    String mediaType,
    boolean gzipped,
    List<Original.Datum> data,
    List<Taken> captures,
    Optional<Run> run,
    List<Statement> statements,
    List<HeldClaim> claims,
    List<Review> unattached,
    Optional<String> redacted) {

  /** A capture, and when it was noted. */
  public record Taken(Instant noted, Capture capture) {}

  public HeldDocument {
    data = List.copyOf(data);
    captures = List.copyOf(captures);
    statements = List.copyOf(statements);
    claims = List.copyOf(claims);
    unattached = List.copyOf(unattached);
  }

  /** The claims that were not rejected. */
  public List<HeldClaim> accepted() {
    return claims.stream().filter(c -> !c.standing().equals("rejected")).toList();
  }

  /** About how many bytes it takes in memory, without captures and statements. */
  public long bytes() {
    return Weight.bytes(this);
  }
}
