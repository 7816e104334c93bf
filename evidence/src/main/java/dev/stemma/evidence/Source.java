package dev.stemma.evidence;

import java.util.Optional;

/**
 * One link of a claim's chain of authority.
 *
 * @param words the source's noun phrase; for a pronoun, the words that it stands for
 * @param kind what sort of body or document it is
 * @param id a state's code or a slug; empty where nothing is known
 * @param cue the words that attribute; empty where the source stands without any
 * @param named whether an official is named; empty for other kinds
 */
public record Source(
    Quote words,
    SourceKind kind,
    Optional<String> id,
    Optional<Quote> cue,
    Optional<Boolean> named) {}
