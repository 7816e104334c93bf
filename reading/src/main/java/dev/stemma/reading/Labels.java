package dev.stemma.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The label inventories of the syntax model, as {@code labels.json} lists them (model card, "Inputs
 * and outputs").
 */
record Labels(
    List<String> upos,
    List<String> relations,
    List<Feature> features,
    List<LemmaScript> lemmaScripts,
    Map<Integer, String> normalise) {

  /** A morphological feature: its values are the logits from {@code offset} on. */
  record Feature(String name, int offset, List<String> values) {}

  static Labels load(Path file) throws IOException {
    JsonNode root;
    try {
      root = JsonMapper.shared().readTree(file);
    } catch (JacksonException e) {
      throw new IOException(file + ": " + e.getOriginalMessage(), e);
    }
    List<Feature> features = new ArrayList<>();
    for (JsonNode feature : root.path("features")) {
      features.add(
          new Feature(
              feature.path("name").asString(),
              feature.path("offset").asInt(),
              strings(feature.path("values"))));
    }
    Map<Integer, String> normalise = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : root.path("normalise").properties()) {
      normalise.put(Integer.parseInt(entry.getKey().substring(2), 16), entry.getValue().asString());
    }
    return new Labels(
        strings(root.path("upos")),
        strings(root.path("deprel")),
        List.copyOf(features),
        strings(root.path("lemma_scripts")).stream().map(LemmaScript::parse).toList(),
        Map.copyOf(normalise));
  }

  private static List<String> strings(JsonNode array) {
    List<String> found = new ArrayList<>();
    array.forEach(node -> found.add(node.asString()));
    return List.copyOf(found);
  }
}
