package dev.stemma.desk;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Message;
import dev.stemma.evidence.Reason;
import dev.stemma.evidence.Span;
import dev.stemma.ledger.ClaimId;
import dev.stemma.ledger.HeldClaim;
import dev.stemma.ledger.HeldDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Why a document's claims were read so, and why its other sentences gave none. A case does not keep
 * that; the document is read anew, one at a time, and not where it is very long. Thread-safe.
 */
public final class ReadAnew {
  /** The longest text, in code points, that is read while somebody waits. */
  public static final int LONGEST = 60_000;

  private static final int PATIENCE_SECONDS = 20;

  private final Desk desk;
  private final Semaphore one = new Semaphore(1);

  /** Reads for a desk. */
  public ReadAnew(Desk desk) {
    this.desk = desk;
  }

  /** A sentence that gave no claim, and why. */
  public record Silent(Span sentence, Message why) {}

  /** What came of it. */
  public sealed interface Outcome {
    /**
     * It was read.
     *
     * @param reasons by the number of the claim; one that this Stemma reads otherwise has none
     * @param silent sentences that gave no claim
     */
    record Told(Map<Long, List<Reason>> reasons, List<Silent> silent) implements Outcome {
      public Told {
        reasons = Map.copyOf(reasons);
        silent = List.copyOf(silent);
      }
    }

    /** It is too long. */
    record TooLong(int length) implements Outcome {}

    /** Others are being read; later. */
    record Busy() implements Outcome {}

    /** It cannot be read. */
    record Untold(Message reason) implements Outcome {}
  }

  /** Reads a document that the case holds. */
  public Outcome of(HeldDocument held) throws InterruptedException {
    if (held.document().text().length() > LONGEST) {
      return new Outcome.TooLong(held.document().text().length());
    }
    if (!one.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      return new Outcome.Busy();
    }
    try {
      Engine.Outcome outcome = desk.engine().read(held.document());
      return outcome instanceof Engine.Outcome.Done done
          ? told(held, done)
          : new Outcome.Untold(((Engine.Outcome.Undone) outcome).reason());
    } finally {
      one.release();
    }
  }

  private static Outcome told(HeldDocument held, Engine.Outcome.Done done) {
    Document document = held.document();
    Map<String, List<Reason>> byId = new HashMap<>();
    for (Claim claim : done.findings().claims()) {
      byId.put(ClaimId.of(claim, document.sha256()), claim.reasons());
    }
    Map<Long, List<Reason>> reasons = new HashMap<>();
    for (HeldClaim claim : held.claims()) {
      List<Reason> known = byId.get(claim.id());
      if (known != null) {
        reasons.put(claim.number(), known);
      }
    }
    return new Outcome.Told(
        reasons,
        done.findings().silent().stream().map(s -> new Silent(s.sentence(), s.why())).toList());
  }
}
