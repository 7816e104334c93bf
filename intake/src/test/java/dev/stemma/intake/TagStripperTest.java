package dev.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TagStripperTest {
  @Test
  void blocksBreakLinesAndInlineTagsDoNot() {
    assertThat(TagStripper.text("<p>An <b>arms</b> deal</p><P>Second &amp; last<br>line").text())
        .isEqualTo("An arms deal\nSecond & last\nline");
  }

  @Test
  void scriptsStylesAndCommentsAreSilent() {
    assertThat(
            TagStripper.text("a<script>if (x<1) y()</script>b<!-- c > d -->e<style>f</style>")
                .text())
        .isEqualTo("a\nbe");
  }

  @Test
  void looseBracketsAreText() {
    assertThat(TagStripper.text("1 < 2 <> <p").text()).isEqualTo("1 < 2 <>");
  }

  @Test
  void unclosedPartsEndWithThePage() {
    assertThat(TagStripper.text("a<!-- b").text()).isEqualTo("a");
    assertThat(TagStripper.text("a<script>b").text()).isEqualTo("a");
  }

  @Test
  void tagsAreCountedUpToTheLimit() {
    assertThat(TagStripper.tags("<a></a><b> < >", 10)).isEqualTo(2);
    assertThat(TagStripper.tags("<a>".repeat(100), 10)).isEqualTo(11);
  }
}
