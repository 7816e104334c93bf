package dev.stemma.intake.fetch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of an address or of a reference to one, as written (RFC 3986, appendix B), and how a
 * reference is resolved (5.2). {@code java.net.URI} refuses what the web is full of and resolves
 * {@code ?page=2} wrongly.
 *
 * @param scheme in lower case; empty where the reference has none
 * @param authority host and port; empty where the reference has none
 */
record Address(
    Optional<String> scheme, Optional<String> authority, String path, Optional<String> query) {
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#.*)?",
          Pattern.DOTALL);

  static Address of(String reference) {
    Matcher parts = PARTS.matcher(reference.strip());
    if (!parts.matches()) {
      throw new AssertionError("everything matches: " + reference);
    }
    return new Address(
        Optional.ofNullable(parts.group(1)).map(s -> s.toLowerCase(java.util.Locale.ROOT)),
        Optional.ofNullable(parts.group(2)),
        parts.group(3),
        Optional.ofNullable(parts.group(4)));
  }

  /** The address that a reference on a page of this address means. */
  Address resolve(Address reference) {
    if (reference.scheme.isPresent()) {
      return reference;
    }
    if (reference.authority.isPresent()) {
      return new Address(scheme, reference.authority, reference.path, reference.query);
    }
    if (reference.path.isEmpty()) {
      return new Address(
          scheme, authority, path, reference.query.isPresent() ? reference.query : query);
    }
    String merged = reference.path.startsWith("/") ? reference.path : folder() + reference.path;
    return new Address(scheme, authority, merged, reference.query);
  }

  private String folder() {
    return path.isEmpty() ? "/" : path.substring(0, path.lastIndexOf('/') + 1);
  }
}
