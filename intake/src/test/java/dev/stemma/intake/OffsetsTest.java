package dev.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OffsetsTest {
  private static String of(Offsets offsets, int length) {
    StringBuilder out = new StringBuilder();
    for (int unit = 0; unit < length; unit++) {
      int run = offsets.run(unit);
      boolean held = offsets.holds(run, unit);
      out.append(held ? offsets.begin(run, unit) + "-" + offsets.end(run, unit) : "none");
      out.append(unit + 1 < length ? " " : "");
    }
    return out.toString();
  }

  @Test
  void runsThatContinueEachOtherAreOne() {
    Offsets.Builder builder = new Offsets.Builder();
    builder.add(0, 2, 10, 1).add(2, 1, 12, 1).add(3, 1, 13, 2).add(4, 1, 15, 2).add(5, 1, 20, 2);
    assertThat(builder.build().runs()).isEqualTo(3);
    assertThat(of(builder.build(), 6)).isEqualTo("10-11 11-12 12-13 13-15 15-17 20-22");
  }

  @Test
  void aTextMadeFromATextIsTracedThroughBoth() {
    Offsets inner = new Offsets.Builder().add(0, 3, 100, 1).add(4, 4, 104, 2).build();
    Offsets outer = new Offsets.Builder().add(0, 6, 1, 1).add(7, 1, 4, 3).build();
    assertThat(of(outer.then(inner), 8))
        .isEqualTo("101-102 102-103 none 104-106 106-108 108-110 none 104-110");
  }

  @Test
  void aSliceBeginsWhereItIsTold() {
    Offsets all = new Offsets.Builder().add(0, 4, 10, 1).add(6, 2, 20, 3).build();
    assertThat(of(all.slice(2, 7, 1), 6)).isEqualTo("none 12-13 13-14 none none 20-23");
  }

  @Test
  void manyRunsAreNotKept() {
    Offsets.Builder builder = new Offsets.Builder();
    for (int i = 0; i < 2_000_000; i++) {
      builder.add(i, 1, i * 2, 1);
    }
    assertThat(builder.build().runs()).isEqualTo(1 << 20);
  }
}
