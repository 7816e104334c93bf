package dev.stemma.intake.fetch;

import java.net.URI;
import java.util.Optional;

/**
 * What a server gave to ask later whether a page has changed (RFC 9110, 8.8). Sent only to the very
 * address that gave them, so that a redirect elsewhere never makes a new page look unchanged.
 *
 * @param address the address that gave them, after redirects
 * @param etag its {@code ETag}, with its quotes; empty where it gave none
 * @param lastModified its {@code Last-Modified}, as it was written; empty where it gave none
 */
public record Validators(URI address, Optional<String> etag, Optional<String> lastModified) {
  public Validators {
    etag.ifPresent(Validators::check);
    lastModified.ifPresent(Validators::check);
  }

  private static void check(String value) {
    if (!isPrintable(value)) {
      throw new IllegalArgumentException("not printable ASCII: " + value);
    }
  }

  /** Whether it may stand in a header. */
  static boolean isPrintable(String value) {
    return !value.isEmpty() && value.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
  }
}
