package dev.stemma.desk;

import dev.stemma.evidence.Document;
import dev.stemma.evidence.Message;
import dev.stemma.intake.Intake;
import dev.stemma.ledger.Added;
import dev.stemma.ledger.Finding;
import dev.stemma.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * Reads what is taken in and puts it into a case, many documents at a time. What the case has read
 * already is not read again. {@link #read} is thread-safe; the rest is for one thread.
 */
public final class Adding {
  private static final int MOST_DOCUMENTS = 200;
  private static final long MOST_BYTES = 16L << 20;
  private static final long MOST_NANOS = 1_000_000_000L;

  private final Ledger ledger;
  private final Engine engine;
  private final dev.stemma.ledger.Run run;
  private final UnaryOperator<Document> adjusted;
  private final BiConsumer<Finding, Added> kept;
  private final List<Finding> waiting = new ArrayList<>();
  private long bytes;
  private long since;

  /**
   * Adds to a ledger.
   *
   * @param adjusted what the user says of all documents
   * @param kept hears of each finding once it is on disk
   */
  public Adding(
      Ledger ledger,
      Engine engine,
      dev.stemma.ledger.Run run,
      UnaryOperator<Document> adjusted,
      BiConsumer<Finding, Added> kept) {
    this.ledger = ledger;
    this.engine = engine;
    this.run = run;
    this.adjusted = adjusted;
    this.kept = kept;
  }

  /** What came of an input before it is kept. */
  public sealed interface Step {
    /** It is to be kept. */
    record Ready(Finding finding) implements Step {}

    /** It is none. */
    record Skipped(String source, Message reason) implements Step {}
  }

  /** Reads an input, unless the case has. */
  public Step read(Intake intake) {
    if (intake instanceof Intake.Skipped skipped) {
      return new Step.Skipped(skipped.source(), skipped.reason());
    }
    Intake.Taken taken = (Intake.Taken) intake;
    boolean known =
        ledger
            .known(taken.document().sha256())
            .filter(k -> k.redacted() || k.run().isPresent())
            .isPresent();
    if (known) {
      return new Step.Ready(
          new Finding(taken.document(), taken.original(), run, List.of(), List.of()));
    }
    Engine.Outcome outcome = engine.read(adjusted.apply(taken.document()));
    if (outcome instanceof Engine.Outcome.Done done) {
      return new Step.Ready(
          new Finding(
              done.document(),
              taken.original(),
              run,
              done.findings().statements(),
              done.findings().claims()));
    }
    Engine.Outcome.Undone undone = (Engine.Outcome.Undone) outcome;
    return new Step.Skipped(undone.source(), undone.reason());
  }

  /** Puts a finding beside others that are kept together; about once a second they are. */
  public void keep(Finding finding) {
    long now = System.nanoTime();
    since = waiting.isEmpty() ? now : since;
    waiting.add(finding);
    bytes += finding.original().content().length();
    if (waiting.size() >= MOST_DOCUMENTS || bytes >= MOST_BYTES || now - since >= MOST_NANOS) {
      flush();
    }
  }

  /** Keeps all that waits. */
  public void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    List<Added> added = ledger.add(waiting);
    for (int i = 0; i < added.size(); i++) {
      kept.accept(waiting.get(i), added.get(i));
    }
    waiting.clear();
    bytes = 0;
  }
}
