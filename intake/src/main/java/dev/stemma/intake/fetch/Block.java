package dev.stemma.intake.fetch;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A block of IP addresses: {@code 10.0.0.0/8}.
 *
 * @param prefix its first address, in hexadecimal
 * @param bits how many bits the addresses share
 * @param name what it is for, in words
 */
record Block(String prefix, int bits, String name) {
  /** A block of IPv4 addresses: {@code v4(10, 0, 0, 0, 8, "private")}. */
  static Block v4(int a, int b, int c, int d, int bits, String name) {
    return new Block(String.format("%02x%02x%02x%02x", a, b, c, d), bits, name);
  }

  /** A block of IPv6 addresses, given by its first groups: {@code v6("fe80", 10, "link-local")}. */
  static Block v6(String groups, int bits, String name) {
    StringBuilder hex = new StringBuilder();
    for (String group : groups.split(":", -1)) {
      hex.append("0".repeat(4 - group.length())).append(group);
    }
    return new Block(hex + "0".repeat(32 - hex.length()), bits, name);
  }

  /** Whether an address lies in it. */
  boolean holds(InetAddress address) {
    byte[] first = HexFormat.of().parseHex(prefix);
    byte[] other = address.getAddress();
    int whole = bits / 8;
    if (first.length != other.length || !Arrays.equals(first, 0, whole, other, 0, whole)) {
      return false;
    }
    int mask = 0xff00 >> bits % 8 & 0xff;
    return bits % 8 == 0 || (first[whole] & mask) == (other[whole] & mask);
  }
}
