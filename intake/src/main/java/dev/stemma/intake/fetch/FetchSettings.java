package dev.stemma.intake.fetch;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How pages are asked for, and what one may cost.
 *
 * @param agent product and version, as robots.txt and logs know it: {@code Stemma/0.1}
 * @param contact where a webmaster can complain, an address of a page or of mail; part of the
 *     {@code User-Agent}
 * @param delay least time between two requests to one host; a longer {@code Crawl-delay} of its
 *     robots.txt wins
 * @param connect longest time to look a host up, and to reach it
 * @param whole longest time for one exchange, from looking up the host to the last byte; waiting
 *     for the turn of a host does not count
 * @param bytes most bytes of one page, packed as well as unpacked. While it is fetched, a page may
 *     take up to seven times its size of memory.
 * @param redirects most redirects that are followed
 * @param retries how often an exchange is tried again, after 429, 502, 503, 504 or a connection
 *     that broke off
 * @param patience longest wait that a server may ask for ({@code Retry-After}, {@code
 *     Crawl-delay}); whoever asks for a longer {@code Retry-After} is not asked again
 * @param ports those that may be dialled; empty for any
 * @param addresses which IP addresses may be dialled
 */
public record FetchSettings(
    String agent,
    String contact,
    Duration delay,
    Duration connect,
    Duration whole,
    int bytes,
    int redirects,
    int retries,
    Duration patience,
    Set<Integer> ports,
    AddressRule addresses) {

  public FetchSettings {
    ports = Set.copyOf(ports);
    if (!agent.matches("[A-Za-z_-]+/[0-9A-Za-z.]+")) {
      throw new IllegalArgumentException("no product and version: " + agent);
    }
    if (!contact.matches("[!-'*-~]+")) {
      throw new IllegalArgumentException("no page or mail address for complaints: " + contact);
    }
    boolean backwards = Stream.of(delay, connect, whole, patience).anyMatch(Duration::isNegative);
    if (bytes < 1 || redirects < 0 || retries < 0 || backwards) {
      throw new IllegalArgumentException("a limit below its least");
    }
  }

  /**
   * Public addresses only, on ports 80, 443, 8080 and 8443; two seconds between requests, ten to
   * connect, a minute for all; 64 MB, ten redirects, three retries, a minute's patience.
   */
  public static FetchSettings usual(String contact) {
    return new FetchSettings(
        "Stemma/0.1",
        contact,
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        64 << 20,
        10,
        3,
        Duration.ofSeconds(60),
        Set.of(80, 443, 8080, 8443),
        AddressRule.publicOnly());
  }

  /** The same, but any address and port may be dialled: for one's own network only. */
  public FetchSettings withPrivateNetwork() {
    return new FetchSettings(
        agent,
        contact,
        delay,
        connect,
        whole,
        bytes,
        redirects,
        retries,
        patience,
        Set.of(),
        AddressRule.any());
  }

  /** What the requests call themselves: {@code Stemma/0.1 (+https://example.org/bot)}. */
  String userAgent() {
    return agent + " (+" + contact + ")";
  }

  /** The name that robots.txt may address: {@code Stemma}. */
  String product() {
    return agent.substring(0, agent.indexOf('/'));
  }
}
