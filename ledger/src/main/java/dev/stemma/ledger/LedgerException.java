package dev.stemma.ledger;

import dev.stemma.evidence.Message;

/** The case cannot be read or written; the message says which, why, and what to do. */
public class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Message why;

  /** With what is told to the user. */
  LedgerException(Message why) {
    super(why.english());
    this.why = why;
  }

  /** With what is told to the user and what lies behind it. */
  private LedgerException(Message why, Throwable cause) {
    super(why.english(), cause);
    this.why = why;
  }

  /** Where a file or server does not do what it should, in words for those who run it. */
  public LedgerException(String store) {
    this(Message.of(Fault.STORE, store));
  }

  /** The same with what lies behind it. */
  public LedgerException(String store, Throwable cause) {
    this(Message.of(Fault.STORE, store), cause);
  }

  static LedgerException of(Fault fault, Object... values) {
    return new LedgerException(Message.of(fault, values));
  }

  /** Damage that only a verification tells all about. */
  public static LedgerException damage(Fault fault, Object... values) {
    return new LedgerException(Message.of(Fault.RUN_VERIFY, Message.of(fault, values)));
  }

  /** What is told to the user. */
  public Message why() {
    return why;
  }
}
