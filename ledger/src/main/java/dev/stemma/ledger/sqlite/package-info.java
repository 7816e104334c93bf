/** A case in one SQLite file, which can be handed to a colleague. */
@NullMarked
package dev.stemma.ledger.sqlite;

import org.jspecify.annotations.NullMarked;
