/** A case in a PostgreSQL database, for teams. */
@NullMarked
package dev.stemma.ledger.postgres;

import org.jspecify.annotations.NullMarked;
