package dev.stemma.web;

import java.net.InetAddress;
import java.util.Optional;

/**
 * The reverse proxy before the server, for TLS and perhaps for logging in.
 *
 * @param address from which alone its headers are believed
 * @param userHeader in which it names the user that it has checked; empty: users log in here
 * @param fallback the role of a user whom the users' file does not name; empty: refused
 */
public record Proxy(InetAddress address, Optional<String> userHeader, Optional<Role> fallback) {}
