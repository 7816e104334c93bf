package dev.stemma.web;

/**
 * A user's own password.
 *
 * @param passwords whether users have one; else a proxy logs them in
 * @param done whether it was changed just now
 */
public record AccountPage(boolean passwords, boolean done) {}
