package dev.stemma.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a filler does in a claim. */
public enum Role {
  SUPPLIER(Side.FROM),
  RECIPIENT(Side.TO),
  ITEMS(Side.GOODS),
  INTERMEDIARY(Side.BESIDE),
  PRODUCER(Side.FROM),
  PLACE(Side.BESIDE),
  TRAINEE(Side.TO),
  TRAINER(Side.FROM),
  USER(Side.FROM),
  TARGET(Side.TO),
  HOLDER(Side.FROM),
  CAUSE(Side.BESIDE),
  SEIZER(Side.FROM),
  ISSUER(Side.FROM),
  MEASURE(Side.BESIDE),
  EVADER(Side.BESIDE),
  RECOGNIZER(Side.FROM),
  RECOGNIZED(Side.TO),
  PARTIES(Side.FROM),
  ACCUSER(Side.FROM),
  ACCUSED(Side.TO);

  /** Where a role stands when a claim is shown in a line: "Iran → Russia: drones, by Syria". */
  public enum Side {
    /** Who acts. */
    FROM,
    /** Whom it is done to. */
    TO,
    /** What it is about. */
    GOODS,
    /** What is told apart: who evades a measure, say, neither takes it nor is its target. */
    BESIDE;

    /** The roles that stand there. */
    public List<Role> roles() {
      return Arrays.stream(ALL).filter(role -> role.side == this).toList();
    }
  }

  private static final Role[] ALL = values();

  private final Side side;

  Role(Side side) {
    this.side = side;
  }

  /** The name in documents and language data: lower case, hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Finds a value by its label.
   *
   * @throws IllegalArgumentException where there is none, naming the label
   */
  public static Role of(String label) {
    for (Role value : ALL) {
      if (value.label().equals(label)) {
        return value;
      }
    }
    throw Refusal.of(Flaw.NO_WORD, "Role", label);
  }
}
