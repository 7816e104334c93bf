package dev.stemma.intake.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/**
 * A fetcher whose time stands still but for its sleeps, for which all names ending in {@code .test}
 * are this machine, and which may dial 127.0.0.1 beside public addresses.
 */
final class Rig implements AutoCloseable {
  static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  final List<Duration> sleeps = new CopyOnWriteArrayList<>();
  final Time time = new Time();
  final Fetcher fetcher;

  /** A clock that goes on only in sleep. */
  final class Time extends Clock implements Sleeper {
    private Instant now = START;

    @Override
    public synchronized Instant instant() {
      return now;
    }

    @Override
    public synchronized void sleep(Duration time) {
      sleeps.add(time);
      now = now.plus(time);
    }

    synchronized void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  Rig() {
    this(settings(Duration.ofSeconds(20), 1 << 20), Rig::names, trust());
  }

  Rig(FetchSettings settings) {
    this(settings, Rig::names, trust());
  }

  Rig(FetchSettings settings, Names names, SSLContext trust) {
    fetcher = Fetcher.open(settings, new Surroundings(time, time, names, new Random(7), trust));
  }

  static FetchSettings settings(Duration whole, int bytes) {
    return new FetchSettings(
        "Stemma/0.1",
        "https://example.org/bot",
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        whole,
        bytes,
        10,
        3,
        Duration.ofSeconds(60),
        Set.of(),
        Rig::objection);
  }

  static Optional<String> objection(InetAddress address) {
    return address.getHostAddress().equals("127.0.0.1")
        ? Optional.empty()
        : AddressRule.publicOnly().objection(address);
  }

  static List<InetAddress> names(String host) throws UnknownHostException {
    if (host.equals("inner.test")) {
      return List.of(InetAddress.getByAddress(new byte[] {10, 0, 0, 5}));
    }
    if (host.endsWith(".test")) {
      return List.of(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }
    throw new UnknownHostException(host);
  }

  static SSLContext trust() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  Fetched fetch(String address) {
    return fetcher.fetch(address, Optional.empty());
  }

  Fetched.Page page(String address) {
    Fetched fetched = fetch(address);
    if (fetched instanceof Fetched.Page page) {
      return page;
    }
    throw new AssertionError(fetched.toString());
  }

  Fetched.Refused refused(String address) {
    Fetched fetched = fetch(address);
    if (fetched instanceof Fetched.Refused refused) {
      return refused;
    }
    throw new AssertionError(fetched.toString());
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
