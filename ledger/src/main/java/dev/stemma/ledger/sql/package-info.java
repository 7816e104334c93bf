/** The tables of a case in SQL, common to SQLite and PostgreSQL; built on Jdbi. */
@NullMarked
package dev.stemma.ledger.sql;

import org.jspecify.annotations.NullMarked;
