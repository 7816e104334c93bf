package dev.stemma.intake.fetch;

import dev.stemma.evidence.Capture.Header;
import dev.stemma.evidence.Content;
import java.net.InetAddress;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a server answered to one request.
 *
 * @param target what was asked for
 * @param taken when the head of the answer had come in
 * @param address the IP address that was dialled
 * @param request the request as it was sent
 * @param response head and body as they came in, with the transfer coding; without interim
 *     responses (1xx) and without what a server sends behind the end it announced
 * @param body without the transfer coding, with the content coding
 * @param payload without either
 * @param secured under TLS: version and cipher suite, with the certificates
 */
record Answer(
    Target target,
    Instant taken,
    InetAddress address,
    int status,
    List<Header> headers,
    Content request,
    Content response,
    Content body,
    Content payload,
    Optional<Secured> secured) {

  /**
   * What TLS says of the server.
   *
   * @param protocol version and cipher suite
   * @param chain the certificates as the server sent them, its own first
   */
  record Secured(String protocol, List<Certificate> chain) {
    Secured {
      chain = List.copyOf(chain);
    }
  }

  Answer {
    headers = List.copyOf(headers);
  }

  /** The first header of a name; empty where there is none or it is blank. */
  Optional<String> header(String name) {
    return headers.stream()
        .filter(h -> h.name().equalsIgnoreCase(name))
        .map(h -> h.value().strip())
        .findFirst()
        .filter(v -> !v.isEmpty());
  }

  /** Whether it sends the asker elsewhere. */
  boolean isRedirect() {
    return List.of(301, 302, 303, 307, 308).contains(status);
  }

  /** Whether the server is only busy now. */
  boolean isBusy() {
    return List.of(429, 502, 503, 504).contains(status);
  }

  /** What it says the payload is, without parameters. */
  String mediaType() {
    return header("Content-Type")
        .map(v -> v.split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT))
        .filter(v -> v.matches("[!#-.^-z|~0-9]+/[!#-.^-z|~0-9]+"))
        .orElse("application/octet-stream");
  }

  /** What to ask later with. */
  Validators validators() {
    return new Validators(
        target.uri(),
        header("ETag").filter(Validators::isPrintable),
        header("Last-Modified").filter(Validators::isPrintable));
  }
}
