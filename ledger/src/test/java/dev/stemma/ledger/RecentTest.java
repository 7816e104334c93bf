package dev.stemma.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RecentTest {
  private int made;

  private String made(int length) {
    made++;
    return "x".repeat(length);
  }

  @Test
  void whatWasUsedLastIsHeldAndTheRestIsMadeAgain() {
    Recent<String, String> recent = new Recent<>(10, String::length);
    recent.of("a", () -> made(4));
    recent.of("b", () -> made(4));
    recent.of("a", () -> made(4));
    recent.of("c", () -> made(4));
    assertThat(made).isEqualTo(3);
    assertThat(recent.of("a")).contains("xxxx");
    assertThat(recent.of("b")).isEmpty();
    assertThat(recent.of("c")).isPresent();
  }

  @Test
  void whatIsTooLargeIsNotHeldAndDrivesNothingOut() {
    Recent<String, String> recent = new Recent<>(10, String::length);
    recent.of("a", () -> made(4));
    assertThat(recent.of("b", () -> made(11))).hasSize(11);
    assertThat(recent.of("b")).isEmpty();
    assertThat(recent.of("a")).isPresent();
  }

  @Test
  void neverMoreIsHeldThanMayBe() {
    Recent<Integer, String> recent = new Recent<>(1000, String::length);
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      recent.of(random.nextInt(300), () -> made(random.nextInt(60)));
      long held = 0;
      for (int key = 0; i % 100 == 0 && key < 300; key++) {
        held += recent.of(key).map(String::length).orElse(0);
      }
      assertThat(held).isLessThanOrEqualTo(1000);
    }
  }
}
