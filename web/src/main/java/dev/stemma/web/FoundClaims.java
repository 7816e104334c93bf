package dev.stemma.web;

import java.util.List;

/**
 * Some claims under one heading.
 *
 * @param heading the key of the words above them
 * @param count how many there are
 * @param more whether there are more than were counted
 * @param claims those that are shown
 * @param path the search that finds all
 */
public record FoundClaims(
    String heading, int count, boolean more, List<ClaimCard> claims, String path) {
  public FoundClaims {
    claims = List.copyOf(claims);
  }
}
