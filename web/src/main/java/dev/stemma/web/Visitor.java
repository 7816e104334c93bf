package dev.stemma.web;

import java.util.Optional;

/**
 * Who asks.
 *
 * @param name as the ledger notes it; the login name of this machine's user on loopback
 * @param role what they may do
 * @param csrf the token that their forms must bear
 * @param session the key of their session; empty without login
 */
public record Visitor(String name, Role role, String csrf, Optional<String> session) {}
