package dev.stemma.intake.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Hosts that are IP addresses, in every form that browsers and C libraries take: {@code 127.0.0.1},
 * {@code 127.1}, {@code 2130706433}, {@code 0x7f.1}, {@code 017700000001}, {@code ::1} (the IPv4
 * parser of the WHATWG URL standard). Never looks a name up.
 */
final class Literals {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
  private static final Pattern SIX = Pattern.compile("[0-9a-f:.]*:[0-9a-f:.]*");

  private Literals() {}

  /**
   * The address that a host in lower case states; empty where it is a name.
   *
   * @throws UnknownHostException if it looks like an address and is none
   */
  static Optional<InetAddress> of(String host) throws UnknownHostException {
    if (SIX.matcher(host).matches()) {
      return Optional.of(InetAddress.getByName(host));
    }
    if (host.indexOf(':') >= 0) {
      throw new UnknownHostException("no IPv6 address: " + host);
    }
    String[] parts = host.split("\\.", -1);
    if (!NUMBER.matcher(parts[parts.length - 1]).matches()) {
      return Optional.empty();
    }
    return Optional.of(four(host, parts));
  }

  private static InetAddress four(String host, String[] parts) throws UnknownHostException {
    if (parts.length > 4) {
      throw new UnknownHostException("no IPv4 address: " + host);
    }
    long value = 0;
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      int bits = last ? 8 * (5 - parts.length) : 8;
      value = value << bits | number(host, parts[i], bits);
    }
    return InetAddress.getByAddress(
        new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value});
  }

  private static long number(String host, String part, int bits) throws UnknownHostException {
    try {
      long number = part.equals("0x") ? 0 : Long.decode(part);
      if (NUMBER.matcher(part).matches() && number < 1L << bits) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new UnknownHostException("no IPv4 address: " + host);
  }
}
