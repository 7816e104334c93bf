package dev.stemma.intake.fetch;

import dev.stemma.evidence.Message;

/** Why an exchange came to nothing. Becomes a {@link Fetched.Refused}; never leaves the package. */
final class Failure extends Exception {
  private final Setback setback;
  private final transient Message reason;

  private Failure(Setback setback, Message reason) {
    super(reason.english());
    this.setback = setback;
    this.reason = reason;
  }

  static Failure of(Setback setback, Object... values) {
    return new Failure(setback, Message.of(setback, values));
  }

  Fetched.Cause sort() {
    return setback.cause();
  }

  /** Whether another try may mend it. */
  boolean isPassing() {
    return setback == Setback.BROKE_OFF;
  }

  Message reason() {
    return reason;
  }
}
