package dev.stemma.ledger;

/** The case cannot be read or written; the message says which, why, and what to do. */
public class LedgerException extends RuntimeException {
  /** With a message for the user. */
  public LedgerException(String message) {
    super(message);
  }

  /** With a message for the user and what lies behind it. */
  public LedgerException(String message, Throwable cause) {
    super(message, cause);
  }
}
