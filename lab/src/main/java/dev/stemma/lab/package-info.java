/** Evaluation gates and benchmarks: measures the other rooms, feeds none, is never shipped. */
@NullMarked
package dev.stemma.lab;

import org.jspecify.annotations.NullMarked;
