/**
 * Readings to statements (who is quoted saying what) and claims (what is said about arms, sanctions
 * and supply). The rules here hold for all languages: they work on Universal Dependencies trees;
 * the words they work with are language data. Feeds the ledger and the command line.
 */
@NullMarked
package dev.stemma.claims;

import org.jspecify.annotations.NullMarked;
