package dev.stemma.ledger;

import java.util.List;
import java.util.OptionalLong;

/**
 * Some of what was found, newest first.
 *
 * @param hits in the order of their numbers, highest first
 * @param next what {@link Query#before} takes for the page that follows; empty on the last
 */
public record Page<T>(List<T> hits, OptionalLong next) {
  public Page {
    hits = List.copyOf(hits);
  }
}
