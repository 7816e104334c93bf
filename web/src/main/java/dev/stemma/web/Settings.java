package dev.stemma.web;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a server serves.
 *
 * @param host the address to listen on: {@code 127.0.0.1}, unless users are named
 * @param port the port; 0 takes any that is free
 * @param users the file of named users; empty on loopback without login
 * @param proxy the proxy before it
 * @param samples whether the case holds the sample reports, which pages then say
 */
public record Settings(
    String host, int port, Optional<Path> users, Optional<Proxy> proxy, boolean samples) {
  /** The port where nothing else is said. */
  public static final int PORT = 7171;

  /** On this machine only, without login. */
  public static Settings local(int port, boolean samples) {
    return new Settings("127.0.0.1", port, Optional.empty(), Optional.empty(), samples);
  }

  /** Whether a proxy names the user. */
  boolean proxied() {
    return proxy.flatMap(Proxy::userHeader).isPresent();
  }

  /** Whether visitors have names: they log in, here or at the proxy. */
  boolean named() {
    return users.isPresent() || proxied();
  }
}
