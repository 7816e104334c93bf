/**
 * The records that every room speaks in: what was published ({@link dev.stemma.evidence.Document}),
 * who is quoted ({@link dev.stemma.evidence.Statement}) and what is said about arms, sanctions and
 * supply ({@link dev.stemma.evidence.Claim}). Plain values: they validate themselves, copy their
 * lists and know neither files nor models.
 */
@NullMarked
package dev.stemma.evidence;

import org.jspecify.annotations.NullMarked;
