package dev.stemma.intake.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;

/**
 * What a request asks for beside its address.
 *
 * @param conditions headers that make it conditional; none for most
 * @param limit most bytes of the body, packed as well as unpacked
 * @param whole whether a longer body is a failure; else only its beginning is kept
 */
record Ask(List<Header> conditions, int limit, boolean whole) {
  /** RFC 9309, 2.5: at least 500 kibibytes must be read; what comes later is ignored. */
  private static final int ROBOTS = 500 << 10;

  /** Asks for a page, or whether it has changed where these are its validators. */
  static Ask page(URI address, Optional<Validators> last, int limit) {
    List<Header> conditions = new ArrayList<>();
    if (last.isPresent() && last.get().address().equals(address)) {
      last.get().etag().ifPresent(e -> conditions.add(new BasicHeader("If-None-Match", e)));
      last.get()
          .lastModified()
          .ifPresent(day -> conditions.add(new BasicHeader("If-Modified-Since", day)));
    }
    return new Ask(List.copyOf(conditions), limit, true);
  }

  /** Asks for a robots.txt. */
  static Ask robots() {
    return new Ask(List.of(), ROBOTS, false);
  }

  boolean isConditional() {
    return !conditions.isEmpty();
  }
}
