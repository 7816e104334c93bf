package dev.stemma.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SessionsTest {
  /** A clock that is set. */
  static final class Hand extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    void pass(Duration time) {
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

    @Override
    public Instant instant() {
      return now;
    }
  }

  private final Hand clock = new Hand();
  private final Sessions sessions = new Sessions(clock);

  @Test
  void aSessionEndsWhenItIsNotUsed() {
    String id = sessions.begin("ada", "").id();
    clock.pass(Duration.ofHours(11));
    assertThat(sessions.of(id)).isPresent();
    clock.pass(Duration.ofHours(11));
    assertThat(sessions.of(id)).isPresent();
    clock.pass(Duration.ofHours(13));
    assertThat(sessions.of(id)).isEmpty();
  }

  @Test
  void aSessionEndsAfterAWeekAnyhow() {
    String id = sessions.begin("ada", "").id();
    for (int hour = 0; hour < 7 * 24; hour += 6) {
      clock.pass(Duration.ofHours(6));
      if (hour < 7 * 24 - 6) {
        assertThat(sessions.of(id)).isPresent();
      }
    }
    clock.pass(Duration.ofSeconds(1));
    assertThat(sessions.of(id)).isEmpty();
  }

  @Test
  void thereAreSoManyAtMost() {
    String first = sessions.begin("ada", "").id();
    for (int i = 0; i < 10_000; i++) {
      sessions.begin("bob", "");
    }
    assertThat(sessions.of(first)).isEmpty();
  }

  @Test
  void aRateHoldsSoManyAndFillsWithTime() {
    Rate rate = new Rate(clock, 3, 0.5);
    assertThat(rate.take("a") + rate.take("a") + rate.take("a")).isZero();
    assertThat(rate.take("a")).isEqualTo(2);
    assertThat(rate.take("b")).isZero();
    clock.pass(Duration.ofSeconds(2));
    assertThat(rate.take("a")).isZero();
    assertThat(rate.take("a")).isPositive();
    rate.giveBack("a");
    assertThat(rate.take("a")).isZero();
  }
}
