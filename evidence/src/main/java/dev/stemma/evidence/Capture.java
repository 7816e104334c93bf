package dev.stemma.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How bytes came to be held: from where, when, in which way, with what the server said. What the
 * Berkeley Protocol (UN OHCHR, HR/PUB/20/2) asks a collection record to state.
 *
 * @param location the address or path that they were taken from; what lay in an archive is {@code
 *     archive.zip!/folder/page.html}
 * @param method how
 * @param taken when they were taken from where they were published; empty where nothing says it
 * @param headers the response headers as they were received, in order; empty for files
 * @param record the WARC records of the exchange (request, response, metadata with the certificate
 *     chain), for what Stemma fetched
 */
public record Capture(
    String location,
    Method method,
    Optional<Instant> taken,
    List<Header> headers,
    Optional<Content> record) {

  /** A way to come by bytes. */
  public enum Method {
    /** A file of this machine, or an entry of a ZIP or tar file. */
    FILE,
    /** A message of a mail file or mailbox. */
    MAIL,
    /** Fetched over HTTP. */
    WEB,
    /** A record of a web archive (WARC or WACZ). */
    WEB_ARCHIVE,
    /** An entry of a feed, as the feed gives it. */
    FEED;

    /** The word in files and output: {@code web-archive}. */
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** One header line. */
  public record Header(String name, String value) {}

  public Capture {
    headers = List.copyOf(headers);
  }

  /** Of a file whose history is unknown. */
  public static Capture file(String location) {
    return new Capture(location, Method.FILE, Optional.empty(), List.of(), Optional.empty());
  }
}
