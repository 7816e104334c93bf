package dev.stemma.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ItemRecallTest {
  private static final List<JsonNode> GOLD =
      DocumentLines.parse(
          List.of(
              """
              {"id": "a", "text": "𝄞 rockets and a jet over Syldavia", "entities": [
               {"begin": 2, "end": 9, "type": "Weapon"},
               {"begin": 16, "end": 19, "type": "MilitaryPlatform"},
               {"begin": 25, "end": 33, "type": "Location"}]}
              """
                  .replace("\n", " ")));

  @Test
  void oneSharedCharacterIsEnough() {
    ItemRecall recall = recall("[[8, 13], [18, 19]]");
    assertThat(recall.found()).isEqualTo(2);
    assertThat(recall.recall()).isEqualTo(1);
  }

  @Test
  void itemsThatOnlyTouchTheEdgeDoNotCount() {
    ItemRecall recall = recall("[[9, 16], [25, 33]]");
    assertThat(recall.recall()).isZero();
    assertThat(recall.missed()).containsExactly("rockets", "jet");
  }

  @Test
  void aDocumentWithoutPredictionHasNoItems() {
    assertThat(ItemRecall.of(GOLD, List.of()).marked()).isEqualTo(2);
    assertThat(ItemRecall.of(List.of(), List.of()).recall()).isZero();
  }

  private static ItemRecall recall(String items) {
    return ItemRecall.of(
        GOLD, DocumentLines.parse(List.of("{\"id\": \"a\", \"items\": " + items + "}")));
  }
}
