package dev.stemma.intake.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * The client's only way from a host to addresses. One lookup; what it answers is held against the
 * rule and is what is dialled, so that a name server cannot show a public address to the check and
 * a private one to the dialler. A host is forbidden where any of its addresses is.
 *
 * @param executor runs the lookups, which nothing can interrupt
 * @param longest how long a lookup is waited for
 */
record CheckedNames(Names names, AddressRule rule, ExecutorService executor, Duration longest)
    implements DnsResolver {

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    Optional<InetAddress> literal = Literals.of(host);
    List<InetAddress> found = literal.isPresent() ? List.of(literal.get()) : lookUp(host);
    for (InetAddress address : found) {
      Optional<String> objection = rule.objection(address);
      if (objection.isPresent()) {
        throw new Forbidden(host, address.getHostAddress(), objection.get());
      }
    }
    return found.toArray(new InetAddress[0]);
  }

  private List<InetAddress> lookUp(String host) throws UnknownHostException {
    try {
      return executor
          .submit(() -> List.copyOf(names.of(host)))
          .get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new UnknownHostException(host);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException("interrupted: " + host);
    }
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
