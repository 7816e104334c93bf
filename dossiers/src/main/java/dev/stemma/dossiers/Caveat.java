package dev.stemma.dossiers;

import dev.stemma.evidence.Span;

/**
 * What a report says of its own worth: that a thing could not be verified, or that it was wrong.
 *
 * @param kind {@link Contradiction.Kind#UNVERIFIED} or {@link Contradiction.Kind#RETRACTION}
 * @param place where it stands in the report's text
 * @param words its words
 */
public record Caveat(Contradiction.Kind kind, Span place, String words) {}
