package dev.stemma.web;

import dev.stemma.ledger.Receipt;
import dev.stemma.ledger.Tables;
import java.util.List;
import java.util.Optional;

/**
 * What the page of the ledger shows.
 *
 * @param counts how much the case holds
 * @param receipt the head of the log
 * @param verified how the last verification ended
 * @param verifying the verification that is at work
 * @param checked what came of comparing an earlier receipt, where that was asked for
 * @param kind only entries of this kind; empty: all
 * @param by only entries of this person; empty: all
 * @param lines the entries
 * @param next the address of the next page
 * @param looked which entries were looked through, where older ones were not yet
 */
public record LedgerPage(
    Tables.Counts counts,
    Receipt receipt,
    Optional<Verified> verified,
    Optional<TaskView> verifying,
    Optional<Checked> checked,
    String kind,
    String by,
    List<EntryLine> lines,
    Optional<String> next,
    Optional<Looked> looked) {
  /** Kinds that can be asked for, those of people first. */
  public static final List<String> KINDS =
      List.of(
          "review",
          "judgement",
          "alias",
          "redaction",
          "audit",
          "document",
          "capture",
          "reading",
          "run");

  /** From which entry to which. */
  public record Looked(long from, long to) {}

  /** How a verification ended. */
  public record Verified(
      String time,
      String by,
      boolean sound,
      long entries,
      long contents,
      long redacted,
      List<String> faults) {
    public Verified {
      faults = List.copyOf(faults);
    }
  }

  /**
   * What came of comparing an earlier receipt.
   *
   * @param holds whether the case goes on from it
   * @param other whether it is another case's
   */
  public record Checked(boolean holds, boolean other, long size, long added, String time) {}

  public LedgerPage {
    lines = List.copyOf(lines);
  }
}
