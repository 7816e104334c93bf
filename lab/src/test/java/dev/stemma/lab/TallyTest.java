package dev.stemma.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TallyTest {
  @Test
  void ratiosOfNothingAreNought() {
    assertThat(Tally.NONE.precision()).isZero();
    assertThat(Tally.NONE.recall()).isZero();
    assertThat(Tally.NONE.f1()).isZero();
  }

  @Test
  void anExactHalfGoesToTheEvenNeighbour() {
    assertThat(Tally.figure(0.0625)).isEqualTo("0.062");
    assertThat(Tally.figure(0.1875)).isEqualTo("0.188");
    assertThat(Tally.figure(1)).isEqualTo("1.000");
  }

  @Test
  void noMoreCanBeRightThanThereIs() {
    assertThatThrownBy(() -> new Tally(2, 1, 3)).isInstanceOf(IllegalArgumentException.class);
  }
}
