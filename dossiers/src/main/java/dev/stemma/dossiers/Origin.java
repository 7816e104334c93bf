package dev.stemma.dossiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A body that is said to know.
 *
 * @param id a state's code, a slug, {@code unnamed-experts}…; {@link #UNKNOWN} where nobody is
 *     named
 * @param counted whether it adds to the number of independent origins
 * @param why why it is not counted
 * @param affirms whether it affirms
 * @param denies whether it denies
 * @param channels who got it first, from the earliest
 * @param sources the finer sources, as they are called, from the earliest
 * @param first the number of the document that first has it
 * @param since the day of that document
 * @param lines how many lines go back to it
 */
public record Origin(
    String id,
    boolean counted,
    Why why,
    boolean affirms,
    boolean denies,
    List<String> channels,
    List<Link> sources,
    long first,
    Optional<LocalDate> since,
    int lines) {
  /**
   * Why an origin is not counted.
   *
   * @param label {@code counted} where it is; {@code lineage-unknown}, {@code not-named}, {@code
   *     speaks-for-no-body}, {@code rests-on}, {@code may-be}
   * @param other the body that it rests on or may be; empty for other reasons
   */
  public record Why(String label, String other) {
    static final Why COUNTED = new Why("counted", "");

    static Why of(String label) {
      return new Why(label, "");
    }

    /** In English. */
    @Override
    public String toString() {
      return (label.replace('-', ' ') + " " + other).strip();
    }
  }

  /** The origin of lines whose lineage is unknown. */
  public static final String UNKNOWN = "unknown";

  public Origin {
    channels = List.copyOf(channels);
    sources = List.copyOf(sources);
  }
}
