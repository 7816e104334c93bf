package dev.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final AtomicLong clock = new AtomicLong(77_000_000_000L);
  private final Pace pace = new Pace(clock::get);

  private void after(double seconds, long done) {
    clock.addAndGet((long) (seconds * 1e9));
    pace.at(done);
  }

  @Test
  void whatIsLeftTakesAsLongAsItTookSoFar() {
    after(10, 200);
    assertThat(pace.rate()).isEqualTo(20);
    assertThat(pace.left(1_000)).isEqualTo(", 40 s left");
    assertThat(pace.left(10_000)).isEqualTo(", 8 min left");
    assertThat(pace.left(1_000_000)).isEqualTo(", 13 h 53 min left");
    assertThat(pace.left(200)).isEqualTo(", 0 s left");
  }

  @Test
  void nothingIsSaidBeforeItCanBeKnown() {
    assertThat(pace.left(1_000)).isEmpty();
    after(1, 10);
    assertThat(pace.left(1_000)).as("too early").isEmpty();
    after(9, 10);
    assertThat(pace.left(0)).as("nobody knows how much there is").isEmpty();
    assertThat(pace.left(-1)).as("nobody knows how much there is").isEmpty();
    assertThat(pace.left(9)).as("there was more than was counted").isEmpty();
    assertThat(pace.left(1_000)).isEqualTo(", 17 min left");
  }

  @Test
  void whatWentFastBeforeSaysNothingOfWhatComes() {
    after(5, 90_000);
    for (int i = 1; i <= 90; i++) {
      after(1, 90_000 + i);
    }
    assertThat(pace.left(90_190)).isEqualTo(", 2 min left");
  }

  @Test
  void nothingIsSaidWhileNothingMoves() {
    after(10, 100);
    for (int i = 0; i < 100; i++) {
      after(1, 100);
    }
    assertThat(pace.left(1_000)).isEmpty();
  }
}
