/**
 * The case file: documents with their untouched bytes, the claims read from them, and what people
 * said of these, in a log that is only ever added to and that proves its own integrity. Fed by
 * intake and claims through the app; feeds search, dossiers, exports and pages. One {@link
 * dev.stemma.ledger.Store} contract, kept by SQLite and PostgreSQL.
 */
@NullMarked
package dev.stemma.ledger;

import org.jspecify.annotations.NullMarked;
