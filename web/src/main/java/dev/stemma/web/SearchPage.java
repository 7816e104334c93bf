package dev.stemma.web;

import java.util.List;
import java.util.Optional;

/**
 * The page of a search.
 *
 * @param words what was typed
 * @param found how many claims were found
 * @param more whether there are more than were counted
 * @param claims those of this page
 * @param next the path of the next page
 */
public record SearchPage(
    String words, int found, boolean more, List<ClaimCard> claims, Optional<String> next) {
  public SearchPage {
    claims = List.copyOf(claims);
  }
}
