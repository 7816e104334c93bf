package dev.stemma.web;

/**
 * Where users log in.
 *
 * @param name what was tried
 * @param next where they go then; a path of this server
 * @param failed whether name or password were wrong
 */
public record LoginPage(String name, String next, boolean failed) {}
