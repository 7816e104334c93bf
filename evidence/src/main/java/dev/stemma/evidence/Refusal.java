package dev.stemma.evidence;

/** Something was asked that makes no sense, and a person is told why. */
public final class Refusal extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final transient Message why;

  /** A refusal. */
  public Refusal(Message why) {
    super(why.english());
    this.why = why;
  }

  /** The same, in short. */
  public static Refusal of(Phrase phrase, Object... values) {
    return new Refusal(Message.of(phrase, values));
  }

  /** Why. */
  public Message why() {
    return why;
  }
}
