package dev.stemma.intake.fetch;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An address that may be asked for, in its normal form: http or https, a host in ASCII, no
 * fragment. Refuses control characters, names and passwords before the host, and addresses of more
 * than 8,192 characters. Hosts that are IP addresses in an odd form are brought into the usual one.
 * International names follow IDNA 2003, as Java has it.
 *
 * @param host in lower case, without a last dot; IPv6 without brackets
 * @param path path and query, escaped
 */
record Target(String scheme, String host, int port, String path) {
  private static final int LONGEST = 8192;
  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*");

  static Target of(String written) throws Failure {
    if (written.length() > LONGEST) {
      throw Failure.of(Setback.LONG_ADDRESS, LONGEST);
    }
    if (written.chars().anyMatch(Character::isISOControl)) {
      throw Failure.of(Setback.CONTROL_CHARACTER);
    }
    return of(Address.of(written));
  }

  private static Target of(Address address) throws Failure {
    String scheme = address.scheme().orElse("");
    if (!Set.of("http", "https").contains(scheme)) {
      throw Failure.of(Setback.NO_WEB_ADDRESS);
    }
    String authority = address.authority().orElse("");
    if (authority.indexOf('@') >= 0) {
      throw Failure.of(Setback.PASSWORD);
    }
    int colon = authority.lastIndexOf(':');
    int end = colon > authority.lastIndexOf(']') ? colon : authority.length();
    String path = Paths.withoutDots(Paths.escaped(address.path()));
    String query = address.query().map(q -> "?" + Paths.escaped(q)).orElse("");
    return new Target(
        scheme, host(authority.substring(0, end)), port(scheme, authority, end), path + query);
  }

  private static int port(String scheme, String authority, int end) throws Failure {
    String digits = authority.substring(Math.min(authority.length(), end + 1));
    if (digits.isEmpty()) {
      return usualPort(scheme);
    }
    if (!digits.matches("[0-9]{1,5}") || Integer.parseInt(digits) > 65535) {
      throw Failure.of(Setback.NO_PORT, digits);
    }
    return Integer.parseInt(digits);
  }

  private static String host(String written) throws Failure {
    boolean six = written.startsWith("[") && written.endsWith("]");
    String host = six ? written.substring(1, written.length() - 1) : ascii(written);
    if (six && host.indexOf(':') < 0) {
      throw Failure.of(Setback.NO_IP_ADDRESS, written);
    }
    try {
      return Literals.of(host.toLowerCase(Locale.ROOT))
          .map(InetAddress::getHostAddress)
          .orElse(host);
    } catch (UnknownHostException e) {
      throw Failure.of(Setback.NO_IP_ADDRESS, host);
    }
  }

  private static String ascii(String written) throws Failure {
    try {
      String host = IDN.toASCII(written).toLowerCase(Locale.ROOT);
      String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
      if (NAME.matcher(bare).matches() && bare.length() <= 253) {
        return bare;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw Failure.of(Setback.NO_HOST_NAME, written);
  }

  /** What a redirect from here leads to. */
  Target resolve(String location) throws Failure {
    Address reference = Address.of(location);
    if (location.length() > LONGEST || location.chars().anyMatch(Character::isISOControl)) {
      throw Failure.of(Setback.REDIRECT_NOWHERE);
    }
    return of(Address.of(uri().toString()).resolve(reference));
  }

  /** Scheme, host and port: what one robots.txt holds for. */
  String site() {
    String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return scheme + "://" + name + (port == usualPort(scheme) ? "" : ":" + port);
  }

  /** The robots.txt that holds for it. */
  Target robots() {
    return new Target(scheme, host, port, "/robots.txt");
  }

  boolean isSecure() {
    return scheme.equals("https");
  }

  URI uri() {
    return URI.create(site() + path);
  }

  private static int usualPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }
}
