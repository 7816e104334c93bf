package dev.stemma.intake.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Only addresses of the public internet: refuses what the IANA special-purpose registries (RFC
 * 6890) list as not globally reachable, multicast, Teredo and 6to4, and the addresses at which
 * clouds hand out credentials. Of IPv6 only {@code 2000::/3} is public; a NAT64 address ({@code
 * 64:ff9b::/96}, RFC 6052) is judged by the IPv4 address in it, as is an IPv4-mapped one.
 */
final class PublicAddresses implements AddressRule {
  private static final List<Block> FORBIDDEN =
      List.of(
          Block.v4(0, 0, 0, 0, 8, "an unspecified address"),
          Block.v4(10, 0, 0, 0, 8, "a private address"),
          Block.v4(100, 64, 0, 0, 10, "a shared address of a carrier"),
          Block.v4(127, 0, 0, 0, 8, "a loopback address"),
          Block.v4(168, 63, 129, 16, 32, "an address of cloud metadata"),
          Block.v4(169, 254, 169, 254, 32, "an address of cloud metadata"),
          Block.v4(169, 254, 0, 0, 16, "a link-local address"),
          Block.v4(172, 16, 0, 0, 12, "a private address"),
          Block.v4(192, 0, 0, 0, 24, "an address for protocols"),
          Block.v4(192, 0, 2, 0, 24, "an address for documentation"),
          Block.v4(192, 88, 99, 0, 24, "a 6to4 relay"),
          Block.v4(192, 168, 0, 0, 16, "a private address"),
          Block.v4(198, 18, 0, 0, 15, "an address for benchmarks"),
          Block.v4(198, 51, 100, 0, 24, "an address for documentation"),
          Block.v4(203, 0, 113, 0, 24, "an address for documentation"),
          Block.v4(224, 0, 0, 0, 4, "a multicast address"),
          Block.v4(240, 0, 0, 0, 4, "a reserved address"),
          Block.v6("fd00:ec2:0:0:0:0:0:254", 128, "an address of cloud metadata"),
          Block.v6("fc00", 7, "a unique local address"),
          Block.v6("fe80", 10, "a link-local address"),
          Block.v6("ff00", 8, "a multicast address"),
          Block.v6("0:0:0:0:0:0:0:0", 128, "an unspecified address"),
          Block.v6("0:0:0:0:0:0:0:1", 128, "a loopback address"),
          Block.v6("2001", 23, "an address for protocols"),
          Block.v6("2001:db8", 32, "an address for documentation"),
          Block.v6("2002", 16, "a 6to4 address"),
          Block.v6("3fff", 20, "an address for documentation"));
  private static final Block NAT64 = Block.v6("64:ff9b", 96, "NAT64");
  private static final Block MAPPED = Block.v6("0:0:0:0:0:ffff", 96, "IPv4-mapped");
  private static final Block PUBLIC = Block.v6("2000", 3, "global unicast");

  @Override
  public Optional<String> objection(InetAddress address) {
    if (NAT64.holds(address) || MAPPED.holds(address)) {
      return objection(embedded(address));
    }
    for (Block block : FORBIDDEN) {
      if (block.holds(address)) {
        return Optional.of(block.name());
      }
    }
    boolean reserved = address.getAddress().length == 16 && !PUBLIC.holds(address);
    return reserved ? Optional.of("a reserved address") : Optional.empty();
  }

  /** The IPv4 address in the last four bytes. */
  private static InetAddress embedded(InetAddress address) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), 12, 16));
    } catch (UnknownHostException e) {
      throw new AssertionError("four bytes are an address", e);
    }
  }
}
