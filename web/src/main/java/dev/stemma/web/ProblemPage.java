package dev.stemma.web;

import java.util.Optional;

/**
 * What the page of a problem shows.
 *
 * @param detail what is wrong
 * @param again what was sent, to be mended and sent again
 */
public record ProblemPage(int status, String detail, Optional<Again> again) {}
