package dev.stemma.intake.fetch;

/** Why an exchange came to nothing. Becomes a {@link Fetched.Refused}; never leaves the package. */
final class Failure extends Exception {
  private final Fetched.Cause sort;
  private final boolean passing;

  private Failure(Fetched.Cause sort, String reason, boolean passing) {
    super(reason);
    this.sort = sort;
    this.passing = passing;
  }

  /** One that will not go away soon. */
  static Failure of(Fetched.Cause sort, String reason) {
    return new Failure(sort, reason, false);
  }

  /** One that another try may mend. */
  static Failure passing(Fetched.Cause sort, String reason) {
    return new Failure(sort, reason, true);
  }

  Fetched.Cause sort() {
    return sort;
  }

  boolean isPassing() {
    return passing;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
