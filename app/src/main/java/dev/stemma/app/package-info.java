/**
 * The composition root: wires the rooms together, speaks to people and machines (command line,
 * tables, JSON Lines, CSV). Feeds nobody.
 */
@NullMarked
package dev.stemma.app;

import org.jspecify.annotations.NullMarked;
