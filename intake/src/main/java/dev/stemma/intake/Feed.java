package dev.stemma.intake;

import java.util.List;
import java.util.Optional;

/**
 * A feed with all its entries in memory.
 *
 * @param title its name; empty where it has none
 * @param link the address of the site that it is of
 * @param language as it is written ({@code en-GB})
 * @param entries in their order
 */
public record Feed(
    Optional<String> title,
    Optional<String> link,
    Optional<String> language,
    List<FeedEntry> entries) {
  public Feed {
    entries = List.copyOf(entries);
  }
}
