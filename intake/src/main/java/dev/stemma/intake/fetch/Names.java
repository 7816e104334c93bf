package dev.stemma.intake.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks host names up. Must be safe for use by several threads. */
@FunctionalInterface
public interface Names {
  /** The addresses of a host name, in the order in which they are to be dialled; at least one. */
  List<InetAddress> of(String host) throws UnknownHostException;

  /** The resolver of the operating system. */
  static Names system() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
