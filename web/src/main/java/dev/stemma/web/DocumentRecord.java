package dev.stemma.web;

import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Original;
import dev.stemma.ledger.HeldDocument;
import dev.stemma.ledger.Review;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a document came into the case, and what read it.
 *
 * @param unread reviews that belong to no claim of the current reading
 * @param more how many captures are not shown
 */
public record DocumentRecord(
    String sha256,
    String mediaType,
    boolean gzipped,
    String added,
    List<Taken> captures,
    int more,
    List<Original.Datum> data,
    Optional<dev.stemma.ledger.Run> run,
    List<ReaderPage.Said> unread) {
  private static final int CAPTURES = 20;
  private static final int HEADERS = 60;

  public DocumentRecord {
    captures = List.copyOf(captures);
    data = List.copyOf(data);
    unread = List.copyOf(unread);
  }

  /** One taking of its bytes. */
  public record Taken(
      String location,
      String method,
      Optional<String> taken,
      String noted,
      List<Capture.Header> headers) {
    public Taken {
      headers = List.copyOf(headers);
    }
  }

  static DocumentRecord of(HeldDocument held) {
    return new DocumentRecord(
        held.document().sha256(),
        held.mediaType(),
        held.gzipped(),
        moment(held.added()),
        held.captures().stream().limit(CAPTURES).map(DocumentRecord::taken).toList(),
        Math.max(0, held.captures().size() - CAPTURES),
        held.data(),
        held.run(),
        held.unattached().stream().map(DocumentRecord::said).toList());
  }

  private static Taken taken(HeldDocument.Taken taken) {
    Capture capture = taken.capture();
    return new Taken(
        capture.location(),
        capture.method().label(),
        capture.taken().map(DocumentRecord::moment),
        moment(taken.noted()),
        capture.headers().stream().limit(HEADERS).toList());
  }

  /** A review in a list. */
  static ReaderPage.Said said(Review review) {
    return new ReaderPage.Said(
        review.verdict().label(), review.by(), moment(review.time()), review.reason());
  }

  /** A moment to the second, in UTC. */
  static String moment(Instant time) {
    return time.truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
        .toString()
        .replace('T', ' ')
        .replace("Z", " UTC");
  }
}
