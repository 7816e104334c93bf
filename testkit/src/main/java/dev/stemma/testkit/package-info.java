/** Seeded generators for tests and benchmarks; never shipped. */
@NullMarked
package dev.stemma.testkit;

import org.jspecify.annotations.NullMarked;
