package dev.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FurnitureTest {
  @Test
  void linesThatSitesSetBetweenParagraphsAreFurniture() {
    assertThat(
            java.util.List.of(
                "Advertisement",
                "READ MORE: Another report",
                "Publicité",
                "À lire aussi : un autre"))
        .allMatch(Furniture.USUAL::isFurniture);
  }

  @Test
  void sentencesThatBeginAlikeAreNot() {
    assertThat(
            java.util.List.of(
                "Advertisements for the rifles were found.",
                "More than 400 shells were delivered.",
                "Sharing intelligence was part of the deal.",
                "La publicité a été interdite."))
        .noneMatch(Furniture.USUAL::isFurniture);
  }
}
