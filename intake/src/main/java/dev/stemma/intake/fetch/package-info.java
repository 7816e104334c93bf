/**
 * Addresses of the web to untouched bytes with the record of how they came to be held: politely
 * (robots.txt, a delay per host), never into private networks, within limits. Feeds the readers of
 * files and feeds in {@code dev.stemma.intake}. A page that cannot be had is a {@link
 * dev.stemma.intake.fetch.Fetched.Refused}, never a crash.
 */
@NullMarked
package dev.stemma.intake.fetch;

import org.jspecify.annotations.NullMarked;
