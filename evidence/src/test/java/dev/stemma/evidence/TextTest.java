package dev.stemma.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextTest {
  @Test
  void countsCodePointsBeyondTheBasicPlane() {
    Text text = new Text("a🚁b");
    assertThat(text.length()).isEqualTo(3);
    assertThat(text.slice(new Span(1, 2))).isEqualTo("🚁");
    assertThat(text.slice(new Span(2, 3))).isEqualTo("b");
    assertThat(text.utf16(2)).isEqualTo(3);
  }

  @Test
  void aStretchGivenInUtf16IsTheSameWords() {
    Text text = new Text("🚁🚁 drone");
    Span span = text.span(5, 10);
    assertThat(text.slice(span)).isEqualTo("drone");
    assertThat(span).isEqualTo(new Span(3, 8));
  }

  @Test
  void anEmptyTextHasNoCodePoints() {
    assertThat(new Text("").length()).isZero();
  }

  /** Law: every code point index leads to the stretch that Java's own counting finds. */
  @Test
  void agreesWithJavaOnRandomTexts() {
    Random random = new Random(5);
    int[] points = "ab é\u0301🚁𝔘\n".codePoints().toArray();
    for (int turn = 0; turn < 500; turn++) {
      StringBuilder value = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        value.appendCodePoint(points[random.nextInt(points.length)]);
      }
      String plain = value.toString();
      Text text = new Text(plain);
      assertThat(text.length()).isEqualTo(plain.codePointCount(0, plain.length()));
      for (int i = 0; i <= text.length(); i++) {
        int utf16 = plain.offsetByCodePoints(0, i);
        assertThat(text.utf16(i)).isEqualTo(utf16);
        assertThat(text.slice(new Span(0, i))).isEqualTo(plain.substring(0, utf16));
      }
    }
  }
}
