package dev.stemma.desk;

import java.util.Optional;

/**
 * Which matters are listed, and in which order.
 *
 * @param words words of names and keys, all of which must be there, the last one perhaps in part
 * @param type what is claimed: {@code transfer}
 * @param actor who takes part: a name or an id
 * @param category the class of goods
 * @param contested only what an origin that counts denies, or says the contrary of
 * @param all also matters of which an actor is not known
 * @param order which come first
 */
public record MatterFilter(
    String words,
    Optional<String> type,
    Optional<String> actor,
    Optional<String> category,
    boolean contested,
    boolean all,
    Order order) {
  /** Which come first. */
  public enum Order {
    /** Those with the latest reports. */
    LATEST,
    /** Those with the most reports. */
    REPORTS,
    /** Those with the most independent origins. */
    ORIGINS
  }

  /** All complete matters, the latest first. */
  public static final MatterFilter LATEST =
      new MatterFilter(
          "", Optional.empty(), Optional.empty(), Optional.empty(), false, false, Order.LATEST);
}
