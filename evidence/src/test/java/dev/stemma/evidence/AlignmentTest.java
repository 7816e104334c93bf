package dev.stemma.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stemma.evidence.Alignment.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  private static final Alignment CAFE =
      Alignment.of(
          List.of(
              new Run(new Span(0, 3), new Place.Bytes(10, 13)),
              new Run(new Span(3, 4), new Place.Bytes(13, 15)),
              new Run(new Span(5, 8), new Place.Bytes(40, 43))));

  @Test
  void aSpanHasTheBytesOfItsCharacters() {
    assertThat(CAFE.places(new Span(1, 3))).containsExactly(new Place.Bytes(11, 13));
    assertThat(CAFE.places(new Span(3, 4))).containsExactly(new Place.Bytes(13, 15));
  }

  @Test
  void bytesThatTouchAreOnePlaceAndOthersTwo() {
    assertThat(CAFE.places(new Span(0, 7)))
        .containsExactly(new Place.Bytes(10, 15), new Place.Bytes(40, 42));
  }

  @Test
  void whatNoRunCoversHasNoPlace() {
    assertThat(CAFE.places(new Span(4, 5))).isEmpty();
    assertThat(CAFE.places(new Span(8, 90))).isEmpty();
    assertThat(Alignment.NONE.places(new Span(0, 1))).isEmpty();
  }

  @Test
  void aBoxHoldsAllCharactersOfItsRun() {
    Place box = new Place.Box(2, 72, 100, 140, 112);
    Alignment page = Alignment.of(List.of(new Run(new Span(0, 6), box)));
    assertThat(page.places(new Span(2, 3))).containsExactly(box);
  }

  @Test
  void theCompactFormIsReadBackAsItWas() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<Run> runs = new ArrayList<>();
      int at = 0;
      for (int i = random.nextInt(30); i > 0; i--) {
        int begin = at + random.nextInt(3);
        at = begin + 1 + random.nextInt(50);
        int from = random.nextInt(1 << 26);
        Place place =
            random.nextBoolean()
                ? new Place.Bytes(from, from + (at - begin) * random.nextInt(5))
                : new Place.Box(1 + random.nextInt(900), -3, 4, random.nextInt(900), 12);
        runs.add(new Run(new Span(begin, at), place));
      }
      Alignment alignment = Alignment.of(runs);
      assertThat(Alignment.decoded(alignment.encoded())).isEqualTo(alignment);
    }
  }

  @Test
  void whatIsNoCompactFormIsRefused() {
    assertThatThrownBy(() -> Alignment.decoded(new byte[] {(byte) 0x80}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Alignment.decoded(new byte[] {-1, -1, -1, -1, -1, -1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void runsOutOfOrderAreRefused() {
    Run first = new Run(new Span(0, 2), new Place.Bytes(0, 2));
    assertThatThrownBy(() -> Alignment.of(List.of(first, first)))
        .hasMessageContaining("out of order");
  }
}
