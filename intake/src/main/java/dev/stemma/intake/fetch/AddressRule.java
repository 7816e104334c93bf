package dev.stemma.intake.fetch;

import java.net.InetAddress;
import java.util.Optional;

/** Which IP addresses may be dialled. Asked about every address of a host before any is dialled. */
@FunctionalInterface
public interface AddressRule {
  /** Why an address must not be dialled; empty where it may. */
  Optional<String> objection(InetAddress address);

  /** Only addresses of the public internet; see {@link PublicAddresses}. */
  static AddressRule publicOnly() {
    return new PublicAddresses();
  }

  /** Any address: for archives inside one's own network, where every address given is trusted. */
  static AddressRule any() {
    return address -> Optional.empty();
  }
}
