package dev.stemma.ledger;

import dev.stemma.evidence.Message;

/**
 * What a person speaks of has changed since they looked at it; the message says how. Nothing was
 * written.
 */
public final class ConflictException extends LedgerException {
  private static final long serialVersionUID = 1L;

  /** With what is told to the user. */
  ConflictException(Message why) {
    super(why);
  }

  static ConflictException of(Fault fault, Object... values) {
    return new ConflictException(Message.of(fault, values));
  }
}
