package dev.stemma.ledger;

/**
 * What a person speaks of has changed since they looked at it; the message says how. Nothing was
 * written.
 */
public final class ConflictException extends LedgerException {
  /** With a message for the user. */
  public ConflictException(String message) {
    super(message);
  }
}
