/**
 * Who merely repeats whom, and what contradicts what: claims on one matter are brought together,
 * each line of transmission is followed back to its origin, copies are found, and a dossier is made
 * of it. Follows the ledger; feeds the app. Says how many origins there are, never what is true.
 */
@NullMarked
package dev.stemma.dossiers;

import org.jspecify.annotations.NullMarked;
