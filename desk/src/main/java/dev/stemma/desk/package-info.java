/**
 * What a person does with a case, whichever way they come to it: takes documents in, finds matters
 * and names, folds copies, reads a stemma as a tree; and the shapes of all this as JSON and CSV.
 * Feeds the command line (app) and the pages and API (web).
 */
@NullMarked
package dev.stemma.desk;

import org.jspecify.annotations.NullMarked;
