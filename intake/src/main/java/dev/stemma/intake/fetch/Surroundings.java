package dev.stemma.intake.fetch;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;

/**
 * What a fetcher takes from the world around it; tests give their own.
 *
 * @param clock the time that captures bear and delays are counted by
 * @param sleeper waits
 * @param names looks hosts up
 * @param jitter spreads the retries; safe for use by several threads
 * @param trust whose certificates are believed
 */
public record Surroundings(
    Clock clock, Sleeper sleeper, Names names, RandomGenerator jitter, SSLContext trust) {

  /** The clock, resolver and trusted certificates of this machine. */
  public static Surroundings real() {
    return new Surroundings(
        Clock.systemUTC(), Sleeper.real(), Names.system(), new java.util.Random(), usualTrust());
  }

  private static SSLContext usualTrust() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform has no TLS", e);
    }
  }
}
