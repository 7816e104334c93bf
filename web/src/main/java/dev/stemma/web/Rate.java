package dev.stemma.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often something may be done, by name: a token bucket each, which holds so many at once and
 * fills with time. Names that were quiet longest are forgotten past ten thousand. Thread-safe.
 */
final class Rate {
  private static final int MOST = 10_000;

  private final Clock clock;
  private final double burst;
  private final double perSecond;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST;
        }
      };

  private record Bucket(double tokens, long millis) {}

  Rate(Clock clock, double burst, double perSecond) {
    this.clock = clock;
    this.burst = burst;
    this.perSecond = perSecond;
  }

  /** Takes one; in how many seconds to come again where there is none, else 0. */
  synchronized long take(String name) {
    double tokens = tokens(name);
    if (tokens < 1) {
      return (long) Math.ceil((1 - tokens) / perSecond);
    }
    buckets.put(name, new Bucket(tokens - 1, clock.millis()));
    return 0;
  }

  /** Gives one back. */
  synchronized void giveBack(String name) {
    buckets.put(name, new Bucket(Math.min(burst, tokens(name) + 1), clock.millis()));
  }

  private double tokens(String name) {
    Bucket bucket = buckets.get(name);
    return bucket == null
        ? burst
        : Math.min(burst, bucket.tokens() + (clock.millis() - bucket.millis()) / 1000d * perSecond);
  }
}
